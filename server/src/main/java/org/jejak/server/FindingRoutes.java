package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jejak.disagreement.Disagreement;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.store.FindingPages;
import org.jspecify.annotations.Nullable;

/** Storylines, lineage, plans and differences. */
final class FindingRoutes {
  private final FolderViews views;
  private final ListAnswer lists;

  FindingRoutes(FolderViews views, ListAnswer lists) {
    this.views = views;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/v1/storylines",
        context ->
            lists.give(
                context, (view, request) -> view.store().findingPages().storylines(request)));
    routes.get("/api/v1/storylines/{id}", this::storyline);
    routes.get("/api/v1/lineage", this::lineage);
    routes.get("/api/v1/plans", this::plans);
    routes.get("/api/v1/differences", this::differences);
  }

  private void storyline(Context context) {
    String id = Params.id(context, 'l', "storyline");
    views.answer(
        context,
        view ->
            view.store()
                .findingPages()
                .storyline(id)
                .orElseThrow(() -> Problem.none("storyline", id)));
  }

  private void lineage(Context context) throws IOException {
    String article = id(context, "article", 'a', "report");
    String kind = name(Params.oneOf(context, "kind", Edge.Kind.class));
    lists.give(
        context, (view, request) -> view.store().findingPages().lineage(article, kind, request));
  }

  private void differences(Context context) throws IOException {
    String story = id(context, "story", 's', "story");
    String kind = name(Params.oneOf(context, "kind", Disagreement.Kind.class));
    lists.give(
        context, (view, request) -> view.store().findingPages().differences(story, kind, request));
  }

  private void plans(Context context) throws IOException {
    FindingPages.Plans asked =
        new FindingPages.Plans(
            outcomes(context),
            id(context, "story", 's', "story"),
            id(context, "storyline", 'l', "storyline"),
            Params.day(context, "from"),
            Params.day(context, "to"));
    lists.give(context, (view, request) -> view.store().findingPages().plans(asked, request));
  }

  private static List<String> outcomes(Context context) {
    return context.queryParams("outcome").stream()
        .map(outcome -> Params.oneOf(outcome, "outcome", Plan.Outcome.class).name())
        .distinct()
        .toList();
  }

  private static @Nullable String id(Context context, String name, char prefix, String what) {
    String id = Params.text(context, name);
    return id == null ? null : Params.id(id, prefix, what);
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
