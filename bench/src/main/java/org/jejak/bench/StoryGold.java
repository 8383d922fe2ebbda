package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports that people have sorted by the event they tell. */
final class StoryGold {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StoryGold() {}

  /**
   * One report.
   *
   * @param event name of the event that it tells
   * @param date day of publication, as 2014-02-26; null where it is not known
   */
  record Report(
      String id,
      String event,
      @Nullable String date,
      @Nullable String title,
      String text,
      @Nullable String url,
      @Nullable String outlet) {

    /** Whether its event belongs to the half whose misses may be looked at. */
    boolean isFirstHalf() {
      return (hash(event) & 1) == 0;
    }

    /** One line of JSON, as {@code jejak trace} reads it. */
    String json() {
      Map<String, Object> row = new LinkedHashMap<>();
      put(row, "title", title);
      put(row, "outlet", outlet);
      put(row, "published", date);
      put(row, "url", url);
      row.put("text", text);
      return JSON.writeValueAsString(row);
    }

    private static void put(Map<String, Object> row, String key, @Nullable String value) {
      if (value != null) {
        row.put(key, value);
      }
    }
  }

  /**
   * Reads them.
   *
   * @throws GoldTexts.MissingException when there is no such file
   */
  static List<Report> read(Path file) throws IOException, GoldTexts.MissingException {
    List<Report> reports = new ArrayList<>();
    for (JsonNode row : GoldTexts.rows(file)) {
      reports.add(
          new Report(
              row.path("id").asString(""),
              row.path("cluster").asString(""),
              text(row, "date"),
              text(row, "title"),
              row.path("text").asString(""),
              text(row, "url"),
              text(row, "outlet")));
    }
    return reports;
  }

  private static @Nullable String text(JsonNode row, String field) {
    String text = row.path(field).asString("");
    return text.isBlank() ? null : text;
  }

  /** Three reports each of all events that have so many, in the order of a hash. */
  static List<Report> triples(List<Report> reports) {
    Map<String, List<Report>> events = new TreeMap<>();
    reports.forEach(r -> events.computeIfAbsent(r.event(), e -> new ArrayList<>()).add(r));
    List<Report> triples = new ArrayList<>();
    for (List<Report> event : events.values()) {
      if (event.size() >= 3) {
        event.sort(Comparator.comparingLong((Report r) -> hash(r.id())).thenComparing(Report::id));
        triples.addAll(event.subList(0, 3));
      }
    }
    return triples;
  }

  private static long hash(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
