package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Lineage;
import org.jejak.output.ReportLines;
import org.jejak.reading.Reading;
import org.jejak.server.FolderViews.View;
import org.jejak.store.ReportBook.Seen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two reports side by side. */
final class CompareRoutes {
  private static final JsonMapper JSON = new JsonMapper();

  /** How an edge is called that no measure decided, but whose sentences are alike. */
  private static final String ALIKE = "alignment";

  private static final Set<String> STEPS = Set.of("COPY", "TRANSLATION");

  private final ServerOptions options;
  private final FolderViews views;

  CompareRoutes(ServerOptions options, FolderViews views) {
    this.options = options;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/compare/{from}/{to}", this::compare);
  }

  private void compare(Context context) {
    String from = Params.id(context.pathParam("from"), 'a', "report");
    String to = Params.id(context.pathParam("to"), 'a', "report");
    views.answer(context, view -> compared(view, from, to));
  }

  private String compared(View view, String from, String to) {
    Seen left = ReportRoutes.seen(view, from);
    Seen right = ReportRoutes.seen(view, to);
    Optional<String> forward = view.store().reports().edge(from, to);
    Optional<String> back = view.store().reports().edge(to, from);
    if (forward.isEmpty() && back.isPresent()) {
      return answer(view, right, left, back.get(), true);
    }
    if (forward.isPresent()) {
      return answer(view, left, right, forward.get(), true);
    }
    String edge = from.equals(to) ? "null" : laid(left.reading(), right.reading());
    return answer(view, left, right, edge, false);
  }

  /** The row of an edge made for these two alone; null, as JSON, where they share nothing. */
  private String laid(Reading from, Reading to) {
    Lineage lineage = options.engine().get().lineage();
    List<Edge.Passage> passages = lineage.align(from, to);
    if (passages.isEmpty()) {
      return "null";
    }
    boolean oneLanguage = from.body().lang().equals(to.body().lang());
    Edge edge =
        new Edge(
            from.article().id(),
            to.article().id(),
            oneLanguage ? Edge.Kind.EXCERPT : Edge.Kind.TRANSLATION,
            share(passages, to),
            null,
            passages,
            lineage.drifts(from, to),
            ALIKE);
    return ReportLines.of(edge, from, to);
  }

  /** The part of a text that stands in passages. */
  private static double share(List<Edge.Passage> passages, Reading to) {
    int alike = passages.stream().mapToInt(passage -> passage.to().length()).sum();
    return Math.min(1, (double) alike / Math.max(1, to.article().text().length()));
  }

  private static String answer(View view, Seen from, Seen to, String edge, boolean traced) {
    return "{\"from\":%s,\"to\":%s,\"edge\":%s,\"traced\":%s,\"chain\":%s}"
        .formatted(
            side(view, from),
            side(view, to),
            edge,
            traced,
            JSON.writeValueAsString(chain(view, to.reading().article().id())));
  }

  private static String side(View view, Seen seen) {
    String article = ReportRoutes.article(view, seen.reading().article().id());
    return "{\"article\":%s,\"sentences\":%s}".formatted(article, Marks.sentences(seen));
  }

  /** The way from the first origin to a report, where others stand between. */
  private static List<String> chain(View view, String report) {
    SequencedSet<String> hands = new LinkedHashSet<>(List.of(report));
    Optional<String> before = source(view, report);
    while (before.isPresent() && hands.add(before.get())) {
      before = source(view, before.get());
    }
    return hands.size() < 3 ? List.of() : new ArrayList<>(hands.reversed());
  }

  /** What a report was made out of, where that is known. */
  private static Optional<String> source(View view, String report) {
    return view.store().reports().edgesTo(report).stream()
        .map(JSON::readTree)
        .filter(edge -> STEPS.contains(edge.path("kind").asString()))
        .filter(edge -> edge.path("direction").isObject())
        .map((JsonNode edge) -> edge.path("from").asString())
        .findFirst();
  }
}
