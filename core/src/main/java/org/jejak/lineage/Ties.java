package org.jejak.lineage;

import java.util.Arrays;

/** How much some sentences of a report have to do with the rest of it. */
final class Ties {
  private static final double WEIGHT = 1;

  private Ties() {}

  /**
   * Share of the names, figures, days and concepts in the passage, by weight, that the rest of the
   * report has too.
   */
  static double of(Outline outline, boolean[] passage, boolean[] leftOut) {
    int[] rest = new int[64];
    int size = 0;
    for (int s = 0; s < passage.length; s++) {
      if (!passage[s] && !leftOut[s]) {
        int keys = outline.endKey(s) - outline.firstKey(s);
        if (size + keys > rest.length) {
          rest = Arrays.copyOf(rest, 2 * (size + keys));
        }
        for (int at = outline.firstKey(s); at < outline.endKey(s); at++) {
          rest[size++] = outline.key(at);
        }
      }
    }
    int[] keys = Arrays.copyOf(rest, size);
    Arrays.sort(keys);
    double all = 0;
    double tied = 0;
    for (int s = 0; s < passage.length; s++) {
      boolean found = false;
      double weight = 0;
      for (int at = outline.firstKey(s); passage[s] && at < outline.endKey(s); at++) {
        if (outline.opensFeature(at)) {
          tied += found ? weight : 0;
          found = false;
          weight = outline.weightAt(at) >= WEIGHT ? outline.weightAt(at) : 0;
          all += weight;
        }
        found |= Arrays.binarySearch(keys, outline.key(at)) >= 0;
      }
      tied += found ? weight : 0;
    }
    return all == 0 ? 0 : tied / all;
  }
}
