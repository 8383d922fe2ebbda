package org.jejak.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jejak.reading.Spool;
import org.jspecify.annotations.Nullable;

/**
 * What finding and aligning likenesses needs of every report, numbered in the order of their ids.
 * Few numbers of each stay in memory; outlines wait in a spool.
 */
final class Outlines implements AutoCloseable {
  /** Of features that weigh less, only figures are looked for in other languages. */
  private static final double TELLING = 1;

  static final int UNDATED = Integer.MIN_VALUE;
  static final int LOOK_BACK_DAYS = 400;

  /** Bytes that the outlines used last may take, for each worker. */
  private static final long MOST_RECENT = 64 << 20;

  private final List<Head> heads = new ArrayList<>();
  private final List<Fingerprints> fingerprints = new ArrayList<>();
  private final List<int[]> keys = new ArrayList<>();
  private final KeyNumbers numbers = new KeyNumbers();
  private final Spool spool = new Spool(Runtime.getRuntime().maxMemory() / 16);
  private final RecentOutlines recent = reader();
  private int[] days = new int[64];
  private int distinctKeys;

  /**
   * Adds a report, the next one in the order of ids.
   *
   * @param day of publication, where known
   */
  void add(Profile profile, @Nullable LocalDate day) {
    Outline outline = Outline.of(profile, numbers);
    if (days.length == size()) {
      days = Arrays.copyOf(days, 2 * size());
    }
    days[size()] = day == null ? UNDATED : (int) day.toEpochDay();
    heads.add(Head.of(profile.reading().article()));
    fingerprints.add(Fingerprints.of(outline));
    keys.add(foundBy(outline));
    spool.add(outline.bytes());
  }

  /** Keys that a report is found by across languages, each once. */
  private int[] foundBy(Outline outline) {
    int first = outline.size() == 0 ? 0 : outline.firstKey(0);
    int end = outline.size() == 0 ? 0 : outline.endKey(outline.size() - 1);
    int[] found = new int[end - first];
    int size = 0;
    boolean tells = false;
    for (int place = first; place < end; place++) {
      if (outline.opensFeature(place)) {
        boolean number = outline.kindAt(place) == Feature.Kind.NUMBER;
        tells = number || outline.weightAt(place) >= TELLING;
      }
      if (tells && !numbers.isStem(outline.key(place))) {
        found[size++] = outline.key(place);
      }
    }
    return Numbers.distinct(found, size);
  }

  /** Numbers keys anew in the order of their names, so that no order of arrival shows. */
  void sortKeys() {
    int[] ranks = numbers.ranks();
    for (int[] own : keys) {
      for (int i = 0; i < own.length; i++) {
        own[i] = ranks[own[i]];
      }
      Arrays.sort(own);
    }
    distinctKeys = ranks.length;
    numbers.clear();
  }

  int size() {
    return heads.size();
  }

  Head head(int report) {
    return heads.get(report);
  }

  List<Head> heads() {
    return heads;
  }

  /** A report's fingerprints, each once. */
  int[] fingerprints(int report) {
    return fingerprints.get(report).all();
  }

  /** The fingerprints of a report's first half. */
  int[] lead(int report) {
    return fingerprints.get(report).lead();
  }

  /** The keys that a report is found by, each once, in the order of their names. */
  int[] keys(int report) {
    return keys.get(report);
  }

  /** How many different keys there are. */
  int distinctKeys() {
    return distinctKeys;
  }

  /** Pairs in the order of their first reports' days: neighbours in time are neighbours in use. */
  long[] byDay(long[] pairs) {
    return Arrays.stream(pairs)
        .boxed()
        .sorted(
            Comparator.comparingInt((Long pair) -> days[Pairs.first(pair)])
                .thenComparing(Comparator.naturalOrder()))
        .mapToLong(Long::longValue)
        .toArray();
  }

  Outline get(int report) {
    return recent.get(report);
  }

  /** Gets outlines for one thread, beside others. */
  RecentOutlines reader() {
    return new RecentOutlines(spool, Math.min(MOST_RECENT, Runtime.getRuntime().maxMemory() / 64));
  }

  /** Day of publication as a number; the undated come before all others. */
  int day(int report) {
    return days[report];
  }

  boolean oneLanguage(int a, int b) {
    return heads.get(a).lang().equals(heads.get(b).lang());
  }

  /** Whether two reports are near enough in time for one to be made out of the other. */
  boolean inReach(int a, int b) {
    return days[a] == UNDATED
        || days[b] == UNDATED
        || Math.abs((long) days[a] - days[b]) <= LOOK_BACK_DAYS;
  }

  @Override
  public void close() {
    spool.close();
  }
}
