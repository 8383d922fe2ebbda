package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jejak.server.FolderViews.View;
import org.jejak.store.ReportBook.Seen;
import org.jspecify.annotations.Nullable;

/** The sentences that prove a finding, and the rule or measure that made it. */
final class ExplainRoutes {
  private static final Pattern ROW = Pattern.compile("[vqislpd]-[0-9a-f]{16}");
  private static final Pattern EDGE = Pattern.compile("(a-[0-9a-f]{16})\\.\\.(a-[0-9a-f]{16})");

  private final ServerOptions options;
  private final FolderViews views;

  ExplainRoutes(ServerOptions options, FolderViews views) {
    this.options = options;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/explain/{id}", this::explain);
  }

  private void explain(Context context) {
    String id = context.pathParam("id");
    String article = Params.text(context, "article");
    Matcher edge = EDGE.matcher(id);
    if (edge.matches()) {
      views.answer(context, view -> new FindingProof(view).edge(edge.group(1), edge.group(2)));
      return;
    }
    if (!ROW.matcher(id).matches()) {
      throw Problem.of(
          404,
          "an id that can be explained is v-, i-, q-, s-, l-, p- or d- and 16 hex digits,"
              + " or FROM..TO of two reports");
    }
    String in = article == null ? null : Params.id(article, 'a', "report");
    views.answer(context, view -> explained(view, id, in));
  }

  private String explained(View view, String id, @Nullable String article) {
    FindingProof findings = new FindingProof(view);
    return switch (id.charAt(0)) {
      case 's' -> findings.story(id);
      case 'l' -> findings.storyline(id);
      case 'p' -> findings.plan(id);
      case 'd' -> findings.disagreement(id);
      default -> row(view, id, article);
    };
  }

  /** A row that stands in one report. */
  private String row(View view, String id, @Nullable String article) {
    String in =
        article != null ? article : view.store().reports().holding(id).orElseThrow(() -> none(id));
    Seen seen = ReportRoutes.seen(view, in);
    RowProof proof = new RowProof(view, seen);
    @Nullable String found =
        switch (id.charAt(0)) {
          case 'v' -> proof.event(id, options.engine().get());
          case 'i' -> proof.incident(id);
          default -> proof.statement(id);
        };
    if (found == null) {
      throw Problem.of(404, "there is no %s in %s".formatted(id, in));
    }
    return found;
  }

  private static Problem none(String id) {
    return Problem.none(
        switch (id.charAt(0)) {
          case 'v' -> "event";
          case 'i' -> "incident";
          default -> "statement";
        },
        id);
  }
}
