package org.jejak.cluster;

/** What made a job fail, in a sentence: Flink wraps it many times. */
final class JobFault {
  private JobFault() {}

  /** The words of the fault that all others follow from. */
  static String words(Throwable fault) {
    Throwable first = fault;
    while (first.getCause() != null && first.getCause() != first) {
      first = first.getCause();
    }
    String words = first.getMessage();
    return printable(words == null ? first.getClass().getSimpleName() : words);
  }

  /** Words that may hold what came from outside, on one line without control characters. */
  static String printable(String words) {
    return words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD").strip();
  }
}
