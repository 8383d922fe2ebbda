package org.jejak.cli;

import java.util.stream.Collectors;
import org.jejak.event.EventType;
import org.jejak.output.TraceLines;
import org.jejak.plan.Plan;

/** A plan: each step with its sentence, and why its outcome is what it is. */
record ShownPlan(TraceIndex index, Plan plan) implements Shown {

  @Override
  public void print(Page page) {
    Proof proof = new Proof(page);
    EventType type = plan.type();
    proof.head(type == null ? "Plan" : "Plan, " + Phrases.words(type), plan.id());
    page.blank();
    proof.row(
        "actors",
        plan.actors().stream()
            .map(actor -> Columns.clean(actor.name()))
            .collect(Collectors.joining(", ")));
    proof.row("announced", plan.announced() == null ? "" : Phrases.day(plan.announced()));
    proof.row("due", plan.due() == null ? "no day" : Phrases.days(plan.due()));
    proof.row("outcome", page.strong(plan.outcome().name()) + " " + why());
    proof.row("rule", Columns.clean(plan.rule()));
    page.blank().text("  ", page.dim("Step by step"));
    for (Plan.Step step : plan.steps()) {
      String date = Phrases.daysOrUnknown(step.date());
      String due = step.due() == null ? "" : ", due " + Phrases.days(step.due());
      page.blank().text("  ", page.strong(Phrases.words(step.kind())) + " " + page.dim(date + due));
      proof.told(index, step.article(), step.span(), Phrases.words(step.kind()));
    }
  }

  /** The comparison of days that decided. */
  private String why() {
    String words = Phrases.outcome(plan.outcome());
    String done = plan.outcomeDate() == null ? "" : " on " + Phrases.days(plan.outcomeDate());
    String by = plan.outcomeArticle() == null ? "" : ", by " + index.outlet(plan.outcomeArticle());
    String today =
        plan.outcome() == Plan.Outcome.OVERDUE && index.trace().today() != null
            ? ", seen from " + Phrases.day(index.trace().today())
            : "";
    return words + done + by + today;
  }

  @Override
  public String line() {
    return new TraceLines(index.trace()).of(plan);
  }
}
