package org.jejak.output;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.List;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.plan.Plan;
import org.jejak.time.Interval;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** {@code plans}, {@code disagreements} and {@code matrix}. */
final class PlanFiles {
  private final Chosen chosen;
  private final Trace trace;
  private final Texts texts;

  PlanFiles(Chosen chosen, Texts texts) {
    this.chosen = chosen;
    this.trace = chosen.trace();
    this.texts = texts;
  }

  void write(Folder folder) throws IOException {
    RowFile.write(folder, "plans", plans(), this::planRow);
    RowFile.write(folder, "disagreements", disagreements(), this::disagreementRow);
    RowFile.write(folder, "matrix", matrix(), this::matrixRow);
  }

  /** In the order of their file, as the others below. */
  List<Plan> plans() {
    return chosen.plans().stream().sorted(comparing(Plan::id)).toList();
  }

  List<Disagreement> disagreements() {
    return chosen.disagreements().stream().sorted(comparing(Disagreement::id)).toList();
  }

  List<MatrixRow> matrix() {
    return chosen.matrix().stream()
        .sorted(
            comparing(MatrixRow::story)
                .thenComparing(MatrixRow::fact, Texts.CODE_POINTS)
                .thenComparing(MatrixRow::article))
        .toList();
  }

  void planRow(Row row, Plan plan) {
    row.text("id", plan.id())
        .text("storyline", plan.storyline())
        .text("article", plan.article())
        .span(plan.span(), texts.of(plan.article()))
        .text("text", plan.text())
        .name("type", plan.type())
        .objects(
            "actors",
            plan.actors(),
            (r, actor) -> ToldEvent.actor(r, ToldEvent.joined(trace, actor)))
        .day("announced", plan.announced());
    due(row, plan.due());
    row.objects("steps", plan.steps(), this::step)
        .name("outcome", plan.outcome())
        .text("outcome_article", plan.outcomeArticle())
        .date("outcome_date", plan.outcomeDate())
        .text("rule", plan.rule());
  }

  private void step(Row row, Plan.Step step) {
    row.name("kind", step.kind())
        .text("article", step.article())
        .span(step.span(), texts.of(step.article()))
        .text("text", step.text())
        .date("date", step.date());
    due(row, step.due());
  }

  private static void due(Row row, @Nullable Interval due) {
    row.object("due", due, Row::fromToPrecision);
  }

  void disagreementRow(Row row, Disagreement disagreement) {
    row.text("id", disagreement.id())
        .text("story", disagreement.story())
        .text("about", disagreement.about())
        .name("kind", disagreement.kind())
        .objects(
            "values",
            disagreement.values(),
            (r, value) ->
                r.text("article", value.article())
                    .span(value.span(), texts.of(value.article()))
                    .text("text", value.text())
                    .text("value", value.value()))
        .text("rule", disagreement.rule());
  }

  void matrixRow(Row row, MatrixRow cell) {
    row.text("story", cell.story())
        .text("fact", cell.fact())
        .text("article", cell.article())
        .name("stance", cell.stance())
        .text("value", cell.value())
        .span(cell.span(), texts.of(cell.article()))
        .text("text", cell.text());
  }
}
