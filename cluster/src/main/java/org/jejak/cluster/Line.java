package org.jejak.cluster;

import org.jejak.document.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the output format.
 *
 * @param key its file and its id, where its file has none its own text in few characters: what a
 *     later row of the same key replaces
 * @param text the object as it stands in the file; null where the row is no more
 */
record Line(String key, @Nullable String text) {
  private static final JsonMapper JSON = new JsonMapper();

  /** A line of a file, named without {@code .jsonl}. */
  static Line of(String file, String text) {
    JsonNode id = JSON.readTree(text).get("id");
    return new Line(file + "/" + (id == null ? Ids.row("x", text) : id.stringValue()), text);
  }
}
