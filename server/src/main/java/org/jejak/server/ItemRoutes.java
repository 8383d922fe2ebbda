package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jejak.document.LedgerRow;
import org.jejak.store.FeedStatus;
import org.jejak.store.FeedWarning;
import org.jejak.store.ReportPages;
import org.jejak.store.RowPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What became of each item, and how the feeds do that bring them. */
final class ItemRoutes {
  private static final JsonMapper JSON = new JsonMapper();

  private final ServerOptions options;
  private final ListAnswer lists;

  ItemRoutes(ServerOptions options, ListAnswer lists) {
    this.options = options;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/ledger", this::ledger);
    routes.get("/api/v1/feeds", this::feeds);
  }

  private void ledger(Context context) throws IOException {
    LedgerRow.Status status = Params.oneOf(context, "status", LedgerRow.Status.class);
    LocalDate day = Params.day(context, "day");
    ReportPages.LedgerFilter filter =
        new ReportPages.LedgerFilter(
            status == null ? null : status.name(),
            Params.text(context, "input"),
            day == null ? null : day.toString());
    lists.give(context, (view, request) -> view.store().reportPages().ledger(filter, request));
  }

  private void feeds(Context context) throws IOException {
    lists.give(
        context,
        (view, request) ->
            RowPage.of(
                view.store().feeds(options.clock().instant()),
                request,
                feed -> feed.feed().address(),
                feed -> JSON.writeValueAsString(row(feed))));
  }

  private static Map<String, @Nullable Object> row(FeedStatus feed) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("address", feed.feed().address());
    row.put("title", feed.feed().title());
    row.put("read", feed.feed().read() == null ? null : feed.feed().read().toString());
    row.put("due", feed.feed().due().toString());
    row.put("day", feed.day());
    row.put("week", feed.week());
    row.put("waiting", feed.waiting());
    row.put("warning", feed.warning() == null ? null : row(feed.warning()));
    row.put("silent", FolderRoutes.isSilent(feed));
    return row;
  }

  private static Map<String, @Nullable Object> row(FeedWarning warning) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    switch (warning) {
      case FeedWarning.Failing failing -> {
        row.put("kind", "FAILING");
        row.put("since", failing.since() == null ? null : failing.since().toString());
        row.put("times", failing.times());
        row.put("reason", failing.reason());
      }
      case FeedWarning.Silent silent -> {
        row.put("kind", "SILENT");
        row.put("hours", silent.length().toHours());
        row.put("rate", silent.rate());
        row.put("once_in", silent.onceIn());
      }
      case FeedWarning.NotAsked notAsked -> {
        row.put("kind", "NOT_ASKED");
        row.put("since", notAsked.since() == null ? null : notAsked.since().toString());
      }
      case FeedWarning.Noted noted -> {
        row.put("kind", "NOTED");
        row.put("reason", noted.words());
      }
    }
    return row;
  }
}
