package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the pairs of reports in two languages worth aligning: those that share most names, numbers,
 * days and telling concepts, the rarer the more. A candidate is never an edge by itself.
 */
final class TranslationCandidates {
  private static final int NEAREST = 8;
  private static final int MIN_SHARED = 4;
  private static final double MIN_SHARE = 0.12;

  private final Outlines outlines;
  private final List<String> languages = new ArrayList<>();
  private final int[] language;
  private final int[] keyCounts;
  private final double[] rarity;

  /** By language and key, where the reports that hold it begin in {@link #holders}. */
  private final int[][] starts;

  private final int[][] holders;
  private final double[] score;
  private final int[] shared;
  private int[] touched = new int[1024];

  TranslationCandidates(Outlines outlines) {
    this.outlines = outlines;
    int size = outlines.size();
    this.language = new int[size];
    this.keyCounts = new int[size];
    for (int i = 0; i < size; i++) {
      String lang = outlines.head(i).lang();
      if (!languages.contains(lang)) {
        languages.add(lang);
      }
      language[i] = languages.indexOf(lang);
      keyCounts[i] = outlines.keys(i).length;
    }
    this.starts = new int[languages.size()][outlines.distinctKeys() + 1];
    this.holders = new int[languages.size()][];
    this.rarity = new double[outlines.distinctKeys()];
    this.score = new double[size];
    this.shared = new int[size];
    invert();
  }

  private void invert() {
    for (int i = 0; i < language.length; i++) {
      for (int key : outlines.keys(i)) {
        starts[language[i]][key + 1]++;
      }
    }
    for (int key = 0; key < rarity.length; key++) {
      int all = 0;
      for (int[] own : starts) {
        all += own[key + 1];
      }
      rarity[key] = 1 / Math.log(2 + all);
    }
    int[][] next = new int[starts.length][];
    for (int l = 0; l < starts.length; l++) {
      for (int key = 0; key < rarity.length; key++) {
        starts[l][key + 1] += starts[l][key];
      }
      holders[l] = new int[starts[l][rarity.length]];
      next[l] = starts[l].clone();
    }
    for (int i = 0; i < language.length; i++) {
      for (int key : outlines.keys(i)) {
        holders[language[i]][next[language[i]][key]++] = i;
      }
    }
  }

  /** The pairs, in order. */
  static long[] of(Outlines outlines) {
    TranslationCandidates candidates = new TranslationCandidates(outlines);
    long[] pairs = new long[1024];
    int size = 0;
    for (int i = 0; i < outlines.size() && candidates.languages.size() > 1; i++) {
      for (int other : candidates.nearest(i)) {
        if (size == pairs.length) {
          pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = Pairs.of(i, other);
      }
    }
    return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
  }

  /** The reports in other languages that share most with a report. */
  int[] nearest(int report) {
    int found = 0;
    for (int key : outlines.keys(report)) {
      for (int l = 0; l < starts.length; l++) {
        if (l != language[report]) {
          found = count(key, l, found);
        }
      }
    }
    int[] best = new int[NEAREST];
    int size = 0;
    for (int t = 0; t < found; t++) {
      if (isEnough(report, touched[t])) {
        size = insert(touched[t], best, size);
      }
    }
    for (int t = 0; t < found; t++) {
      score[touched[t]] = 0;
      shared[touched[t]] = 0;
    }
    return Arrays.copyOf(best, size);
  }

  private int count(int key, int lang, int found) {
    int size = found;
    int end = starts[lang][key + 1];
    if (touched.length < size + end - starts[lang][key]) {
      touched = Arrays.copyOf(touched, Math.max(2 * touched.length, language.length));
    }
    int[] holding = holders[lang];
    double rare = rarity[key];
    for (int p = starts[lang][key]; p < end; p++) {
      int other = holding[p];
      if (shared[other]++ == 0) {
        touched[size++] = other;
      }
      score[other] += rare;
    }
    return size;
  }

  private boolean isEnough(int report, int other) {
    return shared[other] >= MIN_SHARED
        && shared[other] >= MIN_SHARE * Math.min(keyCounts[report], keyCounts[other])
        && outlines.inReach(report, other);
  }

  /** Puts a report into its place among the best, by score and then number. */
  private int insert(int other, int[] best, int size) {
    int place = size;
    while (place > 0 && isBefore(other, best[place - 1])) {
      place--;
    }
    if (place == NEAREST) {
      return size;
    }
    int grown = Math.min(NEAREST, size + 1);
    System.arraycopy(best, place, best, place + 1, grown - place - 1);
    best[place] = other;
    return grown;
  }

  private boolean isBefore(int a, int b) {
    return score[a] != score[b] ? score[a] > score[b] : a < b;
  }
}
