package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import org.jejak.server.FolderViews.View;
import org.jejak.store.RowPage;
import org.jejak.store.SearchJson;
import org.jejak.store.SearchPage;
import org.jejak.store.SearchRequest;
import org.jejak.store.SearchRequest.Order;

/** Reports that a query finds. */
final class SearchRoutes {
  private final FolderViews views;
  private final ListAnswer lists;

  SearchRoutes(FolderViews views, ListAnswer lists) {
    this.views = views;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/search", this::search);
  }

  private void search(Context context) throws IOException {
    String query = Params.query(context);
    Order order = order(context);
    lists.give(context, (view, request) -> found(view, query, order, request));
  }

  private static Order order(Context context) {
    String sort = Params.text(context, "sort");
    if (sort == null) {
      return Order.RELEVANCE;
    }
    return switch (sort.toLowerCase(Locale.ROOT)) {
      case "relevance" -> Order.RELEVANCE;
      case "date" -> Order.DATE;
      default -> throw Problem.of(400, "sort is relevance or date");
    };
  }

  private static RowPage found(View view, String query, Order order, RowPage.Request request) {
    SearchPage page =
        view.search().find(new SearchRequest(query, order, request.limit(), request.after(), 0));
    return new RowPage(
        page.total(),
        page.hits().stream().map(SearchJson::line).toList(),
        page.more() ? page.hits().getLast().cursor() : null);
  }
}
