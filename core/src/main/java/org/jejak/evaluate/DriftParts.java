package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/** What changed along edges. */
final class DriftParts {
  private final Judged judged;
  private final Tally rows = new Tally("drifts");
  private final Tally places = new Tally("drifts.place");

  DriftParts(Judged judged) {
    this.judged = judged;
  }

  private record Between(String from, String to) {}

  List<Part> of(@Nullable List<Gold.Change> gold) {
    if (gold == null) {
      return List.of();
    }
    Map<Between, List<Gold.Change>> expected = new LinkedHashMap<>();
    Map<Between, List<Edge.Drift>> found = new LinkedHashMap<>();
    for (Gold.Change change : judged.present(gold)) {
      Between key = new Between(change.from(), change.to());
      expected.computeIfAbsent(key, k -> new ArrayList<>()).add(change);
      found.computeIfAbsent(key, k -> new ArrayList<>());
    }
    for (LineageParts.Found edge : LineageParts.edges(judged)) {
      found
          .computeIfAbsent(new Between(edge.from(), edge.to()), k -> new ArrayList<>())
          .addAll(edge.edge().drifts());
    }
    found.forEach((key, drifts) -> add(key, expected.getOrDefault(key, List.of()), drifts));
    return List.of(rows.part(), places.part());
  }

  private void add(Between key, List<Gold.Change> gold, List<Edge.Drift> found) {
    String name = key.from + " → " + key.to;
    Pairing<Gold.Change, Edge.Drift> sameKind =
        Pairing.of(gold, found, (g, f) -> g.kind() == f.kind() ? overlap(g, f) : 0);
    rows.rows(name, sameKind, this::overlap, DriftParts::line, DriftParts::line);
    Pairing<Gold.Change, Edge.Drift> anyKind = Pairing.of(gold, found, this::overlap);
    places.rows(name, anyKind, this::overlap, DriftParts::line, DriftParts::line);
  }

  /** How many words the two share; 0 where one side that both give does not overlap. */
  private double overlap(Gold.Change gold, Edge.Drift found) {
    int from = overlap(gold.from(), gold.fromText(), found.from());
    int to = overlap(gold.to(), gold.toText(), found.to());
    return from < 0 || to < 0 ? 0 : from + to;
  }

  /** Shared words of one side; 0 where either side gives none, -1 where they do not overlap. */
  private int overlap(String report, @Nullable String gold, @Nullable Span found) {
    Words words = judged.words(report);
    if (gold == null || found == null || words == null) {
      return 0;
    }
    int shared = words.overlap(words.stretch(gold), found);
    return shared == 0 ? -1 : shared;
  }

  private static String line(Gold.Change gold) {
    return gold.kind() + " " + quoted(gold.fromText()) + " → " + quoted(gold.toText());
  }

  private static String line(Edge.Drift found) {
    return found.kind() + " " + quoted(found.fromText()) + " → " + quoted(found.toText());
  }

  private static String quoted(@Nullable String words) {
    return words == null ? "nothing" : "“" + Words.line(words) + "”";
  }
}
