package org.jejak.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jejak.document.Ids;
import org.jejak.store.WatchEvent.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is new of an edge: drifts that were not told. */
final class DriftNews {
  private DriftNews() {}

  /**
   * The drifts of a row of {@code lineage.jsonl} that were not told.
   *
   * @param told keys of what was told
   * @param article the end of the edge that is the outlet's
   * @return empty where all were
   */
  static Optional<Found> of(JsonNode edge, Set<String> told, String article) {
    List<String> keys = new ArrayList<>();
    ObjectNode row = ((ObjectNode) edge).deepCopy();
    row.remove("passages");
    ArrayNode fresh = row.putArray("drifts");
    List<String> lines = new ArrayList<>();
    for (JsonNode drift : edge.path("drifts")) {
      String key = key(edge, drift);
      if (!told.contains(key) && !keys.contains(key)) {
        keys.add(key);
        fresh.add(drift);
        lines.add(line(drift));
      }
    }
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    String count = keys.size() == 1 ? "One difference" : keys.size() + " differences";
    boolean ordered = edge.path("direction").isObject();
    String order = ordered ? "" : "\nWhich of the two came first is not known.";
    return Optional.of(
        new Found(
            Kind.DRIFT,
            keys,
            false,
            count + " from what it was made from",
            String.join("\n", lines) + order,
            article,
            null,
            row));
  }

  private static String key(JsonNode edge, JsonNode drift) {
    return Ids.row(
        "DRIFT",
        edge.path("from").asString(),
        edge.path("to").asString(),
        drift.path("kind").asString(),
        drift.path("from_text").asString(""),
        drift.path("to_text").asString(""));
  }

  private static String line(JsonNode drift) {
    return drift.path("kind").asString()
        + ": "
        + side(drift, "from_text")
        + " → "
        + side(drift, "to_text");
  }

  private static String side(JsonNode drift, String field) {
    String text = drift.path(field).asString("");
    return text.isEmpty() ? "nothing" : "“" + text + "”";
  }
}
