package org.jejak.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a watch finds in the tables now.
 *
 * @param keys by which it is known once it was told; it is new where none of them is
 * @param known whether it was told under another id, so that only its keys are kept
 * @param article the report that it is about
 * @param row the row of the output format that proves it, or what is new of it; null for a report
 */
record Found(
    WatchEvent.Kind kind,
    List<String> keys,
    boolean known,
    String title,
    String text,
    String article,
    @Nullable String story,
    @Nullable ObjectNode row) {
  Found {
    keys = List.copyOf(keys);
  }

  Found knownAlready() {
    return new Found(kind, keys, true, title, text, article, story, row);
  }
}
