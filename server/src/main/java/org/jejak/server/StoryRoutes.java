package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import org.jejak.server.FolderViews.View;
import org.jejak.store.RowPage;
import org.jejak.store.StoryPages;
import org.jejak.store.StoryPages.Order;
import org.jspecify.annotations.Nullable;

/** Stories, and all that each of them holds. */
final class StoryRoutes {
  private static final String STORY = "/api/v1/stories/{id}";

  private final FolderViews views;
  private final ListAnswer lists;

  StoryRoutes(FolderViews views, ListAnswer lists) {
    this.views = views;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/stories", this::stories);
    routes.get(STORY, this::story);
    part(routes, "/articles", (view, id, request) -> view.store().storyBook().reports(id, request));
    part(
        routes,
        "/lineage",
        (view, id, request) -> view.store().storyBook().rows("lineage", id, request));
    part(
        routes,
        "/matrix",
        (view, id, request) -> view.store().storyBook().rows("matrix", id, request));
    part(
        routes,
        "/happenings",
        (view, id, request) -> view.store().storyBook().happenings(id, request));
    part(routes, "/quotes", (view, id, request) -> view.store().storyBook().quotes(id, request));
    part(routes, "/places", (view, id, request) -> view.store().storyBook().places(id, request));
  }

  private void stories(Context context) throws IOException {
    String query = Params.query(context);
    String line = Params.text(context, "storyline");
    StoryPages.Filter filter =
        new StoryPages.Filter(
            order(Params.text(context, "sort")),
            line == null ? null : Params.id(line, 'l', "storyline"),
            Params.longNumber(context, "since", 0, Long.MAX_VALUE, 0));
    lists.give(
        context,
        (view, request) ->
            query.isBlank()
                ? view.store().storyPages().cards(filter, request)
                : view.store().storyPages().cards(view.search(), query, filter, request));
  }

  private static Order order(@Nullable String sort) {
    return switch (sort == null ? "date" : sort.toLowerCase(Locale.ROOT)) {
      case "date" -> Order.DATE;
      case "reports" -> Order.REPORTS;
      case "arrival" -> Order.ARRIVAL;
      default -> throw Problem.of(400, "sort is date, reports or arrival");
    };
  }

  private void story(Context context) {
    String id = Params.id(context, 's', "story");
    views.answer(
        context,
        view -> view.store().storyBook().whole(id).orElseThrow(() -> Problem.none("story", id)));
  }

  /** A list of one story. */
  private interface Part {
    RowPage page(View view, String story, RowPage.Request request);
  }

  private void part(RoutesConfig routes, String path, Part part) {
    routes.get(
        STORY + path,
        context -> {
          String id = Params.id(context, 's', "story");
          lists.give(
              context,
              (view, request) -> {
                String now =
                    view.store().storyBook().now(id).orElseThrow(() -> Problem.none("story", id));
                return part.page(view, now, request);
              });
        });
  }
}
