package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jspecify.annotations.Nullable;

/** A figure that became another (NUMBER), or lost or gained its bound (QUALIFIER). */
final class FigureDrift extends CueDrift {
  private static final int NEAR = 3;

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
        to.stream()
            .filter(theirs -> Clauses.agree(figure, theirs))
            .findFirst()
            .ifPresent(theirs -> compareBounds(bead, figure, theirs, drifts));
      }
    }
    return drifts;
  }

  private static List<Feature> figures(Bead.Side side) {
    return side.features().stream().filter(f -> f.kind() == Feature.Kind.NUMBER).toList();
  }

  private void compareBounds(Bead bead, Feature from, Feature to, List<Drift> drifts) {
    Cue before = bound(bead.from(), from);
    Cue after = bound(bead.to(), to);
    boolean same =
        before == null ? after == null : after != null && before.kind().equals(after.kind());
    if (!same) {
      int fromStart = before == null ? from.first() : before.first();
      int toStart = after == null ? to.first() : after.first();
      drifts.add(
          drift(
              DriftKind.QUALIFIER, bead, from, to, from.first() - fromStart, to.first() - toStart));
    }
  }

  private @Nullable Cue bound(Bead.Side side, Feature figure) {
    Cue nearest = null;
    for (Cue cue : cues(side).bounds(side)) {
      if (cue.end() <= figure.first() && figure.first() - cue.end() < NEAR) {
        nearest = cue;
      }
    }
    return nearest;
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
