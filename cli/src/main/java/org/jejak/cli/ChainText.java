package org.jejak.cli;

import java.util.stream.Collectors;
import org.jejak.lineage.Edge;

/** What a report at third hand changed against the first, for a terminal. */
final class ChainText {
  private static final int KIND = 14;

  private final Page page;
  private final TraceIndex index;

  ChainText(Page page, TraceIndex index) {
    this.page = page;
    this.index = index;
  }

  void print(Chain chain, String indent) {
    String in = indent + "  ";
    String hands = chain.hands().stream().map(index::outlet).collect(Collectors.joining(" → "));
    page.blank()
        .text(
            in,
            page.bold("Against the first, " + index.outlet(chain.hands().getFirst()))
                + page.dim(" (" + hands + "): ")
                + Phrases.changes(chain.changes().size()));
    for (Chain.Change change : chain.changes()) {
      Edge.Drift drift = change.drift();
      page.row(
          in,
          page.strong(drift.kind().name()),
          KIND,
          words(drift) + page.dim(" · since " + index.outlet(change.since().to())));
    }
  }

  private static String words(Edge.Drift change) {
    return switch (change.kind()) {
      case OMISSION ->
          Phrases.meaning(change.kind()) + ": " + CompareText.quoted(change.fromText());
      case INSERTION -> Phrases.meaning(change.kind()) + ": " + CompareText.quoted(change.toText());
      default ->
          CompareText.quoted(change.fromText()) + " → " + CompareText.quoted(change.toText());
    };
  }
}
