package org.jejak.lineage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jspecify.annotations.Nullable;

/** Reports for a test: each is read like any other, and edges are told by the outlets' names. */
final class Newsstand {
  private static final Packs PACKS = Packs.standard();
  private static final DocumentReader READER = new DocumentReader(PACKS, Knowledge.standard());

  private final List<Document> documents = new ArrayList<>();
  private final Map<String, String> outlets = new HashMap<>();

  /** Puts out a report; its address is made of the outlet's name. */
  Newsstand report(String outlet, @Nullable String published, String text) {
    return report(outlet, url(outlet), published, text);
  }

  Newsstand report(String outlet, String url, @Nullable String published, String text) {
    String id = Ids.article(text.getBytes(StandardCharsets.UTF_8), url, null);
    Content fields =
        new Content.Fields(
            outlet + " reports",
            text,
            false,
            false,
            outlet,
            List.of(),
            null,
            null,
            published,
            null,
            null,
            null);
    documents.add(new Document(id, "stand.jsonl", null, null, url, fields, List.of()));
    outlets.put(id, outlet);
    return this;
  }

  static String url(String outlet) {
    return "https://www." + outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
        + ".example/news/1";
  }

  /** What hangs together, by article id. */
  List<Edge> edges() {
    Map<String, Reading> readings = new TreeMap<>();
    for (Document document : documents) {
      if (READER.read(document) instanceof DocumentReader.Result.Read read) {
        readings.put(document.id(), read.reading());
      }
    }
    Lineage lineage = new Lineage(PACKS);
    readings.values().forEach(reading -> lineage.add(reading, day(reading)));
    return lineage.edges(Readings.of(readings.values()));
  }

  private static @Nullable LocalDate day(Reading reading) {
    var published = reading.article().published();
    return published == null ? null : published.interval().from();
  }

  /** The edges as {@code COPY: First → Second}, sorted. */
  List<String> lineage() {
    return edges().stream()
        .map(edge -> edge.kind() + ": " + outlet(edge.from()) + " → " + outlet(edge.to()))
        .sorted()
        .toList();
  }

  String outlet(String article) {
    return outlets.getOrDefault(article, article);
  }
}
