package org.jejak.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs the terms of reports by how few reports of their language have them, counted in the closed
 * window of seven days either side, so that a report of next year changes nothing about today.
 * Undated reports are counted by themselves.
 */
final class Weighing {
  private static final int WINDOW_DAYS = 7;
  private static final double QUIET = 400;
  private static final double FEW = 5;

  private final List<StoryProfile> profiles;
  private final List<RawTerms> raw;
  private final Vocabulary vocabulary;
  private final int[] counts;
  private int total;

  /** Terms of a report with their weights before document frequency. */
  record RawTerms(int[] ids, float[] weights) {}

  private Weighing(List<StoryProfile> profiles, List<RawTerms> raw, Vocabulary vocabulary) {
    this.profiles = profiles;
    this.raw = raw;
    this.vocabulary = vocabulary;
    this.counts = new int[vocabulary.size()];
  }

  /**
   * The most telling terms of each report.
   *
   * @param profiles by day
   * @param raw terms of each, in the same order
   */
  static List<Terms> of(List<StoryProfile> profiles, List<RawTerms> raw, Vocabulary vocabulary) {
    Weighing weighing = new Weighing(profiles, raw, vocabulary);
    Map<String, List<Integer>> byLanguage = new LinkedHashMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      byLanguage.computeIfAbsent(profiles.get(i).lang(), lang -> new ArrayList<>()).add(i);
    }
    Terms[] terms = new Terms[profiles.size()];
    for (List<Integer> reports : byLanguage.values()) {
      long dated = reports.stream().filter(i -> profiles.get(i).isDated()).count();
      weighing.slide(reports.subList(0, (int) dated), terms);
      weighing.whole(reports.subList((int) dated, reports.size()), terms);
    }
    return List.of(terms);
  }

  /** Reports of one language by day: the window moves over them. */
  private void slide(List<Integer> reports, Terms[] terms) {
    int in = 0;
    int out = 0;
    for (int report : reports) {
      int day = profiles.get(report).day();
      while (in < reports.size() && profiles.get(reports.get(in)).day() <= day + WINDOW_DAYS) {
        count(reports.get(in++), 1);
      }
      while (profiles.get(reports.get(out)).day() < day - WINDOW_DAYS) {
        count(reports.get(out++), -1);
      }
      terms[report] = weighed(report);
    }
    while (out < in) {
      count(reports.get(out++), -1);
    }
  }

  private void whole(List<Integer> reports, Terms[] terms) {
    reports.forEach(report -> count(report, 1));
    reports.forEach(report -> terms[report] = weighed(report));
    reports.forEach(report -> count(report, -1));
  }

  private void count(int report, int by) {
    for (int term : raw.get(report).ids()) {
      counts[term] += by;
    }
    total += by;
  }

  private Terms weighed(int report) {
    RawTerms own = raw.get(report);
    float[] weights = new float[own.weights().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = own.weights()[i] * (float) rarity(counts[own.ids()[i]]);
    }
    return Terms.top(own.ids(), weights, vocabulary);
  }

  /**
   * How rare a term is. A few hundred reports without it are counted in, so that on a quiet day the
   * words of its one story do not look common.
   */
  private double rarity(int with) {
    return Math.log(1 + (total + QUIET) / (with + FEW)) / Math.log(8);
  }
}
