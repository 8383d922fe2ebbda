package org.jejak.lineage;

import java.util.List;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;

/** A day or period that became another. */
final class DateDrift implements DriftRule {

  @Override
  public List<Drift> find(Bead bead) {
    List<Feature> from = unmatched(bead.from(), bead.to());
    List<Feature> to = unmatched(bead.to(), bead.from());
    if (from.size() != 1 || to.size() != 1) {
      return List.of();
    }
    var fromSpan = bead.from().span(from.getFirst().first(), from.getFirst().end());
    var toSpan = bead.to().span(to.getFirst().first(), to.getFirst().end());
    return List.of(
        new Drift(
            DriftKind.DATE,
            bead.from().words(fromSpan),
            bead.to().words(toSpan),
            fromSpan,
            toSpan));
  }

  private static List<Feature> unmatched(Bead.Side side, Bead.Side other) {
    return side.features().stream()
        .filter(feature -> feature.kind() == Feature.Kind.TIME && !other.has(feature))
        .toList();
  }
}
