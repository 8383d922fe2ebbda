package org.jejak.lineage;

import java.util.Arrays;

/** Sorted lists of numbers, each once: what reports are compared by before their sentences are. */
final class Numbers {
  private Numbers() {}

  /** The first {@code size} of some numbers, sorted, each once; the order of the given is lost. */
  static int[] distinct(int[] numbers, int size) {
    Arrays.sort(numbers, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || numbers[i] != numbers[kept - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, kept);
  }

  /** The same for long ones. */
  static long[] distinct(long[] numbers, int size) {
    Arrays.sort(numbers, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || numbers[i] != numbers[kept - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, kept);
  }

  /** Whether two such lists share so many. */
  static boolean share(int[] a, int[] b, double many) {
    int i = 0;
    int j = 0;
    int shared = 0;
    while (shared < many && i < a.length && j < b.length) {
      int x = a[i];
      int y = b[j];
      shared += x == y ? 1 : 0;
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
    return shared >= many;
  }
}
