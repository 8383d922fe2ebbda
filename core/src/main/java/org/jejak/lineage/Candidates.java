package org.jejak.lineage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the pairs of reports worth aligning: winnowed fingerprints (Schleimer, Wilkerson, Aiken
 * 2003) within a language, shared names, numbers and rare concepts across languages. A candidate is
 * never an edge by itself.
 */
final class Candidates {
  private static final int GRAM = 6;
  private static final int WINDOW = 4;
  private static final int LOOK_BACK_DAYS = 400;
  private static final int MAX_POSTINGS = 60;
  private static final int MIN_FINGERPRINTS = 2;
  private static final double MIN_FINGERPRINT_SHARE = 0.03;
  private static final int TRANSLATIONS_PER_REPORT = 8;
  private static final int MIN_FEATURES = 4;
  private static final double MIN_FEATURE_SHARE = 0.12;

  /** Two reports, by index into the list given; {@code a < b}. */
  record Pair(int a, int b) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
    }
  }

  private final List<Profile> profiles;
  private final Map<String, LocalDate> days;

  Candidates(List<Profile> profiles, Map<String, LocalDate> days) {
    this.profiles = profiles;
    this.days = days;
  }

  /** Pairs in one language that share fingerprints, in order. */
  Set<Pair> copies() {
    Map<Integer, List<Integer>> postings = new HashMap<>();
    int[] sizes = new int[profiles.size()];
    for (int i = 0; i < profiles.size(); i++) {
      Set<Integer> fingerprints = fingerprints(profiles.get(i));
      sizes[i] = fingerprints.size();
      for (int fingerprint : fingerprints) {
        postings.computeIfAbsent(fingerprint, key -> new ArrayList<>()).add(i);
      }
    }
    Map<Pair, Integer> shared = new HashMap<>();
    for (List<Integer> reports : postings.values()) {
      if (reports.size() <= MAX_POSTINGS) {
        count(reports, shared);
      }
    }
    Set<Pair> pairs = new TreeSet<>();
    shared.forEach((pair, count) -> {
      double least = MIN_FINGERPRINT_SHARE * Math.min(sizes[pair.a()], sizes[pair.b()]);
      if (count >= MIN_FINGERPRINTS && count >= least && inReach(pair)) {
        pairs.add(pair);
      }
    });
    return pairs;
  }

  private static void count(List<Integer> reports, Map<Pair, Integer> shared) {
    for (int x = 0; x < reports.size(); x++) {
      for (int y = x + 1; y < reports.size(); y++) {
        shared.merge(new Pair(reports.get(x), reports.get(y)), 1, Integer::sum);
      }
    }
  }

  private static Set<Integer> fingerprints(Profile profile) {
    Set<Integer> chosen = new HashSet<>();
    for (SentenceProfile sentence : profile.sentences()) {
      int[] words = sentence.words();
      int grams = words.length - GRAM + 1;
      for (int start = 0; start < grams; start += 1) {
        int end = Math.min(grams, start + WINDOW);
        int least = Integer.MAX_VALUE;
        for (int i = start; i < end; i++) {
          least = Math.min(least, hash(words, i));
        }
        chosen.add(least);
      }
    }
    return chosen;
  }

  private static int hash(int[] words, int start) {
    int hash = 17;
    for (int i = start; i < start + GRAM; i++) {
      hash = hash * 31 + words[i];
    }
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    return hash ^ (hash >>> 12);
  }

  /** Pairs in two languages whose sentences share features, in order. */
  Set<Pair> translations() {
    Map<String, List<Integer>> postings = new TreeMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      for (String key : documentKeys(profiles.get(i))) {
        postings.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    List<List<List<Integer>>> holders = new ArrayList<>();
    profiles.forEach(profile -> holders.add(new ArrayList<>()));
    postings.values().forEach(reports -> reports.forEach(i -> holders.get(i).add(reports)));
    Set<Pair> pairs = new TreeSet<>();
    for (int i = 0; i < profiles.size(); i++) {
      pairs.addAll(nearest(i, holders));
    }
    return pairs;
  }

  private static Set<String> documentKeys(Profile profile) {
    Set<String> keys = new HashSet<>();
    for (SentenceProfile sentence : profile.sentences()) {
      for (Feature feature : sentence.features()) {
        if (feature.weight() >= 1 || feature.kind() == Feature.Kind.NUMBER) {
          keys.addAll(feature.keys());
        }
      }
    }
    return keys;
  }

  /**
   * The reports in other languages that share most with a report.
   *
   * @param holders by report, the reports that hold each of its keys
   */
  private Set<Pair> nearest(int report, List<List<List<Integer>>> holders) {
    double[] scores = new double[profiles.size()];
    int[] shared = new int[profiles.size()];
    for (List<Integer> others : holders.get(report)) {
      double rarity = 1 / Math.log(2 + others.size());
      for (int other : others) {
        scores[other] += rarity;
        shared[other]++;
      }
    }
    String lang = profiles.get(report).lang();
    Set<Pair> pairs = new TreeSet<>();
    IntStream.range(0, shared.length)
        .filter(i -> shared[i] >= MIN_FEATURES)
        .filter(i -> shared[i] >= share(holders.get(report), holders.get(i)))
        .filter(i -> !profiles.get(i).lang().equals(lang))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -scores[i])
                .thenComparing(i -> profiles.get(i).id()))
        .map(i -> pair(report, i))
        .filter(this::inReach)
        .limit(TRANSLATIONS_PER_REPORT)
        .forEach(pairs::add);
    return pairs;
  }

  private static double share(List<?> a, List<?> b) {
    return MIN_FEATURE_SHARE * Math.min(a.size(), b.size());
  }

  private static Pair pair(int a, int b) {
    return a < b ? new Pair(a, b) : new Pair(b, a);
  }

  private boolean inReach(Pair pair) {
    LocalDate a = days.get(profiles.get(pair.a()).id());
    LocalDate b = days.get(profiles.get(pair.b()).id());
    return a == null || b == null || Math.abs(ChronoUnit.DAYS.between(a, b)) <= LOOK_BACK_DAYS;
  }
}
