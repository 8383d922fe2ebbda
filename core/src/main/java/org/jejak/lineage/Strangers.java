package org.jejak.lineage;

/**
 * Tells reports that share little but a block. Two reports are asked after again for each
 * fingerprint that both have, so the last answers are kept.
 */
final class Strangers {
  private static final double STRANGE = 0.4;
  private static final int MOST_KEPT = 1 << 20;
  private static final int KEPT_A_REPORT = 16;
  private static final long YES = 1L << 63;

  private final Outlines outlines;

  /** Pairs with their answers, each where its hash says; a later one takes the place. */
  private final long[] kept;

  Strangers(Outlines outlines) {
    this.outlines = outlines;
    int many = Math.max(1, Math.min(MOST_KEPT / KEPT_A_REPORT, outlines.size()));
    this.kept = new long[Integer.highestOneBit(many * KEPT_A_REPORT)];
  }

  /** Whether two reports share less than copies do, or nothing of how either begins. */
  boolean are(int a, int b) {
    long pair = Pairs.of(a, b);
    int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & (kept.length - 1);
    if ((kept[place] & ~YES) != pair) {
      kept[place] = compare(a, b) ? pair | YES : pair;
    }
    return kept[place] < 0;
  }

  private boolean compare(int a, int b) {
    int[] own = outlines.fingerprints(a);
    int[] others = outlines.fingerprints(b);
    return !Numbers.share(own, others, STRANGE * Math.min(own.length, others.length))
        || !Numbers.share(outlines.lead(a), others, 1) && !Numbers.share(own, outlines.lead(b), 1);
  }
}
