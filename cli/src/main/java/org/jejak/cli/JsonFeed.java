package org.jejak.cli;

import java.util.List;
import org.jejak.store.Watch;
import org.jejak.store.WatchEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The events of a watch as JSON Feed 1.1; each item holds the whole event as {@code _jejak}. */
final class JsonFeed {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonFeed() {}

  /**
   * The feed.
   *
   * @param events the last first
   */
  static String of(Watch watch, List<WatchEvent> events) {
    ObjectNode feed = JSON.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", FeedIds.title(watch));
    feed.put("description", Columns.clean(watch.shown()));
    ArrayNode items = feed.putArray("items");
    for (WatchEvent event : events) {
      ObjectNode item = items.addObject();
      item.put("id", FeedIds.of(watch, event));
      String url = FeedIds.link(event);
      if (url != null) {
        item.put("url", url);
      }
      item.put("title", event.title());
      item.put("content_text", event.text());
      item.put("date_published", event.found().toString());
      item.putArray("tags").add(event.kind().name());
      item.set("_jejak", JSON.readTree(event.json()));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(feed) + "\n";
  }
}
