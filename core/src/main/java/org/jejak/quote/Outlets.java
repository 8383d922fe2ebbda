package org.jejak.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Sentence;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.mention.Mentions;
import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Draft.Range;
import org.jejak.quote.Quote.Mode;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Tells through which outlets a statement came. */
final class Outlets {
  private static final int MAX_NAME = 6;
  private static final int MAX_SLIPS = 2;

  private final Page page;
  private final Phrases phrases;
  private final Knowledge knowledge;
  private final @Nullable String own;
  private final Map<String, Entity> entities = new HashMap<>();

  /**
   * Prepares to read.
   *
   * @param own the report's own outlet, through which nothing comes
   */
  Outlets(
      Page page, Phrases phrases, Knowledge knowledge, Mentions mentions, @Nullable String own) {
    this.own = own;
    this.page = page;
    this.phrases = phrases;
    this.knowledge = knowledge;
    for (Entity entity : mentions.entities()) {
      entities.put(entity.id(), entity);
    }
  }

  /** Names of the outlets between speaker and report, in text order. */
  List<String> of(Attribution by) {
    List<String> names = new ArrayList<>();
    Range via = by.via();
    if (via != null) {
      add(names, name(via));
    }
    int end = page.sentence(by.cue().first()).end();
    Hit verb = page.cueAt(by.cue().first());
    Range hearer = verb != null && verb.is(Kind.TELL) ? phrases.rightOf(verb.end(), end) : null;
    if (hearer != null && (isOutlet(hearer) || isUnknownName(hearer))) {
      add(names, name(hearer));
    }
    for (int i = by.end(); i < end; i++) {
      Hit cue = page.cueAt(i);
      if (cue == null || page.marked(i)) {
        continue;
      }
      if (cue.is(Kind.QUOTED) || cue.is(Kind.ACCORDING)) {
        Range source = source(cue.end(), end);
        if (source != null && (cue.is(Kind.QUOTED) || isOutlet(source))) {
          add(names, name(source));
        }
      }
    }
    return names;
  }

  private boolean isUnknownName(Range words) {
    for (int i = words.first(); i < words.end(); i++) {
      boolean joint = page.punct(i, "-&");
      if (page.mentionAt(i) != null || page.is(WordKind.ROLE, i)) {
        return false;
      }
      if (!joint && !page.tokens.get(i).capital()) {
        return false;
      }
    }
    return words.end() - words.first() > 1;
  }

  private void add(List<String> names, String name) {
    if (!names.contains(name) && !name.equalsIgnoreCase(own)) {
      names.add(name);
    }
  }

  /** The source after "dikutip": to the end of its phrase, a name after a comma included. */
  private @Nullable Range source(int i, int limit) {
    Range source = phrases.rightOf(i, limit);
    if (source == null) {
      return null;
    }
    int next = source.end() + 1;
    boolean agency = page.is(WordKind.AGENCY, source.first());
    if (agency
        && page.punct(source.end(), ",")
        && next < limit
        && page.tokens.get(next).capital()) {
      int end = next;
      while (end < limit && page.tokens.get(end).capital()) {
        end++;
      }
      return new Range(next, end);
    }
    return source;
  }

  /** The outlet named: a known one, or the capitals that end the words. */
  private String name(Range words) {
    Mention last = null;
    for (int i = words.first(); i < words.end(); i++) {
      Mention mention = page.mentionAt(i);
      if (mention != null
          && (last == null
              || knowledge.isOutlet(mention.entity())
              || !knowledge.isOutlet(last.entity()))) {
        last = mention;
      }
    }
    Entity entity = last == null ? null : entities.get(last.entity());
    boolean ends = last != null && last.span().end() == page.tokens.get(words.end() - 1).end();
    if (entity != null && (ends || knowledge.isOutlet(entity.id()))) {
      return entity.name();
    }
    int first = words.end();
    while (first > words.first()
        && (page.tokens.get(first - 1).capital()
            || (first < words.end() && page.punct(first - 1, "-&")))) {
      first--;
    }
    return first == words.end()
        ? page.words(words.first(), words.end())
        : page.words(first, words.end());
  }

  private boolean isOutlet(Range words) {
    for (int i = words.first(); i < words.end(); i++) {
      Mention mention = page.mentionAt(i);
      if ((mention != null && knowledge.isOutlet(mention.entity()))
          || page.is(WordKind.AGENCY, i)) {
        return true;
      }
    }
    return page.is(WordKind.OUTLET, words.end() - 1);
  }

  /**
   * A sentence of an outlet and a cue alone ("Arab News melaporkan.") gives the statement before it
   * its outlet; the cue may be misspelt, as nothing else stands there.
   */
  void addTrailing(List<Draft> drafts) {
    List<Sentence> sentences = page.sentences;
    for (int s = 1; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      int end = sentence.end();
      while (end > sentence.first() && page.punct(end - 1, ".!")) {
        end--;
      }
      int cue = end - 1;
      Range outlet = new Range(sentence.first(), Math.max(cue, sentence.first()));
      int length = outlet.end() - outlet.first();
      boolean brief = length >= 1 && length <= MAX_NAME && !page.marked(sentence.first());
      if (brief
          && isOutlet(outlet)
          && page.lexicon.isReportNearly(page.tokens.get(cue).norm(), MAX_SLIPS)) {
        trailing(sentences.get(s - 1), outlet, new Range(cue, end), drafts);
      }
    }
  }

  private void trailing(Sentence before, Range outlet, Range cue, List<Draft> drafts) {
    if (before.paragraph() != page.sentence(cue.first()).paragraph()) {
      return;
    }
    Attribution by = new Attribution(outlet, cue, outlet, outlet.first(), cue.end());
    boolean found = false;
    for (int d = 0; d < drafts.size(); d++) {
      Draft draft = drafts.get(d);
      if (draft.first() >= before.first() && draft.end() <= before.end()) {
        Attribution old = draft.by();
        Attribution through =
            new Attribution(old.speaker(), old.cue(), outlet, old.first(), old.end());
        drafts.set(
            d,
            new Draft(
                draft.first(),
                draft.end(),
                draft.mode(),
                draft.group(),
                through,
                draft.rule(),
                draft.outer()));
        found = true;
      }
    }
    int end = before.end();
    while (end > before.first() && page.punct(end - 1, ".")) {
      end--;
    }
    if (!found && end > before.first()) {
      drafts.add(
          new Draft(
              before.first(), end, Mode.INDIRECT, before.first(), by, "sentence-before-cue", null));
    }
  }
}
