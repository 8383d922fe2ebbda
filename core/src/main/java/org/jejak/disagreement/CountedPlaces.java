package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Growth;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.plan.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The same number of one thing, said to be from or at other places: two buses from Merak here, two
 * buses from Surabaya there.
 */
final class CountedPlaces {
  private static final int MOST = 12;

  private CountedPlaces() {}

  /** A count of a thing with the place that stands right after it. */
  private record Placed(Report report, Count count, String thing, Count.At place) {}

  /** Facts on which two reports name another place of one act, neither naming that of the other. */
  static List<Fact> facts(List<Report> reports) {
    List<Fact> facts = new ArrayList<>();
    byNumber(reports)
        .forEach((about, placed) -> {
          for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
              Fact fact = compare(about, placed.get(i), placed.get(j));
              if (fact != null) {
                facts.add(fact);
              }
            }
          }
        });
    return facts;
  }

  private static Map<String, List<Placed>> byNumber(List<Report> reports) {
    Map<String, List<Placed>> placed = new TreeMap<>();
    for (Report report : reports) {
      for (Count count : report.counts()) {
        Count.At place = count.unit() ? null : count.place();
        for (String thing : place == null ? List.<String>of() : List.copyOf(count.things())) {
          String about = count.words() + " " + thing.replaceFirst("\\.n$", "");
          List<Placed> alike = placed.computeIfAbsent(about, key -> new ArrayList<>());
          if (place != null && alike.size() < MOST) {
            alike.add(new Placed(report, count, thing, place));
          }
        }
      }
    }
    return placed;
  }

  /** One act, or on the way of one thing: the crew came with two buses, left with two buses. */
  private static boolean isOfOneAct(Placed a, Placed b) {
    Keys keys = a.count.keys();
    boolean way = a.place.isOnWay() && keys.sharedThings(b.count.keys()) >= 1;
    return a.count.isOf(b.count, a.thing) && (keys.sharesAct(b.count.keys()) || way);
  }

  private static @Nullable Fact compare(String about, Placed a, Placed b) {
    boolean apart = !a.report.equals(b.report) && a.report.isOfOneTime(b.report);
    boolean own =
        !a.report.cast().contains(b.place.entity()) && !b.report.cast().contains(a.place.entity());
    boolean told = a.place.isToldLike(b.place) && isOfOneAct(a, b);
    if (!apart || !own || !told || a.count.isOfOther(b.count)) {
      return null;
    }
    Map<String, Said> said = new TreeMap<>();
    said.put(a.report.article(), a.report.said(Stance.SAYS, a.place.text(), a.count.span()));
    said.put(b.report.article(), b.report.said(Stance.SAYS, b.place.text(), b.count.span()));
    return new Fact("place of " + about, Kind.PLACE, Growth.NONE, said);
  }
}
