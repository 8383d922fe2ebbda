package org.jejak.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws terms as often as Zipf's law has it: the one of rank r in proportion to 1/r. */
final class Zipf {
  private final List<Term> ranked;
  private final double[] cumulative;

  /** Ranks the terms by chance. */
  Zipf(List<Term> terms, Random chance) {
    ranked = new ArrayList<>(terms);
    Collections.shuffle(ranked, chance);
    cumulative = new double[ranked.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += 1.0 / (i + 1);
      cumulative[i] = sum;
    }
  }

  Term draw(Random chance) {
    double at = chance.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return ranked.get(Math.min(found < 0 ? -found - 1 : found, ranked.size() - 1));
  }

  /** So many draws, each term at most once, fewer where there are not as many. */
  List<Term> drawDistinct(int count, Random chance) {
    List<Term> drawn = new ArrayList<>();
    for (int tries = 0; drawn.size() < count && tries < count * 100; tries++) {
      Term term = draw(chance);
      if (!drawn.contains(term)) {
        drawn.add(term);
      }
    }
    return drawn;
  }
}
