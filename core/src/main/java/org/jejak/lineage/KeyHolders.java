package org.jejak.lineage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which reports hold a key. Reports stand by language, undated ones first, then by day: those of a
 * language that are near in time to a report are two stretches.
 */
final class KeyHolders {
  private final Outlines outlines;
  private final IntFunction<int[]> keysOf;
  private final int[] order;

  /** Of each report, its place in {@link #order}. */
  private final int[] place;

  /** By language, where its reports begin; the last number is where all end. */
  private final int[] blocks;

  /** By key, where its holders begin. */
  private final int[] starts;

  private final int[] holders;

  /** Of the keys by which outlines tell what reports share. */
  KeyHolders(Outlines outlines) {
    this(outlines, outlines::keys, outlines.distinctKeys());
  }

  /**
   * Of other keys.
   *
   * @param keysOf the keys of a report, each once
   * @param distinct how many there are: all are smaller
   */
  KeyHolders(Outlines outlines, IntFunction<int[]> keysOf, int distinct) {
    this.outlines = outlines;
    this.keysOf = keysOf;
    List<String> languages = outlines.heads().stream().map(Head::lang).distinct().sorted().toList();
    this.order =
        IntStream.range(0, outlines.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer report) -> outlines.head(report).lang())
                    .thenComparingInt(outlines::day)
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    this.place = new int[order.length];
    this.blocks = new int[languages.size() + 1];
    for (int at = 0; at < order.length; at++) {
      place[order[at]] = at;
      blocks[languages.indexOf(outlines.head(order[at]).lang()) + 1] = at + 1;
    }
    this.starts = new int[distinct + 1];
    for (int report : order) {
      for (int key : keysOf.apply(report)) {
        starts[key + 1]++;
      }
    }
    for (int key = 1; key < starts.length; key++) {
      starts[key] += starts[key - 1];
    }
    this.holders = new int[starts[starts.length - 1]];
    int[] next = starts.clone();
    for (int at = 0; at < order.length; at++) {
      for (int key : keysOf.apply(order[at])) {
        holders[next[key]++] = at;
      }
    }
  }

  /** How many languages there are. */
  int languages() {
    return blocks.length - 1;
  }

  /** The report at a place. */
  int report(int at) {
    return order[at];
  }

  /** The number of a report's language. */
  int language(int report) {
    int language = 0;
    while (place[report] >= blocks[language + 1]) {
      language++;
    }
    return language;
  }

  /** The keys of the report at a place. */
  int[] keys(int at) {
    return keysOf.apply(order[at]);
  }

  /**
   * Two stretches of places, two numbers each: the undated reports of a language, and those of its
   * dated ones that are near in time to a report.
   */
  int[] near(int report, int language) {
    int first = blocks[language];
    int end = blocks[language + 1];
    int dated = firstFrom(first, end, Outlines.UNDATED + 1L);
    int day = outlines.day(report);
    if (day == Outlines.UNDATED) {
      return new int[] {first, dated, dated, end};
    }
    int from = firstFrom(dated, end, (long) day - Outlines.LOOK_BACK_DAYS);
    int to = firstFrom(dated, end, day + Outlines.LOOK_BACK_DAYS + 1L);
    return new int[] {first, dated, from, to};
  }

  /** The first place whose report is of a day or a later one. */
  private int firstFrom(int first, int end, long day) {
    int low = first;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outlines.day(order[middle]) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where in {@link #holder} those of a key from a place on begin. */
  int from(int key, int at) {
    int found = Arrays.binarySearch(holders, starts[key], starts[key + 1], at);
    return found >= 0 ? found : -found - 1;
  }

  /** The place of the report that is the n-th holder of all. */
  int holder(int n) {
    return holders[n];
  }
}
