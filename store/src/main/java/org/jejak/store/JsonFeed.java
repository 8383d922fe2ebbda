package org.jejak.store;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A feed as JSON Feed 1.1; an entry's own object stands in it as {@code _jejak}. */
public final class JsonFeed {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonFeed() {}

  /** The feed's text. */
  public static String of(Syndication feed) {
    ObjectNode all = JSON.createObjectNode();
    all.put("version", "https://jsonfeed.org/version/1.1");
    all.put("title", feed.title());
    all.put("description", feed.description());
    ArrayNode items = all.putArray("items");
    for (Syndication.Entry entry : feed.entries()) {
      ObjectNode item = items.addObject();
      item.put("id", entry.id());
      if (entry.link() != null) {
        item.put("url", entry.link());
      }
      item.put("title", entry.title());
      item.put("content_text", entry.text());
      item.put("date_published", entry.updated().toString());
      item.putArray("tags").add(entry.category());
      if (entry.json() != null) {
        item.set("_jejak", JSON.readTree(entry.json()));
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }
}
