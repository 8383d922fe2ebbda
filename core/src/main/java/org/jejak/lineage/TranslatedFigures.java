package org.jejak.lineage;

import java.util.Arrays;

/**
 * Compares the figures and days of aligned sentences. A translation keeps them; two bulletins that
 * follow one form, such as those of an earthquake service, have others in the same places.
 */
final class TranslatedFigures {
  /** Smaller figures are as often written as words and articles. */
  private static final double TELLING = 1.5;

  private static final int SEVERAL = 2;

  private final Outline a;
  private final Outline b;
  private int same;
  private int contrary;

  private TranslatedFigures(Outline a, Outline b) {
    this.a = a;
    this.b = b;
  }

  /**
   * Whether figures stand against each other in the aligned sentences more often than they agree.
   */
  static boolean differ(Outline a, Outline b, Alignment alignment) {
    TranslatedFigures figures = new TranslatedFigures(a, b);
    alignment.beads().forEach(figures::count);
    return figures.contrary >= SEVERAL && figures.contrary > figures.same;
  }

  /** A figure that only one side has is no contradiction. */
  private void count(Alignment.Bead bead) {
    int[] keysA = keys(a, bead.fromFirst(), bead.fromEnd());
    int[] keysB = keys(b, bead.toFirst(), bead.toEnd());
    int[] ofA = agreeing(a, bead.fromFirst(), bead.fromEnd(), keysB);
    int[] ofB = agreeing(b, bead.toFirst(), bead.toEnd(), keysA);
    same += Math.min(ofA[0], ofB[0]);
    contrary += Math.min(ofA[1], ofB[1]);
  }

  private static int[] keys(Outline outline, int first, int end) {
    int[] keys = new int[outline.endKey(end - 1) - outline.firstKey(first)];
    for (int at = 0; at < keys.length; at++) {
      keys[at] = outline.key(outline.firstKey(first) + at);
    }
    Arrays.sort(keys);
    return keys;
  }

  /** How many figures and days of some sentences the other side has, and how many it has not. */
  private static int[] agreeing(Outline outline, int first, int end, int[] others) {
    int[] counts = new int[2];
    int last = outline.endKey(end - 1);
    for (int at = outline.firstKey(first); at < last; ) {
      boolean figure = isFigure(outline, at);
      boolean found = false;
      do {
        found |= Arrays.binarySearch(others, outline.key(at)) >= 0;
        at++;
      } while (at < last && !outline.opensFeature(at));
      counts[0] += figure && found ? 1 : 0;
      counts[1] += figure && !found ? 1 : 0;
    }
    return counts;
  }

  private static boolean isFigure(Outline outline, int at) {
    Feature.Kind kind = outline.kindAt(at);
    return (kind == Feature.Kind.NUMBER || kind == Feature.Kind.TIME)
        && outline.weightAt(at) >= TELLING;
  }
}
