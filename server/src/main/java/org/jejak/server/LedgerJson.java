package org.jejak.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jejak.document.LedgerRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code ledger.jsonl}. */
final class LedgerJson {
  private static final JsonMapper JSON = new JsonMapper();

  private LedgerJson() {}

  static String of(LedgerRow row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("input", row.input());
    fields.put("item", row.item());
    fields.put("offset", row.offset());
    fields.put("status", row.status().name());
    fields.put("reason", row.reason());
    fields.put("article", row.article());
    return JSON.writeValueAsString(fields);
  }
}
