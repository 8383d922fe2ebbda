package org.jejak.cli;

import org.jejak.lineage.Edge;
import org.jejak.output.TraceLines;

/** A lineage edge: kind, order and their evidence, the texts side by side, what changed. */
record ShownEdge(TraceIndex index, Edge edge) implements Shown {

  @Override
  public void print(Page page) {
    new Proof(page).head(Phrases.label(edge.kind()), edge.from() + ".." + edge.to());
    new CompareText(page).print(Comparison.of(index, edge));
    Chain.endingWith(index, edge).ifPresent(chain -> new ChainText(page, index).print(chain, ""));
  }

  @Override
  public String line() {
    return new TraceLines(index.trace()).of(edge);
  }
}
