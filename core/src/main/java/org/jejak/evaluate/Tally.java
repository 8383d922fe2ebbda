package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** Counts one part. */
final class Tally {
  private final String name;
  private final List<Miss> misses = new ArrayList<>();
  private double rightFound;
  private double rightExpected;
  private long found;
  private long expected;

  Tally(String name) {
    this.name = name;
  }

  Part part() {
    return new Part(name, new Score(rightFound, found, rightExpected, expected), misses);
  }

  void count(double right, long foundHere, double rightOfExpected, long expectedHere) {
    rightFound += right;
    found += foundHere;
    rightExpected += rightOfExpected;
    expected += expectedHere;
  }

  void miss(String report, @Nullable String there, @Nullable String instead) {
    misses.add(new Miss(report, there, instead));
  }

  /**
   * Counts one value that may be unknown on either side: expected where gold has it, found where
   * the trace has it.
   *
   * @param row words that show which row this is about
   */
  void value(
      String report, String row, @Nullable Object there, @Nullable Object got, boolean agree) {
    boolean right = agree && there != null && got != null;
    count(right ? 1 : 0, got == null ? 0 : 1, right ? 1 : 0, there == null ? 0 : 1);
    if (!right && (there != null || got != null)) {
      miss(report, there == null ? null : row + there, got == null ? null : row + got);
    }
  }

  /** Counts the values of a list, each by itself. */
  <F> void values(
      String report,
      String row,
      List<String> there,
      List<F> got,
      BiPredicate<String, F> agree,
      Function<F, String> words) {
    Pairing<String, F> pairing = Pairing.of(there, got, (g, f) -> agree.test(g, f) ? 1 : 0);
    rows(report, pairing, (g, f) -> 1, g -> row + g, f -> row + words.apply(f));
  }

  /** Counts rows paired one to one; leftovers that come near each other share a line. */
  <G, F> void rows(
      String report,
      Pairing<G, F> pairing,
      ToDoubleBiFunction<G, F> near,
      Function<G, String> goldWords,
      Function<F, String> foundWords) {
    int right = pairing.pairs().size();
    count(right, right + pairing.foundLeft().size(), right, right + pairing.goldLeft().size());
    Pairing<G, F> rest = Pairing.of(pairing.goldLeft(), pairing.foundLeft(), near);
    for (Pairing.Pair<G, F> pair : rest.pairs()) {
      miss(report, goldWords.apply(pair.gold()), foundWords.apply(pair.found()));
    }
    rest.goldLeft().forEach(gold -> miss(report, goldWords.apply(gold), null));
    rest.foundLeft().forEach(row -> miss(report, null, foundWords.apply(row)));
  }
}
