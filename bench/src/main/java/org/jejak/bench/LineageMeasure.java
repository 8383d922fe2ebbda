package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jejak.article.Dated;
import org.jejak.bench.PlantedLineage.Group;
import org.jejak.bench.PlantedLineage.Link;
import org.jejak.bench.PlantedLineage.Report;
import org.jejak.bench.PlantedLineage.Way;
import org.jejak.document.Sources;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Lineage;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures lineage on reports whose relations were planted. */
final class LineageMeasure {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Jejak jejak = Jejak.standard();
  private final Topic.Language words =
      Topic.Language.of(Vocabulary.of(Packs.standard()), new Random(1));
  private final List<Newsroom.Base> samples;
  private final List<String> notes;

  /**
   * What was found of what was planted.
   *
   * @param all edges with kind and order
   * @param pairs the two reports alone
   * @param byWay edges by how the reports came to be
   * @param reports how many there were by way, and how many of them got an edge that is not planted
   */
  record Score(Tally all, Tally pairs, Map<Way, Tally> byWay, Map<Way, int[]> reports) {
    static Score empty() {
      Map<Way, Tally> byWay = new EnumMap<>(Way.class);
      Map<Way, int[]> reports = new EnumMap<>(Way.class);
      for (Way way : Way.values()) {
        byWay.put(way, new Tally());
        reports.put(way, new int[2]);
      }
      return new Score(new Tally(), new Tally(), byWay, reports);
    }

    /** Edges of one way. */
    Tally edges(Way way) {
      return Objects.requireNonNull(byWay.get(way), "every way has one");
    }

    /** Reports of one way: how many there are, how many have an edge too many. */
    int[] seen(Way way) {
      return Objects.requireNonNull(reports.get(way), "every way has them");
    }
  }

  /**
   * Prepares.
   *
   * @param gold folder of the sample reports' gold
   * @param notes takes a line for whatever is missed or wrong
   */
  LineageMeasure(Path gold, List<String> notes) throws IOException {
    this.notes = notes;
    this.samples = samples(gold);
  }

  /** The clean texts of the samples that were not made out of another. */
  private static List<Newsroom.Base> samples(Path gold) throws IOException {
    List<String> derived = new ArrayList<>();
    for (String line : Files.readAllLines(gold.resolve("lineage.jsonl"))) {
      derived.add(JSON.readTree(line).path("to").asString());
    }
    List<Newsroom.Base> samples = new ArrayList<>();
    for (String line : Files.readAllLines(gold.resolve("articles.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String lang = row.path("lang").asString();
      if (!derived.contains(row.path("report").asString()) && lang.matches("en|id")) {
        Lang own = lang.equals("en") ? Lang.EN : Lang.ID;
        Prose prose = Prose.of(withoutDateline(row.path("text").asString()), own);
        if (prose.sentences().size() >= 6) {
          samples.add(new Newsroom.Base(own, row.path("title").asString(), prose));
        }
      }
    }
    return samples;
  }

  /** The dateline may name the outlet, which another takes the place of. */
  private static String withoutDateline(String text) {
    return text.replaceFirst("^[^.\n]{1,80} [-–—]+ (?=\\p{Lu})", "");
  }

  /** Traces so many rounds, and has {@code peers} judge the same reports. */
  Score measure(int rounds, long seed, PairMeasure peers) throws IOException {
    Score score = Score.empty();
    for (int round = 0; round < rounds; round++) {
      List<Group> groups = new LineageRound(words, samples, seed + round).groups();
      List<Edge> edges = edges(groups);
      judge(groups, edges, score);
      peers.judge(groups, edges);
    }
    return score;
  }

  private List<Edge> edges(List<Group> groups) throws IOException {
    Map<String, Reading> readings = read(groups);
    Map<String, Integer> numbers = new HashMap<>();
    readings.forEach((number, reading) -> numbers.put(reading.article().id(), number(number)));
    Lineage lineage = new Lineage(Packs.standard());
    List<Reading> sorted =
        readings.values().stream()
            .sorted(Comparator.comparing(reading -> reading.article().id()))
            .toList();
    sorted.forEach(reading -> lineage.add(reading, day(reading)));
    return lineage.edges(Readings.of(sorted)).stream().map(edge -> renamed(edge, numbers)).toList();
  }

  private static @Nullable LocalDate day(Reading reading) {
    Dated published = reading.article().published();
    return published == null ? null : published.interval().from();
  }

  private static int number(String item) {
    return Integer.parseInt(item);
  }

  private static Edge renamed(Edge edge, Map<String, Integer> numbers) {
    return new Edge(
        String.valueOf(numbers.get(edge.from())),
        String.valueOf(numbers.get(edge.to())),
        edge.kind(),
        edge.confidence(),
        edge.direction(),
        edge.passages(),
        edge.drifts(),
        edge.rule());
  }

  /** Readings by the number of their line. */
  private Map<String, Reading> read(List<Group> groups) throws IOException {
    Path file = Files.createTempFile("jejak-lineage", ".jsonl");
    Map<String, Reading> readings = new LinkedHashMap<>();
    try {
      Files.write(
          file,
          groups.stream().flatMap(group -> group.reports().stream()).map(this::json).toList());
      Sources.in(file)
          .forEach(item -> {
            ReadItem read = jejak.read(item);
            if (read.reading() != null) {
              readings.put(Objects.requireNonNull(read.ledger().item()), read.reading());
            }
          });
    } finally {
      Files.delete(file);
    }
    return readings;
  }

  private String json(Report report) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("title", report.title());
    row.put("outlet", report.outlet());
    row.put("published", report.published());
    row.put("text", report.text());
    return JSON.writeValueAsString(row);
  }

  private void judge(List<Group> groups, List<Edge> edges, Score score) {
    Map<String, Link> planted = new LinkedHashMap<>();
    Map<String, Way> ways = new HashMap<>();
    for (Group group : groups) {
      group.reports().forEach(report -> ways.put(String.valueOf(report.number()), group.way()));
      score.seen(group.way())[0] += group.reports().size();
      for (Link link : group.links()) {
        planted.put(pair(String.valueOf(link.from()), String.valueOf(link.to())), link);
        score.all.marked();
        score.pairs.marked();
        score.edges(group.way()).marked();
      }
    }
    for (Edge edge : edges) {
      Link link = planted.remove(pair(edge.from(), edge.to()));
      Way way = Objects.requireNonNull(ways.get(edge.to()));
      boolean right = link != null && isRight(link, edge);
      score.all.found();
      score.pairs.found();
      score.edges(way).found();
      if (link != null) {
        score.pairs.right();
      } else {
        score.seen(way)[1]++;
      }
      if (right) {
        score.all.right();
        score.edges(way).right();
      } else {
        notes.add("wrong " + way + ": " + words(edge) + (link == null ? "" : " for " + link));
      }
    }
    planted.forEach((pair, link) -> notes.add("missed " + link));
  }

  private static String words(Edge edge) {
    return String.format(
        Locale.ROOT,
        "%s→%s %s %.2f %s %s",
        edge.from(),
        edge.to(),
        edge.kind(),
        edge.confidence(),
        edge.rule(),
        edge.direction());
  }

  /** Where the order is open, a direction that nothing proves must at least not be wrong. */
  private static boolean isRight(Link link, Edge edge) {
    boolean sameOrder = edge.from().equals(String.valueOf(link.from()));
    if (edge.kind() != link.kind()) {
      return false;
    }
    if (link.kind() == Edge.Kind.SHARED_SOURCE) {
      return sameOrder;
    }
    return link.proved()
        ? sameOrder && edge.direction() != null
        : edge.direction() == null || sameOrder;
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }
}
