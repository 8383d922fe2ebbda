package org.jejak.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.output.TraceLines;

/** A disagreement: what each origin says, in its sentence, and who says nothing of it. */
record ShownDisagreement(TraceIndex index, Disagreement disagreement) implements Shown {

  @Override
  public void print(Page page) {
    Proof proof = new Proof(page);
    proof.head("Disagreement, " + Phrases.words(disagreement.kind()), disagreement.id());
    page.blank();
    proof.row("about", Columns.clean(disagreement.about()));
    proof.row("rule", Columns.clean(disagreement.rule()));
    for (Disagreement.Value value : disagreement.values()) {
      page.blank().text("  ", page.strong(Columns.clean(value.value())));
      proof.told(index, value.article(), value.span(), "says");
    }
    boolean open = false;
    for (MatrixRow.Stance stance : List.of(MatrixRow.Stance.SILENT, MatrixRow.Stance.CANNOT_TELL)) {
      String outlets =
          index.matrix(disagreement.story(), disagreement.about()).stream()
              .filter(row -> row.stance() == stance)
              .map(row -> index.outlet(row.article()))
              .collect(Collectors.joining(", "));
      if (!outlets.isEmpty()) {
        if (!open) {
          page.blank();
          open = true;
        }
        proof.row(Phrases.words(stance), outlets);
      }
    }
  }

  @Override
  public String line() {
    return new TraceLines(index.trace()).of(disagreement);
  }
}
