package org.jejak.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The peer: goes through reports by day once, and puts each to the story whose mean vector is
 * nearest by cosine, or opens a new one. A report's vector are its 40 terms of most TF-IDF in title
 * and text; how many reports have a term is counted over all of them beforehand.
 */
final class TfIdfPass {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
  private static final int TERMS = 40;

  private final List<StoryGold.Report> reports;
  private final List<Map<String, Double>> vectors = new ArrayList<>();

  /** The best outcome of the thresholds and windows tried. */
  record Best(double threshold, int window, BCubedScore score) {}

  private static final class Growing {
    private final Set<String> reports = new TreeSet<>();
    private final Map<String, Double> sum = new HashMap<>();
    private @Nullable LocalDate last;
  }

  TfIdfPass(List<StoryGold.Report> given) {
    reports = new ArrayList<>(given);
    reports.sort(
        Comparator.comparing((StoryGold.Report r) -> r.date() == null ? "9999" : r.date())
            .thenComparing(StoryGold.Report::id));
    List<Map<String, Integer>> counts =
        reports.stream().map(r -> counts(r.title() + "\n" + r.text())).toList();
    Map<String, Integer> holders = new HashMap<>();
    counts.forEach(own -> own.keySet().forEach(term -> holders.merge(term, 1, Integer::sum)));
    for (Map<String, Integer> own : counts) {
      vectors.add(vector(own, holders));
    }
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      counts.merge(matcher.group(), 1, Integer::sum);
    }
    return counts;
  }

  private Map<String, Double> vector(Map<String, Integer> counts, Map<String, Integer> holders) {
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach((term, count) -> {
      double rarity = Math.log((1.0 + reports.size()) / (1 + holders.getOrDefault(term, 0))) + 1;
      weights.put(term, (1 + Math.log(count)) * rarity);
    });
    Map<String, Double> top = new HashMap<>();
    weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(TERMS)
        .forEach(term -> top.put(term.getKey(), term.getValue()));
    double norm = norm(top);
    top.replaceAll((term, weight) -> weight / norm);
    return top;
  }

  private static double norm(Map<String, Double> vector) {
    double squares = 0;
    for (double weight : vector.values()) {
      squares += weight * weight;
    }
    return Math.max(Math.sqrt(squares), 1e-9);
  }

  /** Tries thresholds from 0.05 to 0.6 and windows, and keeps what fits the given events best. */
  Best best(Map<String, String> gold) {
    Best best = null;
    for (int window : new int[] {3, 5, 7, 14, 30}) {
      for (int step = 5; step <= 60; step++) {
        double threshold = step / 100.0;
        BCubedScore score = BCubedScore.of(gold, stories(threshold, window), report -> true);
        if (best == null || score.f1() > best.score().f1()) {
          best = new Best(threshold, window, score);
        }
      }
    }
    return java.util.Objects.requireNonNull(best);
  }

  /** The stories of one pass. */
  List<Set<String>> stories(double threshold, int window) {
    List<Growing> stories = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      String date = reports.get(i).date();
      LocalDate day = date == null ? null : LocalDate.parse(date.substring(0, 10));
      Growing best = null;
      double likeness = threshold;
      for (Growing story : stories) {
        double cosine = isNear(story, day, window) ? cosine(vectors.get(i), story) : 0;
        if (cosine >= likeness) {
          best = story;
          likeness = cosine;
        }
      }
      if (best == null) {
        best = new Growing();
        stories.add(best);
      }
      best.reports.add(reports.get(i).id());
      best.last = day != null ? day : best.last;
      for (Map.Entry<String, Double> term : vectors.get(i).entrySet()) {
        best.sum.merge(term.getKey(), term.getValue(), Double::sum);
      }
    }
    return stories.stream().map(story -> story.reports).toList();
  }

  private static boolean isNear(Growing story, @Nullable LocalDate day, int window) {
    return story.last == null
        || day == null
        || Math.abs(ChronoUnit.DAYS.between(story.last, day)) <= window;
  }

  private static double cosine(Map<String, Double> vector, Growing story) {
    double dot = 0;
    for (Map.Entry<String, Double> term : vector.entrySet()) {
      dot += term.getValue() * story.sum.getOrDefault(term.getKey(), 0.0);
    }
    return dot / norm(story.sum);
  }
}
