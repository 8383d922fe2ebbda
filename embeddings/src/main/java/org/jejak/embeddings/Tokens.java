package org.jejak.embeddings;

import java.util.Arrays;

/** A sentence as a model reads it. Arrays are not to be changed. */
final class Tokens {
  private final long[] ids;
  private final long[] mask;
  private final long[] types;

  /**
   * Makes one.
   *
   * @param ids number of each token in the model's vocabulary
   * @param mask 1 for a token that counts, 0 for one that only fills
   * @param types number of the text that each token belongs to: 0 where there is one
   */
  Tokens(long[] ids, long[] mask, long[] types) {
    this.ids = ids;
    this.mask = mask;
    this.types = types;
  }

  /** A sentence of so many tokens, each the first of the vocabulary. */
  static Tokens any(int size) {
    long[] mask = new long[size];
    Arrays.fill(mask, 1);
    return new Tokens(new long[size], mask, new long[size]);
  }

  long[] ids() {
    return ids;
  }

  long[] mask() {
    return mask;
  }

  long[] types() {
    return types;
  }

  int size() {
    return ids.length;
  }
}
