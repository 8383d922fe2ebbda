package org.jejak.bench;

/**
 * What a stage costs, beside what a bare part of it costs on the same reports.
 *
 * @param name of the stage
 * @param millis CPU-milliseconds a report, median of the rounds; of the whole process but for what
 *     the JVM takes to compile
 * @param kilobytes that it takes of the heap for a report, most of them soon given back
 * @param limit what can hardly be done without, in words
 * @param limitMillis the same of that
 * @param why why the stage takes more than three times its limit, in a sentence; empty where it is
 *     to stay below
 */
record Stage(
    String name, double millis, double kilobytes, String limit, double limitMillis, String why) {
  /** How many times its limit it takes. */
  double ratio() {
    return millis / limitMillis;
  }
}
