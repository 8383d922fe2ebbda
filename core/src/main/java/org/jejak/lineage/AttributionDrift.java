package org.jejak.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Match;
import org.jejak.language.Tokenizer;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jejak.quote.Quote;

/** Who said it, or that somebody said it at all: a statement put in, lost or given to another. */
final class AttributionDrift extends CueDrift {
  private static final double MOST = 0.6;
  private static final double SAME = 0.4;

  AttributionDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    List<Cue> cues = cues(bead.from()).speech(bead.from());
    List<Cue> cuesHere = cues(bead.to()).speech(bead.to());
    int quotes = quotes(bead.from()).size();
    int quotesHere = quotes(bead.to()).size();
    if (cues.isEmpty() && cuesHere.isEmpty() && quotes == 0 && quotesHere == 0) {
      return List.of();
    }
    boolean said = !cues.isEmpty() || quotes > 0;
    boolean saidHere = !cuesHere.isEmpty() || quotesHere > 0;
    List<Drift> drifts = new ArrayList<>();
    if (saidHere && !said) {
      unmatched(bead.to(), bead.from(), true, drifts);
    } else if (said && !saidHere) {
      unmatched(bead.from(), bead.to(), false, drifts);
    }
    if (drifts.isEmpty()) {
      otherSpeaker(bead, drifts);
    }
    long more = voices(cuesHere, quotesHere) - voices(cues, quotes);
    if (drifts.isEmpty() && more > 0) {
      unnamed(bead.to(), bead.from(), true, drifts);
      if (drifts.isEmpty() && quotesHere > quotes) {
        unmatched(bead.to(), bead.from(), true, drifts);
      }
    } else if (drifts.isEmpty() && more < 0) {
      unnamed(bead.from(), bead.to(), false, drifts);
    }
    return drifts;
  }

  /** How often somebody speaks; "according to" may as well stand before a rule or a wish. */
  private static long voices(List<Cue> cues, int quotes) {
    return Math.max(cues.stream().filter(c -> !c.kind().equals("ACCORDING")).count(), quotes);
  }

  /** Whether the other side has the word of speech in any form: it may be a statement unread. */
  private static boolean hasCue(Bead.Side side, Quote quote, Bead.Side other) {
    AnnotatedText body = side.profile().reading().body();
    int at = quote.cue() == null ? -1 : body.text().indexOf(quote.cue(), side.span().start());
    if (at < 0 || at >= side.span().end()) {
      return false;
    }
    Set<String> said = new HashSet<>();
    int first = body.tokenFrom(at);
    for (Match match : body.matchesIn(first, first + 1)) {
      match.senses().forEach(sense -> said.add(sense.concept()));
    }
    return other.profile().reading().body().matchesIn(other.first(), other.end()).stream()
        .anyMatch(match -> said.stream().anyMatch(match::means));
  }

  /** A statement of one side whose content the other side tells without giving it to anybody. */
  private static void unmatched(
      Bead.Side side, Bead.Side other, boolean turned, List<Drift> drifts) {
    for (Quote quote : quotes(side)) {
      Clauses.Clause content = clause(side, quote.span());
      boolean most = content.end() - content.first() >= MOST * (side.end() - side.first());
      Clauses.Clause theirs =
          most
              ? new Clauses.Clause(other.first(), other.end())
              : Clauses.counterpart(side, content, other);
      Span mirror = other.span(theirs.first(), theirs.end());
      double weight = Clauses.shared(side, content, side, content);
      boolean told = Clauses.shared(side, content, other, theirs) >= SAME * weight;
      boolean goesOn =
          hasCue(side, quote, other)
              || (quotes(other).isEmpty() && !isNamedIn(side, quote) && continues(quote, other));
      boolean cited = quotes(other).stream().anyMatch(q -> q.span().overlaps(mirror));
      if (weight > 0 && told && !cited && !goesOn) {
        Span own = withCue(side, quote);
        drifts.add(turned ? drift(other, mirror, side, own) : drift(side, own, other, mirror));
        return;
      }
    }
  }

  private static boolean isKnown(Bead.Side side, Quote quote) {
    return quote.speaker() != null && isNamedIn(side, quote);
  }

  /** Whether the sentences themselves name the speaker: "he said" takes the name from elsewhere. */
  private static boolean isNamedIn(Bead.Side side, Quote quote) {
    String name = quote.speakerName();
    return name != null && shareName(name, side.words(side.span()));
  }

  /**
   * One of several statements whose speaker, named here, the other side neither names nor cites.
   */
  private static void unnamed(Bead.Side side, Bead.Side other, boolean turned, List<Drift> drifts) {
    for (Quote quote : quotes(side)) {
      Clauses.Clause content = clause(side, quote.span());
      Clauses.Clause theirs = Clauses.counterpart(side, content, other);
      Span mirror = other.span(theirs.first(), theirs.end());
      double weight = Clauses.shared(side, content, side, content);
      boolean told = weight > 0 && Clauses.shared(side, content, other, theirs) >= MOST * weight;
      boolean cited = quotes(other).stream().anyMatch(q -> q.span().overlaps(mirror));
      boolean named =
          quote.speakerName() != null && shareName(quote.speakerName(), other.words(other.span()));
      if (told && !cited && !named && isKnown(side, quote) && drifts.isEmpty()) {
        Span own = withCue(side, quote);
        drifts.add(turned ? drift(other, mirror, side, own) : drift(side, own, other, mirror));
      }
    }
  }

  /**
   * Whether the same speaker speaks in the sentence before or after: the statement just goes on.
   */
  private static boolean continues(Quote quote, Bead.Side other) {
    List<SentenceProfile> sentences = other.profile().sentences();
    int before = Math.max(0, other.firstSentence() - 1);
    int after = Math.min(sentences.size(), other.endSentence() + 1) - 1;
    Span around =
        other.span(sentences.get(before).sentence().first(), sentences.get(after).sentence().end());
    return other.profile().reading().quotes().stream()
        .anyMatch(near -> near.span().overlaps(around) && mayBeOneSpeaker(quote, near));
  }

  private static boolean mayBeOneSpeaker(Quote a, Quote b) {
    String own = a.speakerName();
    String other = b.speakerName();
    return own == null
        || other == null
        || (a.speaker() != null && a.speaker().equals(b.speaker()))
        || shareName(own, other);
  }

  private static Drift drift(Bead.Side source, Span from, Bead.Side made, Span to) {
    return new Drift(DriftKind.ATTRIBUTION, source.words(from), made.words(to), from, to);
  }

  /** Statements that say the same under two known names. */
  private static void otherSpeaker(Bead bead, List<Drift> drifts) {
    List<Quote> from = quotes(bead.from());
    List<Quote> to = quotes(bead.to());
    if (from.size() != 1 || to.size() != 1) {
      return;
    }
    String before = from.getFirst().speakerName();
    String after = to.getFirst().speakerName();
    boolean known = isKnown(bead.from(), from.getFirst()) && isKnown(bead.to(), to.getFirst());
    if (known && before != null && after != null && !shareName(before, after)) {
      Span own = withCue(bead.from(), from.getFirst());
      Span theirs = withCue(bead.to(), to.getFirst());
      drifts.add(drift(bead.from(), own, bead.to(), theirs));
    }
  }

  /** Whether two names have a word in common: a surname stands for the full name. */
  private static boolean shareName(String a, String b) {
    Set<String> words = new HashSet<>();
    Tokenizer.tokens(a).forEach(token -> words.add(token.norm()));
    return Tokenizer.tokens(b).stream().anyMatch(t -> t.isWord() && words.contains(t.norm()));
  }

  private static List<Quote> quotes(Bead.Side side) {
    Span span = side.span();
    return side.profile().reading().quotes().stream()
        .filter(quote -> span.overlaps(quote.span()))
        .toList();
  }

  private static Clauses.Clause clause(Bead.Side side, Span span) {
    var body = side.profile().reading().body();
    int first = Math.max(side.first(), body.tokenFrom(span.start()));
    int end = Math.min(side.end(), body.tokenFrom(span.end()));
    return new Clauses.Clause(first, Math.max(first + 1, end));
  }

  /** The statement with the words that mark it, as far as they stand in the same sentences. */
  private static Span withCue(Bead.Side side, Quote quote) {
    Span whole = side.span();
    String text = side.profile().reading().body().text();
    int start = Math.max(whole.start(), quote.span().start());
    int end = Math.min(whole.end(), quote.span().end());
    for (String words : marks(quote)) {
      int at = text.indexOf(words, whole.start());
      if (at >= 0 && at + words.length() <= whole.end()) {
        start = Math.min(start, at);
        end = Math.max(end, at + words.length());
      }
    }
    return new Span(start, end);
  }

  private static List<String> marks(Quote quote) {
    List<String> marks = new ArrayList<>();
    if (quote.cue() != null) {
      marks.add(quote.cue());
    }
    if (quote.speakerText() != null) {
      marks.add(quote.speakerText());
    }
    return marks;
  }
}
