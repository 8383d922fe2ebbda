package org.jejak.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jejak.event.EventType;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Measures coded events. Each sentence is read alone, as a report of one sentence without a title
 * or a day. The sentences are parted in two halves by their id: rules may be written after looking
 * at the misses of the first, which are the only ones that are told.
 */
final class EventMeasure {
  /** What has to be known to read the tables. */
  static final String INTRODUCTION =
      """
      `./jejak bench events`: sentences that people have coded, in sets that are not part of the \
      project (`--data DIR`), and our own Indonesian ones (docs/gold-events). Each sentence is read \
      alone. Misses are told for the first half only; the second says how well rules carry over.

      - **type**: of the events found, the one whose parties fit the given actors best, else the \
      first; nothing found is a miss. PLOVER's rule for what lies ahead is applied: a helpful act \
      yet to come is AGREE, a hostile one THREATEN. CONCEDE and RETREAT are one in that set.
      - **type and both countries**: nothing given; one act is marked a sentence, and whatever else \
      is found counts against precision. Countries of the marked actors are read from their words.
      - **CAMEO code**: whether one of the events has it; manual examples of statements and of \
      intentions to, which PLOVER leaves out, are not asked.

      Others: a bag of words trained on this set 0.685, roberta-large zero-shot 0.821 (type); \
      petrarch2 0.15 to 0.35 (type and countries, comparable runs); two human coders agree in root \
      and actors 0.35 to 0.47.

      """;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 5;

  private final Annotator annotator = new Annotator();
  private final Path english;
  private final Path indonesian;
  private final List<String> notes;
  private final StringBuilder lines = new StringBuilder();

  /** What is measured. */
  enum Part {
    TYPES,
    COUNTRIES,
    QUIET,
    CAMEO,
    INDONESIAN,
    SPEED
  }

  EventMeasure(Path english, Path indonesian, List<String> notes) {
    this.english = english;
    this.indonesian = indonesian;
    this.notes = notes;
  }

  /**
   * The figures as Markdown.
   *
   * @throws GoldTexts.MissingException when the English sentences are not at hand
   */
  String section(List<Part> parts) throws IOException, GoldTexts.MissingException {
    List<JsonNode> rows = GoldTexts.rows(english);
    List<String[]> totals = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case TYPES -> types(rows, totals);
        case COUNTRIES -> countries(rows, totals);
        case QUIET -> quiet(rows, totals);
        case CAMEO -> cameo(rows, totals);
        case INDONESIAN -> totals.addAll(new EventGold(annotator, notes).measure(indonesian));
        case SPEED -> totals.add(speed(rows));
      }
    }
    Figures.row(lines, "measure", "all", "first half", "second half");
    Figures.row(lines, "---", "---", "---", "---");
    totals.forEach(row -> Figures.row(lines, row));
    return lines.toString();
  }

  /** 0 or 1, by the sentence's id. */
  static int half(JsonNode row) {
    CRC32 hash = new CRC32();
    hash.update(row.get("id").asString().getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() >>> 7) & 1;
  }

  private List<CodedEvent> read(String text, String lang) {
    return annotator.read(text, lang, null).events().stream().map(CodedEvent::new).toList();
  }

  private static boolean isOf(JsonNode row, String dataset) {
    return row.get("dataset").asString().equals(dataset);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }

  /** The type of the act between the actors given. */
  private void types(List<JsonNode> rows, List<String[]> totals) {
    TypeScores[] scores = {new TypeScores(), new TypeScores(), new TypeScores()};
    int count = 0;
    for (JsonNode row : rows) {
      for (JsonNode gold : row.get("events")) {
        if (!isOf(row, "plv")) {
          continue;
        }
        count++;
        List<CodedEvent> found = read(row.get("text").asString(), "en");
        CodedEvent best = best(found, text(gold, "source"), text(gold, "target"));
        String type = text(gold, "plover");
        String given = best == null ? null : label(best.type(), type);
        scores[0].add(type, given);
        scores[1 + half(row)].add(type, given);
        if (half(row) == 0 && !type.equals(given)) {
          note(row, gold, type, found);
        }
      }
    }
    Figures.row(lines, "type", "precision", "recall", "F1", "taken for");
    Figures.row(lines, "---", "---", "---", "---", "---");
    scores[0].rows().forEach(row -> Figures.row(lines, row));
    lines.append('\n');
    totals.add(
        new String[] {
          "type of " + count + " acts with given actors, macro-F1",
          Figures.share(scores[0].macro()),
          Figures.share(scores[1].macro()),
          Figures.share(scores[2].macro())
        });
  }

  private void note(JsonNode row, JsonNode gold, String type, List<CodedEvent> found) {
    notes.add(
        "%s %s: %s\n    %s -> %s; found %s"
            .formatted(
                type,
                text(row, "id"),
                text(row, "text"),
                text(gold, "source"),
                text(gold, "target"),
                found.stream().map(CodedEvent::shown).toList()));
  }

  /** Where coders did not part two types, either is right. */
  private static String label(EventType type, String gold) {
    boolean either = List.of("CONCEDE", "RETREAT").contains(type.name()) && gold.contains("|");
    return either || gold.equals(type.name()) ? gold : yielding(type);
  }

  private static String yielding(EventType type) {
    return type == EventType.CONCEDE || type == EventType.RETREAT ? "CONCEDE|RETREAT" : type.name();
  }

  private static @Nullable CodedEvent best(List<CodedEvent> events, String source, String target) {
    CodedEvent best = null;
    for (CodedEvent event : events) {
      if (best == null || event.fit(source, target) > best.fit(source, target)) {
        best = event;
      }
    }
    return best;
  }

  /**
   * Type and both countries, nothing given. The marked actors' countries are what our own reading
   * of their words alone names first; rows where a side has none are left out.
   */
  private void countries(List<JsonNode> rows, List<String[]> totals) {
    Tally[] tallies = {new Tally(), new Tally(), new Tally()};
    int count = 0;
    for (JsonNode row : rows) {
      List<String> gold = dyads(row);
      if (gold.isEmpty()) {
        continue;
      }
      count++;
      List<String> left = new ArrayList<>(gold);
      for (Tally tally : List.of(tallies[0], tallies[1 + half(row)])) {
        left = new ArrayList<>(gold);
        gold.forEach(dyad -> tally.marked());
        for (String dyad : found(row)) {
          tally.found();
          if (left.remove(dyad)) {
            tally.right();
          }
        }
      }
      if (half(row) == 0 && !left.isEmpty()) {
        notes.add(
            "countries %s: %s\n    %s; found %s"
                .formatted(text(row, "id"), text(row, "text"), left, found(row)));
      }
    }
    totals.add(
        new String[] {
          "type and both countries of " + count + " free sentences, P / R / F1",
          tallies[0].shares(),
          tallies[1].shares(),
          tallies[2].shares()
        });
  }

  private List<String> found(JsonNode row) {
    List<String> dyads = new ArrayList<>();
    for (CodedEvent event : read(row.get("text").asString(), "en")) {
      String dyad = event.dyad();
      if (dyad != null && !dyads.contains(shape(dyad))) {
        dyads.add(shape(dyad));
      }
    }
    return dyads;
  }

  private static String shape(String dyad) {
    return dyad.replaceFirst("^(?:CONCEDE|RETREAT) ", "CONCEDE|RETREAT ");
  }

  private List<String> dyads(JsonNode row) {
    List<String> dyads = new ArrayList<>();
    for (JsonNode event : row.get("events")) {
      String from = country(text(event, "source"));
      String to = country(text(event, "target"));
      String type = text(event, "plover");
      if (from != null && to != null && !from.equals(to) && !type.isEmpty()) {
        dyads.add(shape(type + " " + from + " " + to));
      }
    }
    return dyads;
  }

  private @Nullable String country(String words) {
    if (words.isEmpty()) {
      return null;
    }
    Reading reading = annotator.read(words, "en", null);
    for (Mention mention : reading.mentions()) {
      for (Entity entity : reading.entities()) {
        if (entity.id().equals(mention.entity()) && entity.country() != null) {
          return entity.country();
        }
      }
    }
    return null;
  }

  /** Sentences in which no coder saw an event. */
  private void quiet(List<JsonNode> rows, List<String[]> totals) {
    int[] quiet = new int[3];
    int[] coded = new int[3];
    for (JsonNode row : rows) {
      JsonNode seen = row.get("annotators_with_event");
      if (seen == null || seen.asInt() > 0) {
        continue;
      }
      List<CodedEvent> found = read(row.get("text").asString(), "en");
      for (int part : new int[] {0, 1 + half(row)}) {
        quiet[part]++;
        coded[part] += found.isEmpty() ? 0 : 1;
      }
      if (half(row) == 0 && !found.isEmpty()) {
        notes.add(
            "no event %s: %s\n    found %s"
                .formatted(
                    text(row, "id"),
                    text(row, "text"),
                    found.stream().map(CodedEvent::shown).toList()));
      }
    }
    totals.add(
        shares(
            "share of " + quiet[0] + " sentences without an event that yield one", coded, quiet));
  }

  private static String[] shares(String measure, int[] part, int[] whole) {
    String[] row = new String[1 + part.length];
    row[0] = measure;
    for (int k = 0; k < part.length; k++) {
      row[1 + k] = Figures.share(whole[k] == 0 ? -1 : (double) part[k] / whole[k]);
    }
    return row;
  }

  /**
   * The examples of the CAMEO manual that PLOVER keeps: statements and intentions to are no events.
   */
  private void cameo(List<JsonNode> rows, List<String[]> totals) {
    int[] all = new int[3];
    int[] two = new int[3];
    int[] three = new int[3];
    for (JsonNode row : rows) {
      if (!isOf(row, "cameo-manual") || text(row.get("events").get(0), "plover").isEmpty()) {
        continue;
      }
      String code = text(row.get("events").get(0), "code");
      List<CodedEvent> found = read(row.get("text").asString(), "en");
      boolean root = agrees(found, code, 2);
      boolean fine = agrees(found, code, 3);
      for (int part : new int[] {0, 1 + half(row)}) {
        all[part]++;
        two[part] += root ? 1 : 0;
        three[part] += fine ? 1 : 0;
      }
      if (half(row) == 0 && !fine) {
        notes.add(
            "%s %s: %s\n    found %s"
                .formatted(
                    code,
                    text(row, "id"),
                    text(row, "text"),
                    found.stream().map(CodedEvent::shown).toList()));
      }
    }
    totals.add(shares("CAMEO code of " + all[0] + " manual examples, 2 digits", two, all));
    totals.add(shares("CAMEO code of " + all[0] + " manual examples, 3 digits", three, all));
  }

  private static boolean agrees(List<CodedEvent> found, String code, int digits) {
    String asked = code.substring(0, Math.min(digits, code.length()));
    return found.stream().anyMatch(event -> event.event().cameo().startsWith(asked));
  }

  /** Sentences a CPU-second, all steps of a reading, one thread. */
  private String[] speed(List<JsonNode> rows) {
    List<String> texts = rows.stream().map(row -> row.get("text").asString()).toList();
    double[] perSecond = new double[ROUNDS];
    long events = 0;
    for (int round = -2; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int turn = 0; turn < 5; turn++) {
        for (String text : texts) {
          events += annotator.read(text, "en", null).events().size();
        }
      }
      double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
      if (round >= 0) {
        perSecond[round] = 5 * texts.size() / seconds;
      }
    }
    Arrays.sort(perSecond);
    return new String[] {
      "sentences a CPU-second, all of a reading, median of " + ROUNDS + " rounds",
      String.format(Locale.ROOT, "%.0f", events == 0 ? 0 : perSecond[ROUNDS / 2]),
      "–",
      "–"
    };
  }
}
