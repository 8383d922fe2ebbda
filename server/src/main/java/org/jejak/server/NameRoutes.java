package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.jejak.knowledge.EntityKind;
import org.jejak.server.FolderViews.View;
import org.jejak.store.RowPage;

/** People, organisations, countries, places and groups. */
final class NameRoutes {
  private static final String ENTITY = "/api/v1/entities/{id}";

  private final FolderViews views;
  private final ListAnswer lists;

  NameRoutes(FolderViews views, ListAnswer lists) {
    this.views = views;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/entities", this::entities);
    routes.get(ENTITY, this::entity);
    part(
        routes,
        "/articles",
        (view, id, request) -> view.store().entityPages().reports(id, request));
    part(routes, "/quotes", (view, id, request) -> view.store().entityPages().quotes(id, request));
  }

  private void entities(Context context) throws IOException {
    String name = Params.text(context, "name");
    EntityKind kind = Params.oneOf(context, "kind", EntityKind.class);
    lists.give(
        context,
        (view, request) ->
            view.store().entityPages().page(name, kind == null ? null : kind.name(), request));
  }

  private void entity(Context context) {
    String id = Params.id(context, 'e', "name");
    views.answer(
        context,
        view -> view.store().entityPages().whole(id).orElseThrow(() -> Problem.none("name", id)));
  }

  /** A list of one entity. */
  private interface Part {
    RowPage page(View view, String entity, RowPage.Request request);
  }

  private void part(RoutesConfig routes, String path, Part part) {
    routes.get(
        ENTITY + path,
        context -> {
          String id = Params.id(context, 'e', "name");
          lists.give(
              context,
              (view, request) -> {
                if (!view.store().entityPages().has(id)) {
                  throw Problem.none("name", id);
                }
                return part.page(view, id, request);
              });
        });
  }
}
