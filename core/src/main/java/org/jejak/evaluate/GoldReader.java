package org.jejak.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jejak.disagreement.Disagreement;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.event.Incident;
import org.jejak.knowledge.EntityKind;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.quote.Quote;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a gold folder. */
final class GoldReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final List<String> FIGURES =
      List.of("dead", "injured", "missing", "rescued", "displaced", "magnitude");

  private final Path folder;

  private GoldReader(Path folder) {
    this.folder = folder;
  }

  static Gold read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new GoldException("there is no gold folder at " + folder);
    }
    GoldReader reader = new GoldReader(folder);
    Gold gold =
        new Gold(
            reader.rows("articles", GoldReader::article),
            reader.rows("entities", GoldReader::entity),
            reader.rows("times", GoldReader::time),
            reader.rows("quotes", GoldReader::quote),
            reader.rows("events", GoldReader::event),
            reader.rows("incidents", GoldReader::incident),
            reader.rows("stories", GoldReader::story),
            reader.rows("lineage", GoldReader::edge),
            reader.rows("drifts", GoldReader::drift),
            reader.rows("plans", GoldReader::plan),
            reader.rows("disagreements", GoldReader::disagreement));
    if (gold.reports().isEmpty()) {
      throw new GoldException("the gold folder " + folder + " names no report");
    }
    return gold;
  }

  private <T> @Nullable List<T> rows(String name, Function<GoldRow, T> row) {
    String file = name + ".jsonl";
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return null;
    }
    List<T> rows = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          rows.add(row.apply(new GoldRow(file + ":" + number, node(file + ":" + number, line))));
        }
      }
    } catch (MalformedInputException e) {
      throw new GoldException(file + ":" + (number + 1), "is not UTF-8");
    } catch (IOException e) {
      throw new GoldException(file, "cannot be read: " + e.getMessage());
    }
    return List.copyOf(rows);
  }

  private static JsonNode node(String origin, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new GoldException(origin, "is not JSON: " + e.getOriginalMessage());
    }
    throw new GoldException(origin, "is JSON, but not an object");
  }

  private static Gold.Report article(GoldRow row) {
    return new Gold.Report(
        row.words("report"),
        row.wordsOrNull("title"),
        row.wordsOrNull("outlet"),
        row.strings("authors"),
        row.words("lang"),
        row.momentOrNull("published"),
        row.strings("credits"),
        row.words("text"));
  }

  private static Gold.Named entity(GoldRow row) {
    return new Gold.Named(
        row.words("report"), row.words("name"), row.choice("kind", EntityKind.class));
  }

  private static Gold.Time time(GoldRow row) {
    return new Gold.Time(
        row.words("report"),
        row.words("text"),
        row.days("from", "to"),
        row.choice("precision", Interval.Precision.class));
  }

  private static Gold.Statement quote(GoldRow row) {
    return new Gold.Statement(
        row.words("report"),
        row.words("text"),
        row.choice("mode", Quote.Mode.class),
        row.wordsOrNull("speaker"),
        row.strings("via"),
        row.wordsOrNull("reported_by"));
  }

  private static Gold.Act event(GoldRow row) {
    return new Gold.Act(
        row.words("report"),
        row.words("text"),
        row.choice("type", EventType.class),
        row.choice("status", Event.Status.class),
        row.strings("actors"),
        row.strings("recipients"),
        row.days("from", "to"),
        row.wordsOrNull("place"));
  }

  private static Gold.Mishap incident(GoldRow row) {
    Map<String, Double> figures = new TreeMap<>();
    for (String field : FIGURES) {
      Double figure = row.numberOrNull(field);
      if (figure != null) {
        figures.put(field, figure);
      }
    }
    return new Gold.Mishap(
        row.words("report"),
        row.choice("kind", Incident.Kind.class),
        row.wordsOrNull("place"),
        row.days("from", "to"),
        figures);
  }

  private static Gold.Tale story(GoldRow row) {
    return new Gold.Tale(
        row.words("story"),
        row.words("storyline"),
        row.strings("reports"),
        row.groups("origins"),
        row.strings("undecided"));
  }

  private static Gold.Link edge(GoldRow row) {
    return new Gold.Link(
        row.words("from"),
        row.words("to"),
        row.choice("kind", Edge.Kind.class),
        row.truth("direction"));
  }

  private static Gold.Change drift(GoldRow row) {
    return new Gold.Change(
        row.words("from"),
        row.words("to"),
        row.choice("kind", Edge.DriftKind.class),
        row.wordsOrNull("from_text"),
        row.wordsOrNull("to_text"));
  }

  private static Gold.Intent plan(GoldRow row) {
    return new Gold.Intent(
        row.words("report"),
        row.words("text"),
        row.days("due_from", "due_to"),
        row.choice("outcome", Plan.Outcome.class),
        row.wordsOrNull("outcome_report"),
        row.momentOrNull("outcome_date"));
  }

  private static Gold.Difference disagreement(GoldRow row) {
    List<Gold.Value> values = new ArrayList<>();
    for (GoldRow value : row.rows("values")) {
      values.add(new Gold.Value(value.words("report"), value.words("text")));
    }
    return new Gold.Difference(
        row.words("story"), row.choice("kind", Disagreement.Kind.class), List.copyOf(values));
  }
}
