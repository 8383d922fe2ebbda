package org.jejak.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that a watch tells.
 *
 * @param id {@code w-} and a hash; the same in every attempt to deliver it, so that whoever gets it
 *     twice can tell
 * @param title one line of harmless characters, at most 200
 * @param text lines of harmless characters
 * @param url of the report; null where it has none
 * @param json the whole event, on one line, as it is delivered
 */
public record WatchEvent(
    String id,
    Kind kind,
    Instant found,
    String title,
    String text,
    @Nullable String url,
    String json) {
  private static final JsonMapper JSON = new JsonMapper();

  /** What happened. */
  public enum Kind {
    /** A report is found by the query. */
    REPORT,
    /** The last due day of a plan is near, or is here. */
    PLAN_DUE,
    /** The due day is past, and nothing was reported. */
    PLAN_OVERDUE,
    /** It was reported done, not done, or called off. */
    PLAN_OUTCOME,
    /** A story has an origin that it did not have. */
    ORIGIN,
    /** A report differs from what it was made from. */
    DRIFT
  }

  /** The event again from its JSON. */
  static WatchEvent of(String json) {
    JsonNode node = JSON.readTree(json);
    return new WatchEvent(
        node.path("id").asString(),
        Kind.valueOf(node.path("kind").asString()),
        Instant.parse(node.path("found").asString()),
        node.path("title").asString(),
        node.path("text").asString(),
        DocumentJson.text(node, "url"),
        json);
  }
}
