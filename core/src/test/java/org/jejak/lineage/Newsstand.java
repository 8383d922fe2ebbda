package org.jejak.lineage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.correction.Parentage;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** Reports for a test: each is read like any other, and edges are told by the outlets' names. */
final class Newsstand {
  private static final Packs PACKS = Packs.standard();
  private static final DocumentReader READER = new DocumentReader(PACKS, Knowledge.standard());

  private final List<Document> documents = new ArrayList<>();
  private final List<Reading> mirrors = new ArrayList<>();
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
    return "https://www." + outlet.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example/news/1";
  }

  /** The reading of one report. */
  static Reading reading(String outlet, String published, String text) {
    Document document = new Newsstand().report(outlet, published, text).documents.getFirst();
    return ((DocumentReader.Result.Read) READER.read(document)).reading();
  }

  /** Puts out so many reports with one text, each at an address of its own and a minute later. */
  Newsstand mirrors(int many, String text) {
    Reading one = reading("Mirror", "2025-04-18", text);
    OffsetDateTime first = OffsetDateTime.parse("2025-04-18T08:00+08:00");
    for (int i = 0; i < many; i++) {
      mirrors.add(mirror(one, Ids.row("a", i), first.plusMinutes(i)));
    }
    return this;
  }

  private static Reading mirror(Reading one, String id, OffsetDateTime minute) {
    Article text = one.article();
    Article article =
        new Article(
            id,
            text.input(),
            null,
            "https://" + id + ".example/",
            id,
            List.of(),
            text.title(),
            null,
            text.lang(),
            new Dated(Interval.minute(minute), "feed", null),
            null,
            List.of(),
            null,
            text.text(),
            List.of(),
            List.of());
    return new Reading(
        article,
        one.title(),
        one.body(),
        one.entities(),
        one.mentions(),
        one.times(),
        one.quotes(),
        one.events(),
        one.incidents());
  }

  /** What hangs together, by article id. */
  List<Edge> edges() {
    return edges(Parentage.NONE);
  }

  private List<Edge> edges(Parentage said) {
    List<Reading> readings = readings();
    Lineage lineage = new Lineage(PACKS);
    readings.forEach(reading -> lineage.add(reading, day(reading)));
    return lineage.edges(Readings.of(readings), said);
  }

  /** What was put out, as read, in the order of ids. */
  List<Reading> readings() {
    Map<String, Reading> readings = new TreeMap<>();
    mirrors.forEach(reading -> readings.put(reading.article().id(), reading));
    for (Document document : documents) {
      if (READER.read(document) instanceof DocumentReader.Result.Read read) {
        readings.put(document.id(), read.reading());
      }
    }
    return List.copyOf(readings.values());
  }

  static @Nullable LocalDate day(Reading reading) {
    var published = reading.article().published();
    return published == null ? null : published.interval().from();
  }

  /** The edges as {@code COPY: First → Second}, sorted. */
  List<String> lineage() {
    return told(edges());
  }

  /** The same where people say that the second was made out of the first. */
  List<String> lineageWithCopy(String from, String to) {
    return told(edges(new Parentage(Map.of(id(to), id(from)), Set.of())));
  }

  /** The same where people say that neither of two was made out of the other. */
  List<String> lineageWithoutCopy(String one, String other) {
    List<String> ids = Stream.of(id(one), id(other)).sorted().toList();
    Parentage.Pair pair = new Parentage.Pair(ids.getFirst(), ids.getLast());
    return told(edges(new Parentage(Map.of(), Set.of(pair))));
  }

  private String id(String outlet) {
    return outlets.keySet().stream()
        .filter(id -> outlet.equals(outlets.get(id)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> told(List<Edge> edges) {
    return edges.stream()
        .map(edge -> edge.kind() + ": " + outlet(edge.from()) + " → " + outlet(edge.to()))
        .sorted()
        .toList();
  }

  String outlet(String article) {
    return outlets.getOrDefault(article, article);
  }
}
