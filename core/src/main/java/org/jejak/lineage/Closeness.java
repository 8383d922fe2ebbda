package org.jejak.lineage;

/**
 * How near to each other the vectors of two reports' sentences lie. A cosine counts only as far as
 * it stands out: some models give all sentences much the same direction, and all sentences of one
 * matter lie near each other (the margin of Artetxe and Schwenk, 2019, within two reports).
 */
final class Closeness {
  /** Sentences of one matter that say different things may lie as near as this. */
  private static final double ONE_MATTER = 0.5;

  /** By sentence of one report and of the other, 0 to 1. */
  private final double[][] near;

  private Closeness(double[][] near) {
    this.near = near;
  }

  /**
   * Compares.
   *
   * @param from vectors of one report's sentences, one after another
   * @param to those of the other
   * @param dimensions numbers a vector has
   */
  static Closeness of(byte[] from, byte[] to, int dimensions) {
    double[][] cosines = cosines(from, to, dimensions);
    double[] rows = new double[cosines.length];
    double[] columns = new double[to.length / dimensions];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        rows[i] += cosines[i][j];
        columns[j] += cosines[i][j];
      }
    }
    int others = rows.length + columns.length - 2;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        double own = cosines[i][j];
        double usual = others == 0 ? 0 : (rows[i] + columns[j] - 2 * own) / others;
        double base = Math.max(ONE_MATTER, usual);
        cosines[i][j] = own <= base ? 0 : (own - base) / (1 - base);
      }
    }
    return new Closeness(cosines);
  }

  private static double[][] cosines(byte[] from, byte[] to, int dimensions) {
    double[][] cosines = new double[from.length / dimensions][to.length / dimensions];
    long[] squares = new long[to.length / dimensions];
    for (int j = 0; j < squares.length; j++) {
      squares[j] = square(to, j * dimensions, dimensions);
    }
    for (int i = 0; i < cosines.length; i++) {
      long ofI = square(from, i * dimensions, dimensions);
      for (int j = 0; j < cosines[i].length; j++) {
        long product = 0;
        for (int d = 0; d < dimensions; d++) {
          product += from[i * dimensions + d] * to[j * dimensions + d];
        }
        boolean none = ofI == 0 || squares[j] == 0;
        cosines[i][j] = none ? 0 : product / Math.sqrt((double) ofI * squares[j]);
      }
    }
    return cosines;
  }

  /** The square of the length of the vector that starts at a place. */
  static long square(byte[] vectors, int start, int dimensions) {
    long square = 0;
    for (int d = start; d < start + dimensions; d++) {
      square += vectors[d] * vectors[d];
    }
    return square;
  }

  /** Of two runs of sentences, the mean of how near each comes to one of the other run. */
  double of(int i, int endI, int j, int endJ) {
    double sum = 0;
    for (int x = i; x < endI; x++) {
      double best = 0;
      for (int y = j; y < endJ; y++) {
        best = Math.max(best, near[x][y]);
      }
      sum += best;
    }
    for (int y = j; y < endJ; y++) {
      double best = 0;
      for (int x = i; x < endI; x++) {
        best = Math.max(best, near[x][y]);
      }
      sum += best;
    }
    return sum / (endI - i + endJ - j);
  }
}
