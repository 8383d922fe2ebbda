package org.jejak.server;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.server.FolderViews.View;
import org.jejak.store.FeedStatus;
import org.jejak.store.FeedWarning;
import org.jejak.store.StoreStatus;
import org.jejak.store.StoreStatus.Counts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the folder holds, and what became of each item. */
final class FolderRoutes {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_ROWS = 100;

  private final ServerOptions options;
  private final FolderViews views;
  private final Retracing retracing;

  FolderRoutes(ServerOptions options, FolderViews views, Retracing retracing) {
    this.options = options;
    this.views = views;
    this.retracing = retracing;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/status", context -> context.result(status()));
  }

  /** What the folder holds, in numbers that balance. */
  String status() {
    return views.ask(view -> JSON.writeValueAsString(row(view)));
  }

  private Map<String, @Nullable Object> row(View view) {
    StoreStatus status = view.store().status();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("version", options.version());
    row.put("folder", String.valueOf(options.folder().toAbsolutePath().getFileName()));
    row.put("seq", view.store().mark().seq());
    row.put("total", status.total());
    row.put("articles", status.articles());
    row.put("stories", status.stories());
    row.put("storylines", status.storylines());
    row.put("untraced", status.untraced());
    row.put("traces", view.store().mark().trace());
    row.put("last", status.last() == null ? null : status.last().toString());
    row.put("today", options.today() == null ? null : options.today().toString());
    row.put("inputs", counted("input", mostFirst(status.inputs())));
    row.put("days", counted("day", latestFirst(status.days())));
    row.put("feeds", feeds(view.store().feeds(options.clock().instant())));
    row.put("tracing", retracing.isUnderWay());
    row.put("fault", retracing.fault());
    row.put("tiles", options.tiles() == null ? null : options.tiles().template());
    return row;
  }

  private static List<Map.Entry<String, Counts>> mostFirst(Map<String, Counts> inputs) {
    return inputs.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().received()))
        .toList();
  }

  private static List<Map.Entry<String, Counts>> latestFirst(Map<String, Counts> days) {
    List<Map.Entry<String, Counts>> latest = new ArrayList<>(days.entrySet());
    return latest.reversed();
  }

  private static List<Map<String, Object>> counted(
      String name, List<Map.Entry<String, Counts>> counts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map.Entry<String, Counts> entry : counts.subList(0, Math.min(MOST_ROWS, counts.size()))) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put(name, entry.getKey());
      row.put("counts", entry.getValue());
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> feeds(List<FeedStatus> feeds) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("followed", feeds.size());
    row.put("warned", feeds.stream().filter(feed -> feed.warning() != null).count());
    row.put("silent", feeds.stream().filter(FolderRoutes::isSilent).count());
    return row;
  }

  static boolean isSilent(FeedStatus feed) {
    return feed.warning() instanceof FeedWarning.Silent;
  }
}
