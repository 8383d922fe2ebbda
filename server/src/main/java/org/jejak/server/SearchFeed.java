package org.jejak.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jejak.server.FolderViews.View;
import org.jejak.store.SearchJson;
import org.jejak.store.SearchPage.Hit;
import org.jejak.store.SearchRequest;
import org.jejak.store.SearchRequest.Order;
import org.jejak.store.Syndication;

/** The latest reports that a query finds, as a feed to subscribe to. */
final class SearchFeed {
  private static final int MOST = 100;
  private static final String CATEGORY = "REPORT";

  private final FolderViews views;

  SearchFeed(FolderViews views) {
    this.views = views;
  }

  void answer(Context context) throws IOException {
    String query = Params.query(context);
    String format = context.pathParam("format");
    FeedAnswer.check(format, "/search");
    FeedAnswer.give(context, format, feed(query));
  }

  private Syndication feed(String query) {
    return views.ask(view -> feed(view, query));
  }

  private static Syndication feed(View view, String query) {
    SearchRequest request = new SearchRequest(query, Order.DATE, MOST, null, 0);
    List<Syndication.Entry> entries = new ArrayList<>();
    Instant last = Instant.EPOCH;
    List<Hit> hits = view.search().find(request).hits();
    Map<String, String> received =
        view.store().reportPages().received(hits.stream().map(Hit::id).toList());
    for (Hit hit : hits) {
      String time = received.get(hit.id());
      Instant arrived = time == null ? Instant.EPOCH : Instant.parse(time);
      last = arrived.isAfter(last) ? arrived : last;
      entries.add(entry(hit, arrived));
    }
    String words = query.isBlank() ? "every report" : query.strip();
    return new Syndication(
        Syndication.urn("search " + query.strip()),
        "Jejak: " + words,
        "The latest reports of: " + words,
        last,
        entries);
  }

  private static Syndication.Entry entry(Hit hit, Instant arrived) {
    String outlet = hit.outlet() == null ? "" : hit.outlet() + ": ";
    String title = hit.title().text().isEmpty() ? hit.id() : hit.title().text();
    return new Syndication.Entry(
        Syndication.urn(hit.id()),
        outlet + title,
        hit.excerpt().part().of(hit.excerpt().text()),
        Syndication.link(hit.url()),
        arrived,
        CATEGORY,
        SearchJson.line(hit));
  }
}
