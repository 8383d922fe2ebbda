package org.jejak.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jejak.article.Article;
import org.jejak.document.Ids;
import org.jejak.document.Span;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.jejak.mention.Mentions;
import org.jejak.quote.Draft.Range;
import org.jejak.quote.Speakers.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what: statements between marks, reported clauses and clauses with quoted words,
 * with their speaker and the outlet they came through. The words of speech are data of the language
 * packs ({@code speech-cues.tsv}, {@code quote-syntax.tsv}); a text in a language without them has
 * no statements. Safe for use by many threads.
 */
public final class QuoteReader {
  private final Map<String, SpeechLexicon> lexicons = new HashMap<>();
  private final Knowledge knowledge;

  /** Compiles the tables of every pack. */
  public QuoteReader(Packs packs, Knowledge knowledge) {
    this.knowledge = knowledge;
    for (String code : packs.codes()) {
      lexicons.put(code, new SpeechLexicon(packs.pack(code)));
    }
  }

  /**
   * The statements of a report, in text order. A statement that is reported inside another follows
   * it and overlaps it; the others do not overlap.
   */
  public List<Quote> read(Article article, AnnotatedText body, Mentions mentions) {
    SpeechLexicon lexicon = lexicons.get(body.lang());
    if (lexicon == null || body.tokens().isEmpty()) {
      return List.of();
    }
    Page page = new Page(body, lexicon, mentions);
    Phrases phrases = new Phrases(page);
    Attributions attributions = new Attributions(page, phrases);
    boolean[] taken = new boolean[body.tokens().size()];
    List<Draft> direct = new DirectStatements(page, attributions, taken).read();
    List<Draft> drafts = new ArrayList<>(direct);
    drafts.addAll(new ReportedClauses(page, phrases, attributions, direct, taken).read());
    Outlets outlets = new Outlets(page, phrases, knowledge, mentions, article.outlet());
    outlets.addTrailing(drafts);
    drafts.sort(
        Comparator.comparingInt(Draft::first).thenComparing(Draft::end, Comparator.reverseOrder()));
    return quotes(article.id(), page, drafts, new Speakers(page, phrases, mentions), outlets);
  }

  private static List<Quote> quotes(
      String article, Page page, List<Draft> drafts, Speakers speakers, Outlets outlets) {
    Map<Integer, Integer> parts = new HashMap<>();
    drafts.forEach(draft -> parts.merge(draft.group(), 1, Integer::sum));
    List<Quote> quotes = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean broken = parts.getOrDefault(draft.group(), 1) > 1;
      String group = broken ? Ids.row("g", article, "quotes", draft.group()) : null;
      Quote last = quotes.isEmpty() ? null : quotes.get(quotes.size() - 1);
      quotes.add(quote(article, page, draft, group, speakers, outlets, last));
    }
    return quotes;
  }

  private static Quote quote(
      String article,
      Page page,
      Draft draft,
      @Nullable String group,
      Speakers speakers,
      Outlets outlets,
      @Nullable Quote last) {
    Speaker outer = draft.outer() == null ? null : speakers.of(draft.outer());
    Speaker speaker = speakers.of(draft.by());
    Span span = page.body.span(draft.first(), draft.end());
    List<String> via = outlets.of(draft.by());
    return new Quote(
        Ids.row("q", article, "quotes", span.start(), span.end(), draft.mode()),
        span,
        page.body.words(span),
        draft.mode(),
        group,
        speaker.entity(),
        speaker.name(),
        speaker.text(),
        page.words(draft.by().cue().first(), draft.by().cue().end()),
        via.isEmpty() && last != null && goesOn(page, draft, speaker, last) ? last.via() : via,
        outer == null ? null : outer.name(),
        draft.rule());
  }

  /** Whether a pronoun goes on giving what the same speaker said through the same outlet. */
  private static boolean goesOn(Page page, Draft draft, Speaker speaker, Quote last) {
    Range words = draft.by().speaker();
    boolean pronoun = words == null || page.after(WordKind.PRONOUN, words.first()) == words.end();
    return pronoun && Objects.equals(speaker.name(), last.speakerName());
  }
}
