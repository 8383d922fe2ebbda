package org.jejak.lineage;

import java.util.Random;

/**
 * Locality-sensitive hashing by random hyperplanes (Charikar, 2002): vectors of nearly one
 * direction lie on the same side of most planes. A band of planes gives a key; the nearer two
 * vectors, the more of their keys are the same.
 */
final class Hyperplanes {
  private static final int BANDS = 16;

  /** Sides that make up a key: of two sentences with nothing in common one key in 65,536 is one. */
  private static final int BITS = 16;

  private static final long SEED = 20250211;

  /** How many different keys there are. */
  static final int KEYS = BANDS << BITS;

  private final float[][] normals;

  /** Draws planes in a space of so many dimensions: always the same. */
  Hyperplanes(int dimensions) {
    Random random = new Random(SEED);
    this.normals = new float[BANDS * BITS][dimensions];
    for (float[] normal : normals) {
      for (int d = 0; d < dimensions; d++) {
        normal[d] = (float) random.nextGaussian();
      }
    }
  }

  /** The keys of some vectors that stand one after another, each once, sorted. */
  int[] keys(byte[] vectors) {
    int dimensions = normals[0].length;
    int count = vectors.length / dimensions;
    int[] keys = new int[count * BANDS];
    int size = 0;
    for (int v = 0; v < count; v++) {
      if (Closeness.square(vectors, v * dimensions, dimensions) > 0) {
        for (int band = 0; band < BANDS; band++) {
          keys[size++] = band << BITS | sides(vectors, v * dimensions, band);
        }
      }
    }
    return Numbers.distinct(keys, size);
  }

  private int sides(byte[] vectors, int start, int band) {
    int sides = 0;
    for (int plane = band * BITS; plane < (band + 1) * BITS; plane++) {
      float[] normal = normals[plane];
      float side = 0;
      for (int d = 0; d < normal.length; d++) {
        side += normal[d] * vectors[start + d];
      }
      sides = sides << 1 | (side > 0 ? 1 : 0);
    }
    return sides;
  }
}
