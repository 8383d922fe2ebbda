package org.jejak.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.server.FolderViews.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What stands behind a finding: its sentences, and further reasons. */
final class Proof {
  private static final JsonMapper JSON = new JsonMapper();

  private final Evidence evidence;
  private String ties = "null";
  private final List<Map<String, Object>> why = new ArrayList<>();

  Proof(View view) {
    this.evidence = new Evidence(view);
  }

  Evidence evidence() {
    return evidence;
  }

  /**
   * A further reason. Whoever shows it puts it into words; nothing where no value is known.
   *
   * @param label which it is
   * @param values a name and its value in turn; those that are null or empty are left out
   */
  Proof because(String label, @Nullable Object... values) {
    Map<String, Object> known = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      Object value = values[i + 1];
      if (value != null && !value.equals("")) {
        known.put(String.valueOf(values[i]), value);
      }
    }
    if (!known.isEmpty()) {
      Map<String, Object> reason = new LinkedHashMap<>();
      reason.put("label", label);
      reason.put("values", known);
      why.add(reason);
    }
    return this;
  }

  /** What holds a story together, as an object of JSON. */
  Proof tiedBy(String json) {
    ties = json;
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
    return "{\"row\":"
        + row
        + ",\"ties\":"
        + ties
        + ","
        + JSON.writeValueAsString(more).substring(1);
  }
}
