package org.jejak.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jejak.store.WatchEvent.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is new of a story: origins none of whose reports was an origin's when it was told last. */
final class OriginNews {
  private OriginNews() {}

  /** Hands on the origins of a row of {@code stories.jsonl}. */
  static void see(JsonNode story, Consumer<Found> taker) {
    String title = story.path("title").asString("");
    int count = story.path("origins").size();
    for (JsonNode origin : story.path("origins")) {
      List<String> keys = new ArrayList<>();
      origin.path("articles").forEach(article -> keys.add("ORIGIN " + article.asString()));
      taker.accept(
          new Found(
              Kind.ORIGIN,
              keys,
              false,
              "New origin in “" + title + "”",
              "The story has " + (count == 1 ? "one origin" : count + " origins") + " now.",
              origin.path("articles").path(0).asString(),
              story.path("id").asString(),
              (ObjectNode) origin));
    }
  }
}
