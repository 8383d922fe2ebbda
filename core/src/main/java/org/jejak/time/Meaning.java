package org.jejak.time;

/** What the words of one expression mean: one time, or a stretch between two. */
sealed interface Meaning extends TimeExpression.OpenTime permits Formula, Stretch {
  /** Whether the words alone name the days. */
  boolean isWhole();

  /**
   * Made again from its numbers.
   *
   * @throws IllegalArgumentException when these are not the numbers of one
   */
  static Meaning of(int[] numbers) {
    return numbers.length > Formula.NUMBERS ? Stretch.of(numbers) : Formula.of(numbers);
  }
}
