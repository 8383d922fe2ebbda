package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jspecify.annotations.Nullable;

/** A figure that became another (NUMBER), or lost or gained its bound (QUALIFIER). */
final class FigureDrift extends CueDrift {
  private static final int NEAR = 2;
  private static final int AROUND = 3;

  /** 7, 0358, 10.58, 10.58.30: hours of a day, minutes and seconds. */
  private static final Pattern HOURS = Pattern.compile("([01]?\\d|2[0-4])([.,]?[0-5]\\d){0,2}");

  FigureDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    List<Drift> drifts = new ArrayList<>();
    List<Feature> from = figures(bead.from());
    List<Feature> to = figures(bead.to());
    List<Feature> lost = from.stream().filter(f -> !bead.to().has(f)).toList();
    List<Feature> gained = to.stream().filter(f -> !bead.from().has(f)).toList();
    for (int i = 0; i < Math.min(lost.size(), gained.size()); i++) {
      if (lost.size() == gained.size()) {
        drifts.add(drift(DriftKind.NUMBER, bead, lost.get(i), gained.get(i), 0, 0));
      }
    }
    if (comparable(bead)) {
      for (Feature figure : from) {
        List<Feature> same = to.stream().filter(theirs -> Clauses.agree(figure, theirs)).toList();
        long own = from.stream().filter(other -> Clauses.agree(figure, other)).count();
        if (same.size() == 1 && own == 1) {
          compareBounds(bead, figure, same.getFirst(), drifts);
        }
      }
    }
    return drifts;
  }

  private List<Feature> figures(Bead.Side side) {
    return side.features().stream()
        .filter(f -> f.kind() == Feature.Kind.NUMBER && !isClock(side, f))
        .toList();
  }

  /** Hours and minutes: 10:58, 0358 GMT; but a sum that goes before the word is none: RM5 GST. */
  private boolean isClock(Bead.Side side, Feature figure) {
    List<Token> tokens = side.profile().reading().body().tokens();
    boolean colon =
        (figure.first() > side.first() && tokens.get(figure.first() - 1).norm().equals(":"))
            || (figure.end() < side.end() && tokens.get(figure.end()).norm().equals(":"));
    boolean zone = figure.end() < side.end() && cues(side).endsClock(tokens.get(figure.end()));
    return colon || (zone && isHours(side, figure));
  }

  private static boolean isHours(Bead.Side side, Feature figure) {
    AnnotatedText body = side.profile().reading().body();
    Token token = body.tokens().get(figure.first());
    boolean money =
        figure.first() > side.first()
            && Tokenizer.isMoney(body.tokens().get(figure.first() - 1), body.text());
    return !money && figure.end() - figure.first() == 1 && HOURS.matcher(token.norm()).matches();
  }

  private void compareBounds(Bead bead, Feature from, Feature to, List<Drift> drifts) {
    Cue before = bound(bead.from(), from);
    Cue after = bound(bead.to(), to);
    boolean lost = before != null && !mayBeBound(bead.to(), to);
    boolean gained = after != null && !mayBeBound(bead.from(), from);
    boolean other = before != null && after != null && !before.kind().equals(after.kind());
    if (lost || gained || other) {
      int fromStart = before == null ? from.first() : before.first();
      int toStart = after == null ? to.first() : after.first();
      drifts.add(
          drift(
              DriftKind.QUALIFIER, bead, from, to, from.first() - fromStart, to.first() - toStart));
    }
  }

  /** The bound that stands right before a figure; the end of a range (13 to 14) is none. */
  private @Nullable Cue bound(Bead.Side side, Feature figure) {
    Cue nearest = null;
    for (Cue cue : cues(side).bounds(side)) {
      if (cue.end() <= figure.first() && touches(side, cue, figure)) {
        nearest = cue;
      }
    }
    return nearest == null || endsRange(side, nearest) ? null : nearest;
  }

  /** Nothing between but a mark of money: about Rp 40. */
  private static boolean touches(Bead.Side side, Cue cue, Feature figure) {
    AnnotatedText body = side.profile().reading().body();
    int gap = figure.first() - cue.end();
    if (gap != 1) {
      return gap == 0;
    }
    Token between = body.tokens().get(cue.end());
    return !between.isWord() || Tokenizer.isMoney(between, body.text());
  }

  private boolean endsRange(Bead.Side side, Cue cue) {
    return figures(side).stream()
        .anyMatch(other -> other.end() <= cue.first() && cue.first() - other.end() <= NEAR);
  }

  /** Whether anything around a figure may bound it, before or after, or call it an expectation. */
  private boolean mayBeBound(Bead.Side side, Feature figure) {
    int first = figure.first() - AROUND;
    int end = figure.end() + AROUND;
    Stream<Cue> expected =
        cues(side).modality(side).stream().filter(cue -> cue.kind().equals("EXPECTATION"));
    return Stream.concat(cues(side).bounds(side).stream(), expected)
        .anyMatch(cue -> cue.end() > first && cue.first() < end);
  }

  /** Shows the figures with the words before them and the word after, which they count. */
  private static Drift drift(
      DriftKind kind, Bead bead, Feature from, Feature to, int before, int after) {
    Span fromSpan = shown(bead.from(), from, before);
    Span toSpan = shown(bead.to(), to, after);
    return new Drift(kind, bead.from().words(fromSpan), bead.to().words(toSpan), fromSpan, toSpan);
  }

  private static Span shown(Bead.Side side, Feature figure, int before) {
    var tokens = side.profile().reading().body().tokens();
    int end = figure.end();
    while (end < side.end() && end < figure.end() + 2 && tokens.get(end).isWord()) {
      end++;
    }
    return side.span(figure.first() - before, end);
  }
}
