package org.jejak.bench;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report made by rule.
 *
 * @param number from 1, in the order of writing
 * @param credit the outlet that it says it was taken from
 * @param paragraphs its clean text
 */
record GeneratedReport(
    int number,
    Lang lang,
    String outlet,
    OffsetDateTime published,
    String title,
    @Nullable String credit,
    List<String> paragraphs) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String text() {
    return String.join("\n\n", paragraphs);
  }

  /** When it was published, in ISO 8601. */
  String written() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(published);
  }

  /** One line of JSON, as {@code jejak trace} reads it. */
  String json() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("title", title);
    row.put("outlet", outlet);
    row.put("published", written());
    row.put("text", text());
    return JSON.writeValueAsString(row);
  }

  /** As a page saved as plain text has it. */
  String plain() {
    return outlet.toUpperCase(Locale.ROOT)
        + "\n\n"
        + title
        + "\n\n"
        + Calendar.publishLine(lang, published)
        + "\n\n"
        + text()
        + "\n";
  }
}
