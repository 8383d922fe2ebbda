package org.jejak.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.Tokenizer;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jejak.quote.Quote;

/** Who said it, or that somebody said it at all: a statement put in, lost or given to another. */
final class AttributionDrift extends CueDrift {
  private static final double MOST = 0.6;

  AttributionDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    long from = spoken(bead.from());
    long to = spoken(bead.to());
    int more = quotes(bead.to()).size() - quotes(bead.from()).size();
    List<Drift> drifts = new ArrayList<>();
    if (to > from && more > 0) {
      unmatched(bead.to(), bead.from(), true, drifts);
    } else if (to == 0 && from > 0 && more < 0) {
      unmatched(bead.from(), bead.to(), false, drifts);
    }
    if (drifts.isEmpty()) {
      otherSpeaker(bead, drifts);
    }
    return drifts;
  }

  /** Cues that somebody speaks; "according to" may as well stand before a rule or a wish. */
  private long spoken(Bead.Side side) {
    return cues(side).speech(side).stream().filter(c -> !c.kind().equals("ACCORDING")).count();
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
      boolean told = Clauses.shared(side, content, other, theirs) > 0;
      if (told && quotes(other).stream().noneMatch(q -> q.span().overlaps(mirror))) {
        Span own = withCue(side, quote);
        drifts.add(
            turned
                ? drift(other.words(mirror), side.words(own), mirror, own)
                : drift(side.words(own), other.words(mirror), own, mirror));
        return;
      }
    }
  }

  private static Drift drift(String fromText, String toText, Span from, Span to) {
    return new Drift(DriftKind.ATTRIBUTION, fromText, toText, from, to);
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
    boolean known = from.getFirst().speaker() != null && to.getFirst().speaker() != null;
    if (known && before != null && after != null && !shareName(before, after)) {
      Span own = withCue(bead.from(), from.getFirst());
      Span theirs = withCue(bead.to(), to.getFirst());
      drifts.add(drift(bead.from().words(own), bead.to().words(theirs), own, theirs));
    }
  }

  /** Whether two names have a word in common: a surname stands for the full name. */
  private static boolean shareName(String a, String b) {
    Set<String> words = new HashSet<>(List.of(Tokenizer.norm(a).split("\\s+")));
    return List.of(Tokenizer.norm(b).split("\\s+")).stream().anyMatch(words::contains);
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
