package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Rows of gold and rows found, paired one to one, the most alike first.
 *
 * @param goldLeft rows of gold without a partner
 * @param foundLeft found rows without a partner
 */
record Pairing<G, F>(List<Pair<G, F>> pairs, List<G> goldLeft, List<F> foundLeft) {

  record Pair<G, F>(G gold, F found) {}

  private record Candidate(int gold, int found, double likeness) {}

  /**
   * Pairs the rows.
   *
   * @param likeness above 0 where two rows may be paired
   */
  static <G, F> Pairing<G, F> of(
      List<? extends G> gold,
      List<? extends F> found,
      ToDoubleBiFunction<? super G, ? super F> likeness) {
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        double alike = likeness.applyAsDouble(gold.get(g), found.get(f));
        if (alike > 0) {
          candidates.add(new Candidate(g, f, alike));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::found));
    boolean[] goldUsed = new boolean[gold.size()];
    boolean[] foundUsed = new boolean[found.size()];
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!goldUsed[candidate.gold] && !foundUsed[candidate.found]) {
        goldUsed[candidate.gold] = true;
        foundUsed[candidate.found] = true;
        chosen.add(candidate);
      }
    }
    chosen.sort(Comparator.comparingInt(Candidate::gold));
    List<Pair<G, F>> pairs = new ArrayList<>();
    chosen.forEach(c -> pairs.add(new Pair<>(gold.get(c.gold), found.get(c.found))));
    return new Pairing<>(pairs, left(gold, goldUsed), left(found, foundUsed));
  }

  private static <T> List<T> left(List<? extends T> rows, boolean[] used) {
    List<T> left = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        left.add(rows.get(i));
      }
    }
    return left;
  }
}
