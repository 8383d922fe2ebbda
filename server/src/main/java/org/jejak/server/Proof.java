package org.jejak.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.server.FolderViews.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What stands behind a finding: its sentences, and further reasons in words. */
final class Proof {
  private static final JsonMapper JSON = new JsonMapper();

  private final Evidence evidence;
  private final List<Map<String, String>> why = new ArrayList<>();

  Proof(View view) {
    this.evidence = new Evidence(view);
  }

  Evidence evidence() {
    return evidence;
  }

  /** A further reason; nothing where there are no words. */
  Proof because(String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      Map<String, String> reason = new LinkedHashMap<>();
      reason.put("label", label);
      reason.put("text", text);
      why.add(reason);
    }
    return this;
  }

  /**
   * The answer.
   *
   * @param row the finding's row of the output format, as JSON
   */
  String json(String id, String kind, String row, String rule) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("id", id);
    more.put("kind", kind);
    more.put("rule", rule);
    more.put("evidence", evidence.rows());
    more.put("why", why);
    return "{\"row\":" + row + "," + JSON.writeValueAsString(more).substring(1);
  }
}
