package org.jejak.evaluate;

import java.util.List;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Time expressions and the days they name. */
final class TimeParts {
  private final Judged judged;
  private final Tally rows = new Tally("times");
  private final Tally spans = new Tally("times.span");
  private final Tally precision = new Tally("times.precision");

  TimeParts(Judged judged) {
    this.judged = judged;
  }

  List<Part> of(@Nullable List<Gold.Time> gold) {
    if (gold == null) {
      return List.of();
    }
    judged.byReport(gold).forEach(this::add);
    return List.of(rows.part(), spans.part(), precision.part());
  }

  private void add(String report, List<Gold.Time> gold) {
    Reading reading = judged.reading(report);
    List<TimeExpression> found =
        reading == null
            ? List.of()
            : judged.trace().times().getOrDefault(reading.article().id(), reading.times());
    spans.rows(
        report,
        Pairing.of(gold, found, (g, f) -> sameWords(g, f) ? 1 : 0),
        TimeParts::sharedWords,
        Gold.Time::text,
        f -> Words.line(f.text()));
    Pairing<Gold.Time, TimeExpression> agreed =
        Pairing.of(gold, found, (g, f) -> sameWords(g, f) && g.days().agree(f.value()) ? 1 : 0);
    List<TimeExpression> left = agreed.foundLeft().stream().filter(f -> f.value() != null).toList();
    rows.rows(
        report,
        new Pairing<>(agreed.pairs(), agreed.goldLeft(), left),
        TimeParts::sharedWords,
        g -> g.text() + " = " + g.days(),
        f -> Words.line(f.text()) + " = " + words(f.value()));
    for (var pair : agreed.pairs()) {
      Interval value = pair.found().value();
      Gold.Time expected = pair.gold();
      precision.value(
          report,
          expected.text() + " = ",
          expected.precision(),
          value == null ? null : value.precision(),
          value != null && value.precision() == expected.precision());
    }
  }

  static String words(@Nullable Interval interval) {
    if (interval == null) {
      return "unknown";
    }
    return interval.isOneDay()
        ? interval.from().toString()
        : interval.from() + " to " + interval.to();
  }

  private static boolean sameWords(Gold.Time gold, TimeExpression found) {
    return Words.of(gold.text()).equals(Words.of(found.text()));
  }

  private static double sharedWords(Gold.Time gold, TimeExpression found) {
    List<String> words = Words.of(gold.text());
    return Words.of(found.text()).stream().filter(words::contains).count();
  }
}
