package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jejak.plan.Plan;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** What was announced and what came of it. */
final class PlanParts {
  private final Judged judged;
  private final Tally rows = new Tally("plans");
  private final Tally spans = new Tally("plans.span");
  private final Tally window = new Tally("plans.window");
  private final Tally outcome = new Tally("plans.outcome");
  private final Tally date = new Tally("plans.date");

  PlanParts(Judged judged) {
    this.judged = judged;
  }

  List<Part> of(@Nullable List<Gold.Intent> gold) {
    if (gold == null) {
      return List.of();
    }
    Map<String, List<Plan>> found = new HashMap<>();
    for (Plan plan : judged.trace().plans()) {
      String report = judged.report(plan.article());
      if (report != null) {
        found.computeIfAbsent(report, name -> new ArrayList<>()).add(plan);
      }
    }
    judged
        .byReport(gold)
        .forEach((report, plans) -> add(report, plans, found.getOrDefault(report, List.of())));
    return Stream.of(rows, spans, window, outcome, date).map(Tally::part).toList();
  }

  private void add(String report, List<Gold.Intent> gold, List<Plan> found) {
    Pairing<Gold.Intent, Plan> right =
        Pairing.of(gold, found, (g, f) -> g.due().agree(f.due()) ? overlap(g, f) : 0);
    rows.rows(report, right, this::overlap, PlanParts::line, PlanParts::line);
    Pairing<Gold.Intent, Plan> overlapping =
        Pairing.of(gold, found, (g, f) -> overlap(g, f) == 0 ? 0 : likeness(g, f));
    spans.rows(report, overlapping, (g, f) -> 0, PlanParts::line, PlanParts::line);
    overlapping.pairs().forEach(pair -> fields(report, pair.gold(), pair.found()));
  }

  /** Shared words; of two plans in one clause the one with the same window comes first. */
  private double likeness(Gold.Intent gold, Plan found) {
    return overlap(gold, found) + (gold.due().agree(found.due()) ? 1000 : 0);
  }

  private void fields(String report, Gold.Intent gold, Plan found) {
    String row = Words.line(gold.text()) + ": ";
    Interval due = found.due();
    window.value(
        report,
        row,
        gold.due().unknown() ? null : gold.due(),
        due == null ? null : TimeParts.words(due),
        gold.due().agree(due));
    outcome.value(report, row, gold.outcome(), found.outcome(), gold.outcome() == found.outcome());
    Interval day = found.outcomeDate();
    boolean agree =
        day != null && day.isOneDay() && day.from().toString().equals(gold.outcomeDate());
    date.value(report, row, gold.outcomeDate(), day == null ? null : TimeParts.words(day), agree);
  }

  private double overlap(Gold.Intent gold, Plan found) {
    Words words = judged.words(gold.report());
    return words == null ? 0 : words.overlap(words.stretch(gold.text()), found.span());
  }

  private static String line(Gold.Intent gold) {
    return Words.line(gold.text()) + " (due " + gold.due() + ", " + gold.outcome() + ")";
  }

  private static String line(Plan found) {
    return Words.line(found.text())
        + " (due "
        + TimeParts.words(found.due())
        + ", "
        + found.outcome()
        + ") ["
        + found.rule()
        + "]";
  }
}
