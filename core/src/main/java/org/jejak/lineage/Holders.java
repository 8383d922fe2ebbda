package org.jejak.lineage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which reports of one language hold a fingerprint, in the order in which they were first seen. */
final class Holders {
  private static final int PART = 1 << 22;

  private final Outlines outlines;
  private final int[] byTime;

  /** Takes the reports that hold one fingerprint. */
  interface Visitor {
    /**
     * Visits.
     *
     * @param holders reports by time, then number; those at {@code first} to before {@code end}
     */
    void visit(int fingerprint, int[] holders, int first, int end);
  }

  Holders(Outlines outlines) {
    this.outlines = outlines;
    this.byTime =
        IntStream.range(0, outlines.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer report) -> outlines.head(report).lang())
                    .thenComparingLong(report -> outlines.head(report).firstSeen())
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Every fingerprint that two reports of one language hold; part by part, to save memory. */
  void forEach(Visitor visitor) {
    long all = 0;
    for (int i = 0; i < outlines.size(); i++) {
      all += outlines.fingerprints(i).length;
    }
    int parts = (int) (all / PART) + 1;
    for (int part = 0; part < parts; part++) {
      visit(part, parts, visitor);
    }
  }

  private void visit(int part, int parts, Visitor visitor) {
    long[] held = new long[1024];
    int size = 0;
    for (int rank = 0; rank < byTime.length; rank++) {
      for (int fingerprint : outlines.fingerprints(byTime[rank])) {
        if (Integer.remainderUnsigned(fingerprint * 0x9E3779B1, parts) == part) {
          if (size == held.length) {
            held = Arrays.copyOf(held, size * 2);
          }
          held[size++] = ((long) fingerprint << 32) | rank;
        }
      }
    }
    Arrays.sort(held, 0, size);
    int[] holders = new int[size];
    for (int i = 0; i < size; i++) {
      holders[i] = byTime[(int) held[i]];
    }
    for (int start = 0; start < size; ) {
      int end = start + 1;
      while (end < size
          && held[end] >> 32 == held[start] >> 32
          && outlines.oneLanguage(holders[start], holders[end])) {
        end++;
      }
      if (end - start > 1) {
        visitor.visit((int) (held[start] >> 32), holders, start, end);
      }
      start = end;
    }
  }
}
