package org.jejak.knowledge;

/** Levenshtein's distance of two words, as far as it matters. */
final class Distance {
  private Distance() {}

  /** Whether at most {@code most} letters must be put in, left out or changed. */
  static boolean within(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return false;
    }
    int[] row = new int[other.length() + 1];
    for (int k = 0; k < row.length; k++) {
      row[k] = k;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k < row.length; k++) {
        int change = one.charAt(i - 1) == other.charAt(k - 1) ? diagonal : diagonal + 1;
        diagonal = row[k];
        row[k] = Math.min(change, Math.min(row[k], row[k - 1]) + 1);
      }
    }
    return row[other.length()] <= most;
  }
}
