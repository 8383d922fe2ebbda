package org.jejak.lineage;

import java.util.Arrays;

/**
 * Finds the pairs of reports in one language worth aligning: those that share fingerprints. A
 * candidate is never an edge by itself.
 */
final class CopyCandidates {
  private static final int MAX_HOLDERS = 60;
  private static final int MIN_SHARED = 2;
  private static final double MIN_SHARE = 0.03;
  private static final int PART = 1 << 22;

  private final Outlines outlines;
  private final Pairs shared = new Pairs();

  private CopyCandidates(Outlines outlines) {
    this.outlines = outlines;
  }

  /** The pairs, in order. */
  static long[] of(Outlines outlines) {
    CopyCandidates candidates = new CopyCandidates(outlines);
    candidates.count();
    return candidates.shared.sorted(candidates::isEnough);
  }

  /** Part by part of the fingerprints, so that never all of them stand sorted in memory. */
  private void count() {
    long all = 0;
    for (int i = 0; i < outlines.size(); i++) {
      all += outlines.fingerprints(i).length;
    }
    int parts = (int) (all / PART) + 1;
    for (int part = 0; part < parts; part++) {
      count(part, parts);
    }
  }

  private void count(int part, int parts) {
    long[] held = new long[1024];
    int size = 0;
    for (int i = 0; i < outlines.size(); i++) {
      for (int fingerprint : outlines.fingerprints(i)) {
        if (Integer.remainderUnsigned(fingerprint * 0x9E3779B1, parts) == part) {
          if (size == held.length) {
            held = Arrays.copyOf(held, size * 2);
          }
          held[size++] = ((long) fingerprint << 32) | i;
        }
      }
    }
    Arrays.sort(held, 0, size);
    for (int start = 0; start < size; ) {
      int end = start + 1;
      while (end < size && held[end] >> 32 == held[start] >> 32) {
        end++;
      }
      if (end - start <= MAX_HOLDERS) {
        count(held, start, end);
      }
      start = end;
    }
  }

  private void count(long[] held, int start, int end) {
    for (int x = start; x < end; x++) {
      int a = (int) held[x];
      for (int y = x + 1; y < end; y++) {
        int b = (int) held[y];
        if (outlines.oneLanguage(a, b) && outlines.inReach(a, b)) {
          shared.add(Pairs.of(a, b));
        }
      }
    }
  }

  private boolean isEnough(long pair, int count) {
    int a = outlines.fingerprints(Pairs.first(pair)).length;
    int b = outlines.fingerprints(Pairs.second(pair)).length;
    return count >= MIN_SHARED && count >= MIN_SHARE * Math.min(a, b);
  }
}
