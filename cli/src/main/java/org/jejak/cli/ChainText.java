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
    String hands = chain.hands().stream().map(index::outlet).collect(Collectors.joining(" → "));
    String first = index.outlet(chain.hands().getFirst());
    int changes = chain.changes().size();
    page.blank()
        .text(
            indent + "  ",
            page.bold("Against the first, " + first)
                + page.dim(" (" + hands + "): ")
                + (changes == 0 ? "no change noted" : Phrases.count(changes, "change")));
    for (Edge.Drift change : chain.changes()) {
      String step = chain.isOfLastStep(change) ? "in the last step" : "in a step before";
      page.row(
          indent + "  ",
          page.strong(change.kind().name()),
          KIND,
          words(change) + page.dim(" · " + step));
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
