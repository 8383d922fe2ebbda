package org.jejak.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of what a trace found, each with its place among those of its file. */
final class FindingBatch {
  private final Batch<FindingTable.Finding> rows;
  private final Map<String, Long> counts = new HashMap<>();

  FindingBatch(Tables tables) {
    this.rows = new Batch<>(tables.findings()::add);
  }

  void add(String file, @Nullable String id, @Nullable String story, String json) {
    add(file, id, story, null, null, json);
  }

  void add(
      String file,
      @Nullable String id,
      @Nullable String story,
      @Nullable String source,
      @Nullable String kind,
      String json) {
    long place = count(file);
    rows.add(new FindingTable.Finding(file, place, id, story, source, kind, json));
    counts.put(file, place + 1);
  }

  /** How many rows of a file were given. */
  long count(String file) {
    return counts.getOrDefault(file, 0L);
  }

  /** Writes what is left. */
  void finish() {
    rows.close();
  }
}
