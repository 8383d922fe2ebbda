package org.jejak.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.reading.Spool;

/**
 * What finding and aligning likenesses needs of every report, numbered in the order of their ids.
 * Few numbers of each stay in memory; outlines wait in a spool.
 */
final class Outlines implements AutoCloseable {
  private static final int RECENT = 256;
  private static final int UNDATED = Integer.MIN_VALUE;
  private static final int LOOK_BACK_DAYS = 400;

  private final List<Head> heads = new ArrayList<>();
  private final List<int[]> fingerprints = new ArrayList<>();
  private final List<int[]> keys = new ArrayList<>();
  private final int[] days;
  private final Spool spool = new Spool(Runtime.getRuntime().maxMemory() / 16);
  private final Map<Integer, Outline> recent = new LinkedHashMap<>(RECENT, 0.75f, true);
  private int distinctKeys;

  private Outlines(int size) {
    this.days = new int[size];
  }

  /**
   * Goes through all readings once.
   *
   * @param published publication day by article id, where known
   */
  static Outlines of(
      Readings readings, Map<String, LocalDate> published, Function<Reading, Profile> profile) {
    Outlines outlines = new Outlines(readings.size());
    Map<String, Integer> numbers = new HashMap<>();
    for (Reading reading : readings) {
      Profile full = profile.apply(reading);
      Outline outline = Outline.of(full, numbers);
      LocalDate day = published.get(reading.article().id());
      outlines.days[outlines.size()] = day == null ? UNDATED : (int) day.toEpochDay();
      outlines.heads.add(Head.of(reading.article()));
      outlines.fingerprints.add(Fingerprints.of(outline));
      outlines.keys.add(documentKeys(full, numbers));
      outlines.spool.add(outline.bytes());
    }
    outlines.sortKeys(numbers);
    return outlines;
  }

  /** Keys that a report is found by across languages, each once. */
  private static int[] documentKeys(Profile profile, Map<String, Integer> numbers) {
    return profile.sentences().stream()
        .limit(Outline.MAX_SENTENCES)
        .flatMap(sentence -> sentence.features().stream())
        .filter(feature -> feature.weight() >= 1 || feature.kind() == Feature.Kind.NUMBER)
        .flatMap(feature -> feature.keys().stream())
        .mapToInt(key -> numbers.getOrDefault(key, -1))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Numbers keys anew in the order of their names, so that no order of arrival shows. */
  private void sortKeys(Map<String, Integer> numbers) {
    String[] names = numbers.keySet().toArray(String[]::new);
    Arrays.sort(names);
    int[] rank = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      rank[numbers.getOrDefault(names[i], -1)] = i;
    }
    for (int[] own : keys) {
      for (int i = 0; i < own.length; i++) {
        own[i] = rank[own[i]];
      }
      Arrays.sort(own);
    }
    distinctKeys = names.length;
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
    return fingerprints.get(report);
  }

  /** The keys that a report is found by, each once, in the order of their names. */
  int[] keys(int report) {
    return keys.get(report);
  }

  /** How many different keys there are. */
  int distinctKeys() {
    return distinctKeys;
  }

  Outline get(int report) {
    Outline outline = recent.get(report);
    if (outline == null) {
      outline = Outline.of(spool.get(report));
      recent.put(report, outline);
      if (recent.size() > RECENT) {
        recent.remove(recent.keySet().iterator().next());
      }
    }
    return outline;
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
