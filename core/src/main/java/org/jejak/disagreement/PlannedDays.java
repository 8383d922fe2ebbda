package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Growth;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.plan.Plan;
import org.jejak.plan.Plan.Step;

/** Days that reports of one time give differently for one thing to come. */
final class PlannedDays {
  private PlannedDays() {}

  /** A fact for each plan that the reports announce for a day. */
  static List<Fact> facts(List<Report> reports, List<Plan> plans) {
    Map<String, Report> byId =
        reports.stream().collect(Collectors.toMap(Report::article, report -> report));
    List<Fact> facts = new ArrayList<>();
    for (Plan plan : plans) {
      Map<String, Said> said = new TreeMap<>();
      Report first = byId.get(plan.article());
      for (Step step : plan.steps()) {
        Report report = byId.get(step.article());
        if (first != null && report != null && tellsDay(step) && report.isOfOneTime(first)) {
          String day = String.valueOf(step.due() == null ? "" : step.due().from());
          said.putIfAbsent(step.article(), report.said(Stance.SAYS, day, step.span()));
        }
      }
      if (said.size() >= 2) {
        facts.add(new Fact("day of: " + plan.text(), Kind.DATE, Growth.NONE, said));
      }
    }
    return facts;
  }

  private static boolean tellsDay(Step step) {
    return switch (step.kind()) {
      case ANNOUNCED, REPEATED, CONDITIONAL -> step.due() != null && step.due().isOneDay();
      case POSTPONED, BROUGHT_FORWARD, DONE, CANCELLED -> false;
    };
  }
}
