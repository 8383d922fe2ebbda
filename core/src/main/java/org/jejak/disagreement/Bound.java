package org.jejak.disagreement;

/** How a report limits a number that it gives: at least 10, up to 10, about 10. */
enum Bound {
  NONE,
  MIN,
  MAX,
  ABOUT;

  private static final double ROUNDED = 0.05;
  private static final double HALF = 0.5;
  private static final int TEN = 10;

  /** Whether two numbers may be the same, each as far as its report binds itself. */
  static boolean agree(double a, Bound boundOfA, double b, Bound boundOfB) {
    return a == b
        || allows(a, boundOfA, b)
        || allows(b, boundOfB, a)
        || isRoundedFrom(a, b)
        || isRoundedFrom(b, a);
  }

  private static boolean allows(double value, Bound bound, double other) {
    return switch (bound) {
      case MIN -> other >= value;
      case MAX -> other <= value;
      case ABOUT -> Math.abs(other - value) <= ROUNDED * Math.abs(value);
      case NONE -> false;
    };
  }

  /**
   * Whether the first is the second with fewer figures, two at least: 1.7 billion, 1,680 million.
   */
  private static boolean isRoundedFrom(double round, double exact) {
    double unit = 1;
    while (Math.abs(round) >= TEN * TEN * unit && round % (unit * TEN) == 0) {
      unit *= TEN;
    }
    boolean whole = unit > 1 && Math.abs(exact) >= unit;
    return whole && exact % unit != 0 && Math.abs(round - exact) < unit * HALF;
  }
}
