package org.jejak.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jejak.time.Interval;

/** A day or period that became another. */
final class DateDrift implements DriftRule {

  @Override
  public List<Drift> find(Bead bead) {
    List<Feature> from = unmatched(bead.from(), bead.to());
    List<Feature> to = unmatched(bead.to(), bead.from());
    if (from.size() != 1 || to.size() != 1 || overlap(from.getFirst(), to.getFirst())) {
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

  /** "Later in October" and "the end of October" are one time in two wordings. */
  private static boolean overlap(Feature a, Feature b) {
    for (String own : a.keys()) {
      for (String other : b.keys()) {
        boolean comparable = own.startsWith("t:open:") == other.startsWith("t:open:");
        if (comparable && days(own).overlaps(days(other))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Interval days(String key) {
    String days = key.substring(key.lastIndexOf(':') + 1);
    int dots = days.indexOf("..");
    return Interval.days(
        LocalDate.parse(days.substring(0, dots)),
        LocalDate.parse(days.substring(dots + 2)),
        Interval.Precision.DAY);
  }

  private static List<Feature> unmatched(Bead.Side side, Bead.Side other) {
    return side.features().stream()
        .filter(feature -> feature.kind() == Feature.Kind.TIME && !other.has(feature))
        .toList();
  }
}
