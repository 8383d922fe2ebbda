package org.jejak.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How two ways to sort reports into groups agree, averaged report by report (B-cubed). */
record BCubedScore(double precision, double recall) {

  /**
   * Compares them.
   *
   * @param gold group by report
   * @param found group by report; a report that it lacks is a group of its own
   * @param counted reports that are averaged over; groups keep all of theirs
   */
  static BCubedScore of(
      Map<String, String> gold, List<? extends Set<String>> found, Predicate<String> counted) {
    Map<String, Set<String>> there = new HashMap<>();
    gold.forEach((report, group) -> there.computeIfAbsent(group, g -> new HashSet<>()).add(report));
    Map<String, Set<String>> got = new HashMap<>();
    found.forEach(group -> group.forEach(report -> got.put(report, group)));
    double precision = 0;
    double recall = 0;
    int reports = 0;
    for (String report : new TreeSet<>(gold.keySet())) {
      if (counted.test(report)) {
        Set<String> belongs = there.getOrDefault(gold.get(report), Set.of());
        Set<String> together = got.getOrDefault(report, Set.of(report));
        long shared = together.stream().filter(belongs::contains).count();
        precision += (double) shared / together.size();
        recall += (double) shared / belongs.size();
        reports++;
      }
    }
    return new BCubedScore(precision / Math.max(1, reports), recall / Math.max(1, reports));
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Precision, recall and F1. */
  String told() {
    return String.format(Locale.ROOT, "%.3f / %.3f / %.3f", precision, recall, f1());
  }
}
