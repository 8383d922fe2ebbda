package org.jejak.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two ways to sort reports into groups, compared report by report: of the reports found together
 * with one, how many belong with it (precision); of those that belong with it, how many were found
 * together with it (recall). Both include the report itself.
 */
final class BCubed {
  private final Map<String, Set<String>> gold;
  private final Map<String, Set<String>> found;

  /** A report in no found group has recall 0 and no precision; one that gold omits is left out. */
  BCubed(List<? extends Set<String>> gold, List<? extends Set<String>> found) {
    this.gold = groups(gold);
    Set<String> known = this.gold.keySet();
    this.found =
        groups(
            found.stream()
                .map(group -> kept(group, known))
                .filter(group -> !group.isEmpty())
                .toList());
  }

  private static Set<String> kept(Set<String> group, Set<String> known) {
    Set<String> kept = new TreeSet<>(group);
    kept.retainAll(known);
    return kept;
  }

  private static Map<String, Set<String>> groups(List<? extends Set<String>> groups) {
    Map<String, Set<String>> of = new HashMap<>();
    for (Set<String> group : groups) {
      group.forEach(report -> of.put(report, group));
    }
    return of;
  }

  void count(Tally tally) {
    double precision = 0;
    double recall = 0;
    for (String report : new TreeSet<>(gold.keySet())) {
      Set<String> there = gold.getOrDefault(report, Set.of());
      Set<String> got = found.getOrDefault(report, Set.of());
      Set<String> shared = new HashSet<>(there);
      shared.retainAll(got);
      precision += got.isEmpty() ? 0 : (double) shared.size() / got.size();
      recall += (double) shared.size() / there.size();
      misses(tally, report, there, got);
    }
    tally.count(precision, found.size(), recall, gold.size());
  }

  private static void misses(Tally tally, String report, Set<String> there, Set<String> got) {
    if (got.isEmpty()) {
      tally.miss(report, "a group", null);
    }
    for (String other : there) {
      if (!got.isEmpty() && !got.contains(other) && report.compareTo(other) < 0) {
        tally.miss(report, "together with " + other, null);
      }
    }
    for (String other : got) {
      if (!there.contains(other) && report.compareTo(other) < 0) {
        tally.miss(report, null, "together with " + other);
      }
    }
  }
}
