package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/** Which report was made out of which. */
final class LineageParts {
  private static final String ARROW = " → ";

  private final Judged judged;
  private final Tally rows = new Tally("lineage");
  private final Tally pairs = new Tally("lineage.pair");
  private final Tally direction = new Tally("lineage.direction");

  LineageParts(Judged judged) {
    this.judged = judged;
  }

  /** An edge between two reports that gold names. */
  record Found(String from, String to, Edge edge) {
    String name() {
      return from + ARROW + to;
    }
  }

  /** The edges of a trace between reports that gold names. */
  static List<Found> edges(Judged judged) {
    List<Found> edges = new ArrayList<>();
    for (Edge edge : judged.trace().lineage()) {
      String from = judged.report(edge.from());
      String to = judged.report(edge.to());
      if (from != null && to != null) {
        edges.add(new Found(from, to, edge));
      }
    }
    return edges;
  }

  List<Part> of(@Nullable List<Gold.Link> gold) {
    if (gold == null) {
      return List.of();
    }
    List<Gold.Link> links = judged.present(gold);
    List<Found> found = edges(judged);
    add(
        rows,
        Keyed.pairing(
            links,
            found,
            LineageParts::reports,
            LineageParts::reports,
            (g, f) -> g.kind() == f.edge().kind() && (!g.direction() || sameOrder(g, f)) ? 1 : 0));
    add(
        pairs,
        Keyed.pairing(links, found, LineageParts::reports, LineageParts::reports, (g, f) -> 1));
    Pairing<Gold.Link, Found> kinds =
        Keyed.pairing(
            links,
            found,
            LineageParts::reports,
            LineageParts::reports,
            (g, f) -> g.kind() == f.edge().kind() ? 1 : 0);
    for (var pair : kinds.pairs()) {
      Found edge = pair.found();
      Edge.Direction proof = edge.edge().direction();
      direction.value(
          pair.gold().from() + ARROW + pair.gold().to(),
          "",
          pair.gold().direction() ? "proved" : null,
          proof == null ? null : edge.name() + " by " + proof.method(),
          sameOrder(pair.gold(), edge));
    }
    return Stream.of(rows, pairs, direction).map(Tally::part).toList();
  }

  private static void add(Tally tally, Pairing<Gold.Link, Found> pairing) {
    tally.rows(
        "",
        pairing,
        (g, f) -> reports(g).equals(reports(f)) ? 1 : 0,
        g -> g.kind() + " " + g.from() + ARROW + g.to() + (g.direction() ? "" : " (order open)"),
        f -> f.edge().kind() + " " + f.name() + " [" + f.edge().rule() + "]");
  }

  private static boolean sameOrder(Gold.Link gold, Found found) {
    return gold.from().equals(found.from);
  }

  /** The two reports, whichever came first. */
  private static List<String> reports(Gold.Link link) {
    return Stream.of(link.from(), link.to()).sorted().toList();
  }

  private static List<String> reports(Found edge) {
    return Stream.of(edge.from(), edge.to()).sorted().toList();
  }
}
