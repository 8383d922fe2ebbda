package org.jejak.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import org.jejak.disagreement.Disagreement;
import org.jspecify.annotations.Nullable;

/** Points on which independent reports differ. */
final class DisagreementParts {
  private static final int AT_LEAST = 2;

  private final Judged judged;
  private final Tally rows = new Tally("disagreements");

  DisagreementParts(Judged judged) {
    this.judged = judged;
  }

  List<Part> of(@Nullable List<Gold.Difference> gold) {
    if (gold == null) {
      return List.of();
    }
    List<Disagreement> found =
        judged.trace().disagreements().stream().filter(this::isJudged).toList();
    Pairing<Gold.Difference, Disagreement> pairing =
        Pairing.of(
            judged.present(gold), found, (g, f) -> g.kind() == f.kind() ? likeness(g, f) : 0);
    rows.rows("", pairing, (g, f) -> shared(g, f), DisagreementParts::line, this::line);
    return List.of(rows.part());
  }

  private boolean isJudged(Disagreement found) {
    return found.values().stream().filter(v -> judged.report(v.article()) != null).count()
        >= AT_LEAST;
  }

  /** How many values stand in the same report in overlapping words, where at least two do. */
  private double likeness(Gold.Difference gold, Disagreement found) {
    long shared = shared(gold, found);
    return shared >= AT_LEAST ? shared : 0;
  }

  private long shared(Gold.Difference gold, Disagreement found) {
    return gold.values().stream()
        .filter(value -> found.values().stream().anyMatch(other -> overlap(value, other)))
        .map(Gold.Value::report)
        .distinct()
        .count();
  }

  private boolean overlap(Gold.Value gold, Disagreement.Value found) {
    Words words = judged.words(gold.report());
    return words != null
        && gold.report().equals(judged.report(found.article()))
        && words.overlap(words.stretch(gold.text()), found.span()) > 0;
  }

  private static String line(Gold.Difference gold) {
    return gold.values().stream()
        .map(value -> value.report() + " “" + Words.line(value.text()) + "”")
        .collect(Collectors.joining(" / ", gold.kind() + " " + gold.story() + ": ", ""));
  }

  private String line(Disagreement found) {
    return found.values().stream()
        .map(value -> judged.report(value.article()) + " “" + Words.line(value.text()) + "”")
        .collect(Collectors.joining(" / ", found.kind() + " " + found.about() + ": ", ""));
  }
}
