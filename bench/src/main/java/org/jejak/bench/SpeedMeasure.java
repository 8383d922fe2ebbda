package org.jejak.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures how fast text becomes names, times and statements. */
final class SpeedMeasure {
  private static final List<String> STEPS = List.of("language", "mentions", "times", "quotes");

  private SpeedMeasure() {}

  static List<LanguageScore> measure() {
    Map<String, Double> steps = new ReadingMeasure(400, 500, 1, 7, 5).measure().steps();
    double millis = STEPS.stream().mapToDouble(steps::get).sum();
    return List.of(
        new LanguageScore(
            "text to names, times, statements: reports of 500 words a CPU-second",
            String.format(Locale.ROOT, "%.0f", 1000 / millis),
            "–"));
  }
}
