package org.jejak.lineage;

import java.util.Arrays;

/**
 * Compares names, figures and days of aligned sentences. Bulletins of two days follow one form and
 * differ in most particulars; a copy keeps nearly all of them.
 */
final class Particulars {
  /** Names, figures and days weigh so much; concepts and words less. */
  private static final double WEIGHT = 1.5;

  private static final double AGREEMENT = 0.5;
  private static final int FEW = 4;

  private final Outline a;
  private final Outline b;
  private int same;
  private int all;

  private Particulars(Outline a, Outline b) {
    this.a = a;
    this.b = b;
  }

  /** Whether most of what is particular in the aligned sentences differs. */
  static boolean differ(Outline a, Outline b, Alignment alignment) {
    Particulars particulars = new Particulars(a, b);
    alignment.beads().forEach(particulars::count);
    return particulars.all >= FEW && particulars.same < AGREEMENT * particulars.all;
  }

  /** Whether the aligned sentences share some particulars. */
  static boolean share(Outline a, Outline b, Alignment alignment) {
    Particulars particulars = new Particulars(a, b);
    alignment.beads().forEach(particulars::count);
    return particulars.same >= FEW;
  }

  /** Whether most of what is particular in one run of aligned sentences differs. */
  static boolean differ(Outline a, Outline b, Alignment.Bead bead) {
    Particulars particulars = new Particulars(a, b);
    particulars.count(bead);
    return particulars.same < AGREEMENT * particulars.all;
  }

  private void count(Alignment.Bead bead) {
    int[] keysA = keys(a, bead.fromFirst(), bead.fromEnd());
    int[] keysB = keys(b, bead.toFirst(), bead.toEnd());
    count(a, bead.fromFirst(), bead.fromEnd(), keysB);
    count(b, bead.toFirst(), bead.toEnd(), keysA);
  }

  /** Keys of what is particular in some sentences, sorted. */
  private static int[] keys(Outline outline, int first, int end) {
    int[] keys = new int[outline.endKey(end - 1) - outline.firstKey(first)];
    int size = 0;
    boolean particular = false;
    for (int at = outline.firstKey(first); at < outline.endKey(end - 1); at++) {
      particular = outline.opensFeature(at) ? outline.weightAt(at) >= WEIGHT : particular;
      if (particular) {
        keys[size++] = outline.key(at);
      }
    }
    int[] own = Arrays.copyOf(keys, size);
    Arrays.sort(own);
    return own;
  }

  /** Counts each particular once, and whether the other side has one of its keys. */
  private void count(Outline outline, int first, int end, int[] others) {
    int endKey = outline.endKey(end - 1);
    for (int at = outline.firstKey(first); at < endKey; ) {
      int next = at + 1;
      while (next < endKey && !outline.opensFeature(next)) {
        next++;
      }
      if (outline.weightAt(at) >= WEIGHT) {
        // A day's first key is the day itself, further ones how it is said: "on Tuesday".
        int last = outline.kindAt(at) == Feature.Kind.TIME ? at + 1 : next;
        boolean found = false;
        for (int key = at; key < last; key++) {
          found |= Arrays.binarySearch(others, outline.key(key)) >= 0;
        }
        all++;
        same += found ? 1 : 0;
      }
      at = next;
    }
  }
}
