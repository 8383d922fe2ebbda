package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.mention.Entity;
import org.jejak.output.ReportLines;
import org.jejak.server.FolderViews.View;
import org.jejak.store.EventPages;
import org.jejak.store.PageVersion;
import org.jejak.store.ReportBook.Seen;
import org.jejak.store.RowPage;
import org.jejak.store.VersionDiff;
import org.jspecify.annotations.Nullable;

/** Reports, what they say, their versions and their originals. */
final class ReportRoutes {
  private static final String ARTICLE = "/api/v1/articles/{id}";

  private final FolderViews views;
  private final ListAnswer lists;

  ReportRoutes(FolderViews views, ListAnswer lists) {
    this.views = views;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/articles", this::articles);
    routes.get(ARTICLE, context -> answer(context, (view, id) -> article(view, id)));
    routes.get(ARTICLE + "/reading", context -> answer(context, ReportRoutes::reading));
    routes.get(ARTICLE + "/versions", this::versions);
    routes.get(ARTICLE + "/record", context -> answer(context, ReportRoutes::record));
    routes.get(ARTICLE + "/original", this::original);
    routes.get("/api/v1/events", this::events);
  }

  private void articles(Context context) throws IOException {
    List<String> ids = Params.ids(context, 'a', "report");
    if (!ids.isEmpty()) {
      lists.give(context, (view, request) -> view.store().reportPages().named(ids, request));
      return;
    }
    String query = Params.query(context);
    lists.give(
        context,
        (view, request) -> view.store().reportPages().found(view.search(), query, request));
  }

  private void events(Context context) throws IOException {
    EventPages.Filter filter =
        new EventPages.Filter(
            Params.query(context),
            Params.oneOf(context, "type", EventType.class),
            Params.oneOf(context, "status", Event.Status.class));
    lists.give(
        context, (view, request) -> view.store().eventPages(view.search()).page(filter, request));
  }

  /** Something that is answered about one report. */
  private interface Answer {
    String json(View view, String id);
  }

  private void answer(Context context, Answer answer) {
    String id = Params.id(context, 'a', "report");
    views.answer(context, view -> answer.json(view, id));
  }

  /**
   * A report's row with where it belongs.
   *
   * @throws Problem 404 where there is none, 410 where it was forgotten
   */
  static String article(View view, String id) {
    return view.store().reportPages().article(id).orElseThrow(() -> missing(view, id));
  }

  static Problem missing(View view, String id) {
    return view.store()
        .reports()
        .forgotten(id)
        .map(reason -> Problem.of(410, "%s is not kept any more: %s".formatted(id, reason)))
        .orElseGet(() -> Problem.none("report", id));
  }

  /** A report as the last trace saw it. */
  static Seen seen(View view, String id) {
    return view.store().reports().find(id).orElseThrow(() -> missing(view, id));
  }

  private static String reading(View view, String id) {
    String article = article(view, id);
    Seen seen = seen(view, id);
    ReportLines lines = seen.lines();
    return "{\"article\":%s,\"sentences\":%s,\"entities\":%s,\"mentions\":%s,\"times\":%s,\"quotes\":%s,\"events\":%s,\"incidents\":%s}"
        .formatted(
            article,
            Marks.sentences(seen),
            array(entities(view, seen)),
            array(lines.mentions()),
            array(lines.times()),
            array(lines.quotes()),
            array(lines.events()),
            array(lines.incidents()));
  }

  /** Those that it names, as all reports together know them. */
  private static List<String> entities(View view, Seen seen) {
    TreeSet<String> ids = new TreeSet<>();
    List<String> rows = new ArrayList<>();
    for (Entity entity : seen.reading().entities()) {
      String id = seen.joined().entity(entity.id());
      if (ids.add(id)) {
        rows.add(view.store().entityPages().row(id).orElseGet(() -> ReportLines.of(entity)));
      }
    }
    return rows;
  }

  static String array(List<String> rows) {
    return "[" + String.join(",", rows) + "]";
  }

  private void versions(Context context) throws IOException {
    String id = Params.id(context, 'a', "report");
    lists.give(context, (view, request) -> versions(view, id, request));
  }

  private static RowPage versions(View view, String id, RowPage.Request request) {
    article(view, id);
    List<PageVersion> versions = view.store().versions(id);
    if (versions.isEmpty()) {
      String row = VersionJson.only(seen(view, id), view.store().reportPages().received(id));
      return new RowPage(1, List.of(row), null);
    }
    return RowPage.of(
        IntStream.range(0, versions.size()).boxed().toList(),
        request,
        i -> versions.get(i).received() + " " + versions.get(i).article(),
        i -> version(view, i == 0 ? null : versions.get(i - 1), versions.get(i)));
  }

  private static String version(View view, @Nullable PageVersion before, PageVersion version) {
    VersionDiff diff = before == null ? null : view.store().difference(before, version);
    return VersionJson.of(version, diff, seen(view, version.article()));
  }

  private static String record(View view, String id) {
    return view.store().reportPages().record(id).orElseThrow(() -> missing(view, id));
  }

  private void original(Context context) {
    String id = Params.id(context, 'a', "report");
    byte[] bytes =
        views.ask(view -> {
          article(view, id);
          return view.store()
              .reportPages()
              .original(id)
              .orElseThrow(() -> Problem.of(404, id + " came without bytes of its own"));
        });
    // No browser opens it: it may be anything.
    context.header("Content-Disposition", "attachment; filename=\"%s.bin\"".formatted(id));
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    context.contentType("application/octet-stream");
    context.result(bytes);
  }
}
