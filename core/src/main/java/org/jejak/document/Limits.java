package org.jejak.document;

/**
 * How much an input may unfold to before Jejak stops reading it. What is cut short or left out is a
 * row of the ledger that names the limit.
 *
 * @param reportBytes longest single report, in bytes after unpacking; a file of many reports may be
 *     longer
 * @param unpackedBytes most bytes that one input may unpack to, over all archives inside it
 * @param ratio most bytes out for each byte in, over a whole input; what unpacks to less than 64 MB
 *     passes
 * @param depth most archives inside one another
 * @param entries most entries that one archive may hold
 */
public record Limits(int reportBytes, long unpackedBytes, int ratio, int depth, int entries) {
  private static final Limits STANDARD = new Limits(32 << 20, 256L << 30, 200, 4, 1_000_000);

  /**
   * Checks that all are at least 1.
   *
   * @throws IllegalArgumentException when one is not
   */
  public Limits {
    if (reportBytes < 1 || unpackedBytes < 1 || ratio < 1 || depth < 1 || entries < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
  }

  /** 32 MB a report, 256 GB an input, 200 bytes out for each one in, 4 deep, 1,000,000 entries. */
  public static Limits standard() {
    return STANDARD;
  }
}
