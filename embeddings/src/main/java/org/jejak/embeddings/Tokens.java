package org.jejak.embeddings;

import java.util.Arrays;

/**
 * A sentence as a model reads it.
 *
 * @param ids number of each token in the model's vocabulary
 * @param mask 1 for a token that counts, 0 for one that only fills
 * @param types number of the text that each token belongs to: 0 where there is one
 */
record Tokens(long[] ids, long[] mask, long[] types) {

  /** A sentence of so many tokens, each the first of the vocabulary. */
  static Tokens any(int size) {
    long[] mask = new long[size];
    Arrays.fill(mask, 1);
    return new Tokens(new long[size], mask, new long[size]);
  }

  int size() {
    return ids.length;
  }
}
