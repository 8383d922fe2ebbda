package org.jejak.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of generated reports took.
 *
 * @param seconds from the start of the process to its end, archive synced, tables and index
 *     committed; tracing is not in it
 * @param cpu CPU-seconds of the same, up to the last line that it printed
 * @param tenths what each tenth of the reports took
 * @param disk what lies on it
 * @param opening milliseconds to open the folder for writing, and for reading with its index
 * @param asked milliseconds of each question
 * @param tracing null where it was left out
 */
record StoreResult(
    int reports,
    String memory,
    double seconds,
    double cpu,
    List<Tenth> tenths,
    Disk disk,
    Opening opening,
    Asked asked,
    @Nullable Tracing tracing) {

  /** A tenth: reports a second, and megabytes resident at its end (-1 where unknown). */
  record Tenth(double perSecond, long resident) {}

  /** Bytes a report. {@code packed} is what gzip makes of it alone. */
  record Disk(double packed, double archive, double tables, double index) {}

  /** Milliseconds. */
  record Opening(double toWrite, double toRead) {}

  /** Searches of ten hits, the same with all facets, and all data of a story. */
  record Asked(Quantiles search, Quantiles facets, @Nullable Quantiles story) {}

  /** Milliseconds of many runs, one after another. */
  record Quantiles(int runs, double median, double p95, double most) {
    static Quantiles of(double[] millis) {
      double[] sorted = millis.clone();
      java.util.Arrays.sort(sorted);
      int last = sorted.length - 1;
      return new Quantiles(
          sorted.length, sorted[last / 2], sorted[(int) (last * 0.95)], sorted[last]);
    }
  }

  /** Tracing everything and keeping what came out. */
  record Tracing(double seconds, double cpu, long resident) {}
}
