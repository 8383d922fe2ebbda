package org.jejak.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.store.SearchPage;
import org.jejak.store.SearchPage.Facet;
import org.jejak.store.SearchRequest;
import org.jejak.store.SearchRequest.Order;
import tools.jackson.databind.json.JsonMapper;

/** How the reports that a query finds spread over languages, outlets, types, months and more. */
final class FacetAnswer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 100;
  private static final int USUAL = 10;

  private final FolderViews views;

  FacetAnswer(FolderViews views) {
    this.views = views;
  }

  String json(Context context) {
    int values = Params.number(context, "values", 1, MOST, USUAL);
    SearchRequest request = new SearchRequest(Params.query(context), Order.DATE, 1, null, values);
    SearchPage page = views.ask(view -> view.search().find(request));
    List<Map<String, Object>> facets = new ArrayList<>();
    for (Facet facet : page.facets()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("field", facet.field());
      row.put("values", facet.values());
      row.put("counts", facet.counts());
      facets.add(row);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total", page.total());
    answer.put("facets", facets);
    return JSON.writeValueAsString(answer);
  }
}
