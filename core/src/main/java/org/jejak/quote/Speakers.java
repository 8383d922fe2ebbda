package org.jejak.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.mention.Mentions;
import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Draft.Range;
import org.jspecify.annotations.Nullable;

/** Tells whom the words for a speaker name: a name, an office named before, or a pronoun. */
final class Speakers {
  private static final int OPENING = 8;
  private static final int SHORT = 3;

  private final Page page;
  private final Phrases phrases;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, List<Person>> peopleAfter = new HashMap<>();
  private final Map<Attribution, Speaker> known = new HashMap<>();
  private final List<Speaker> spoken = new ArrayList<>();
  private @Nullable Speaker last;
  private @Nullable Speaker lastPerson;
  private int lastAt = -1;

  /**
   * A speaker: entity id and name, either null where unknown; the words here.
   *
   * @param person whether "he" or "she" can mean this speaker
   */
  record Speaker(
      @Nullable String entity, @Nullable String name, @Nullable String text, boolean person) {}

  Speakers(Page page, Phrases phrases, Mentions mentions) {
    this.page = page;
    this.phrases = phrases;
    for (Entity entity : mentions.entities()) {
      entities.put(entity.id(), entity);
    }
    for (Mention mention : page.mentions) {
      int at = page.body.tokenFrom(mention.span().start());
      if (mention.kind() == EntityKind.PERSON && at > 0) {
        peopleAfter
            .computeIfAbsent(page.tokens.get(at - 1).norm(), word -> new ArrayList<>())
            .add(new Person(at, mention.entity()));
      }
    }
  }

  /** Where a person is named. */
  private record Person(int at, String entity) {}

  /** The speaker of an attribution; to be asked in text order. */
  Speaker of(Attribution by) {
    Speaker speaker = known.get(by);
    if (speaker == null) {
      speaker = find(by);
      known.put(by, speaker);
    }
    last = speaker;
    if (speaker.text() != null && !spoken.contains(speaker)) {
      spoken.add(speaker);
    }
    lastPerson = speaker.person() ? speaker : lastPerson;
    lastAt = Math.max(lastAt, by.cue().first());
    return speaker;
  }

  private Speaker find(Attribution by) {
    Range words = by.speaker();
    if (words == null) {
      int end = by.cue().end();
      return earlier(by.cue().first(), page.words(by.cue().first(), end));
    }
    if (words.first() == words.end()) {
      return new Speaker(null, null, null, false);
    }
    String text = page.words(words.first(), words.end());
    boolean owner = page.is(WordKind.POSSESSIVE, words.first());
    if (page.after(WordKind.PRONOUN, words.first()) == words.end()
        || (owner && words.end() == words.first() + 1)) {
      return earlier(words.first(), text);
    }
    if (page.after(WordKind.THING, words.first()) == words.end()) {
      return last == null
          ? new Speaker(null, null, text, false)
          : new Speaker(last.entity(), last.name(), text, last.person());
    }
    Entity holder = officeHolder(words);
    Range plain = holder == null ? plainName(words) : null;
    if (plain != null) {
      return new Speaker(null, page.words(plain.first(), plain.end()), text, true);
    }
    Entity named = named(words);
    Entity entity = named == null ? holder : named;
    if (entity != null) {
      return new Speaker(entity.id(), entity.name(), text, entity.kind() == EntityKind.PERSON);
    }
    Speaker before = namedBefore(words);
    return before == null
        ? new Speaker(null, ownName(words), text, mayBePerson(words))
        : new Speaker(before.entity(), before.name(), text, before.person());
  }

  /** A name that no list knows, before "of …" or right after an office ("ketua tim X Y"). */
  private @Nullable Range plainName(Range words) {
    if (page.namesPerson(words.first(), words.end())) {
      return null;
    }
    int end = words.first();
    while (end < words.end() && isPlain(end)) {
      end++;
    }
    boolean opens = end - words.first() >= 2 && end < words.end() && page.is(WordKind.OF, end);
    if (opens && end - words.first() <= SHORT) {
      return new Range(words.first(), end);
    }
    int first = words.end();
    while (first > words.first() && isPlain(first - 1)) {
      first--;
    }
    int length = words.end() - first;
    boolean office = first > words.first() && page.after(WordKind.ROLE, first - 1) == first;
    boolean person =
        office && !page.is(WordKind.BODY, first - 1) && page.mentionAt(first - 1) == null;
    return person && length >= 2 && length <= SHORT ? new Range(first, words.end()) : null;
  }

  private boolean isPlain(int i) {
    return page.tokens.get(i).isWord()
        && page.tokens.get(i).capital()
        && page.mentionAt(i) == null
        && !page.is(WordKind.ROLE, i);
  }

  /** The name after an office and a comma, the words before a relative clause, or all of them. */
  private String ownName(Range words) {
    for (int i = words.first() + 1; i + 1 < words.end(); i++) {
      if (page.is(WordKind.RELATIVE, i)) {
        int end = page.punct(i - 1, ",") ? i - 1 : i;
        return page.words(words.first(), Math.max(end, words.first() + 1));
      }
      if (page.punct(i, ",")) {
        return page.words(i + 1, words.end());
      }
    }
    return page.words(words.first(), words.end());
  }

  /**
   * The speaker before whom these words name again: a part of the name ("Harsono"), or an office or
   * body with an article ("the agency", "juru bicara itu").
   */
  private @Nullable Speaker namedBefore(Range words) {
    Set<String> named = new LinkedHashSet<>();
    boolean definite = false;
    boolean capitals = true;
    for (int i = words.first(); i < words.end(); i++) {
      if (page.is(WordKind.DEFINITE, i)) {
        definite = true;
      } else {
        named.add(page.tokens.get(i).norm());
        capitals &= page.tokens.get(i).capital();
      }
    }
    if (named.isEmpty() || !(definite || (capitals && named.size() <= SHORT))) {
      return null;
    }
    for (int k = spoken.size() - 1; k >= 0; k--) {
      Speaker speaker = spoken.get(k);
      if (wordsOf(speaker).containsAll(named)) {
        return speaker;
      }
    }
    return null;
  }

  private static Set<String> wordsOf(Speaker speaker) {
    Set<String> words = new LinkedHashSet<>();
    for (Token token : Tokenizer.tokens(speaker.name() + " " + speaker.text())) {
      words.add(token.norm());
    }
    return words;
  }

  /** Whether words that name nobody known can be a person's: a short new name, or an office. */
  private boolean mayBePerson(Range words) {
    boolean name = words.end() - words.first() <= SHORT && page.tokens.get(words.first()).capital();
    for (int i = words.first(); i < words.end(); i++) {
      name &= page.mentionAt(i) == null;
    }
    return name || hasRole(words);
  }

  /** The entity named: a person first, then a body that stands alone, then a lone country. */
  private @Nullable Entity named(Range words) {
    Set<Mention> mentions = new LinkedHashSet<>();
    for (int i = words.first(); i < words.end(); i++) {
      Mention mention = page.mentionAt(i);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    Entity person = null;
    List<Entity> others = new ArrayList<>();
    for (Mention mention : mentions) {
      Entity entity = entities.get(metonym(mention));
      if (entity != null && entity.kind() == EntityKind.PERSON) {
        person = entity;
      } else if (entity != null) {
        others.add(entity);
      }
    }
    return person != null || hasOffice(words) ? person : body(words, others);
  }

  /**
   * A body named in the words, or another name that is all of them: not "an Israeli negotiator".
   */
  private @Nullable Entity body(Range words, List<Entity> others) {
    for (Entity entity : others) {
      if (entity.kind() == EntityKind.ORGANISATION) {
        return entity;
      }
    }
    boolean more = false;
    for (int i = words.first(); i < words.end(); i++) {
      boolean article = page.is(WordKind.DEFINITE, i) || page.is(WordKind.BODY, i);
      more |= page.mentionAt(i) == null && !article && page.tokens.get(i).isWord();
    }
    return others.size() == 1 && !more ? others.get(0) : null;
  }

  /** Whether a person's office is named, not only a body. */
  private boolean hasOffice(Range words) {
    for (int i = words.first(); i < words.end(); i++) {
      boolean free = i == words.first() || page.mentionAt(i) == null;
      if (free && page.is(WordKind.ROLE, i) && !page.is(WordKind.BODY, i)) {
        return true;
      }
    }
    return false;
  }

  private static String metonym(Mention mention) {
    String meant = mention.metonymFor();
    return meant == null ? mention.entity() : meant;
  }

  private boolean hasRole(Range words) {
    for (int i = words.first(); i < words.end(); i++) {
      if (page.is(WordKind.ROLE, i) && page.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  /** The one person whom the report names right after the same words ("Presiden Iran X"). */
  private @Nullable Entity officeHolder(Range words) {
    int length = words.end() - words.first();
    Entity holder = null;
    String last = page.tokens.get(words.end() - 1).norm();
    for (Person person : peopleAfter.getOrDefault(last, List.of())) {
      int at = person.at();
      if (at >= length && sameWords(words.first(), at - length, length)) {
        Entity entity = entities.get(person.entity());
        if (entity == null || (holder != null && !holder.equals(entity))) {
          return null;
        }
        holder = entity;
      }
    }
    return holder;
  }

  private boolean sameWords(int a, int b, int length) {
    for (int i = 0; i < length; i++) {
      if (!page.tokens.get(a + i).norm().equals(page.tokens.get(b + i).norm())) {
        return false;
      }
    }
    return true;
  }

  /** Whom a pronoun means: the last speaker, or who speaks or opens a sentence after him. */
  private Speaker earlier(int token, String text) {
    boolean plural = page.is(WordKind.PLURAL, token);
    Speaker before = plural ? last : sinceLast(token);
    if (before == null) {
      before = lastPerson == null ? last : lastPerson;
    }
    return before == null
        ? new Speaker(null, null, text, !plural)
        : new Speaker(before.entity(), before.name(), text, before.person());
  }

  private @Nullable Speaker sinceLast(int token) {
    Sentence here = page.sentence(token);
    for (int s = page.sentenceIndex(token) - 1; s >= 0; s--) {
      Sentence sentence = page.sentences.get(s);
      if (sentence.first() <= lastAt || here.paragraph() - sentence.paragraph() > 2) {
        return null;
      }
      Speaker speaker = speakerOf(sentence);
      if (speaker == null || !speaker.person()) {
        speaker = openerOf(sentence);
      }
      if (speaker != null) {
        return speaker;
      }
    }
    return null;
  }

  /** Who speaks in a sentence that gives no statement of its own ("mengaku telah …"). */
  private @Nullable Speaker speakerOf(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      SpeechLexicon.Hit cue = page.marked(i) ? null : page.cueAt(i);
      if (cue == null || cue.cue().anaphoric()) {
        continue;
      }
      Range words =
          cue.cue().before()
              ? phrases.leftOf(sentence.first(), i)
              : phrases.rightOf(cue.end(), sentence.end());
      boolean pronoun = words != null && page.is(WordKind.PRONOUN, words.first());
      if (words != null && !pronoun) {
        return find(new Attribution(words, new Range(i, cue.end()), null, i, cue.end()));
      }
    }
    return null;
  }

  private @Nullable Speaker openerOf(Sentence sentence) {
    for (int i = sentence.first(); i < Math.min(sentence.end(), sentence.first() + OPENING); i++) {
      Mention mention = page.mentionAt(i);
      if (mention != null && mention.kind() == EntityKind.PERSON && !page.marked(i)) {
        Entity entity = entities.get(mention.entity());
        return entity == null
            ? null
            : new Speaker(entity.id(), entity.name(), mention.text(), true);
      }
    }
    return null;
  }
}
