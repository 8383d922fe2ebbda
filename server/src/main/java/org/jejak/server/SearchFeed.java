package org.jejak.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jejak.server.FolderViews.View;
import org.jejak.store.JsonFeed;
import org.jejak.store.SearchJson;
import org.jejak.store.SearchPage.Hit;
import org.jejak.store.SearchRequest;
import org.jejak.store.SearchRequest.Order;
import org.jejak.store.Syndication;
import org.jejak.store.XmlFeed;

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
    switch (format) {
      case "atom" -> {
        StringWriter out = new StringWriter();
        new XmlFeed(feed(query)).atom(out);
        context.contentType("application/atom+xml; charset=utf-8").result(out.toString());
      }
      case "rss" -> {
        StringWriter out = new StringWriter();
        new XmlFeed(feed(query)).rss(out);
        context.contentType("application/rss+xml; charset=utf-8").result(out.toString());
      }
      case "json" ->
          context.contentType("application/feed+json").result(JsonFeed.of(feed(query)));
      default -> throw Problem.of(404, "a search is a feed at /search.atom, .rss or .json");
    }
  }

  private Syndication feed(String query) {
    return views.ask(view -> feed(view, query));
  }

  private static Syndication feed(View view, String query) {
    SearchRequest request = new SearchRequest(query, Order.DATE, MOST, null, 0);
    List<Syndication.Entry> entries = new ArrayList<>();
    Instant last = Instant.EPOCH;
    for (Hit hit : view.search().find(request).hits()) {
      String received = view.store().reportPages().received(hit.id());
      Instant arrived = received.isEmpty() ? Instant.EPOCH : Instant.parse(received);
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
