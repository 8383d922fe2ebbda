package org.jejak.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jejak.article.Dated;
import org.jejak.correction.Claim;
import org.jejak.correction.Standing;
import org.jejak.output.OutputFiles;
import org.jejak.story.Story;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts what a trace found into the tables, in the place of what the last one found. */
final class Findings {
  /** Counts the traces, so that what follows from one knows whether it is the last. */
  static final String TRACE = "trace";

  /** The last row of the ledger that the trace knew. */
  static final String TRACED = "traced_seq";

  /** Days found across reports for those that do not say; no file of the output format. */
  static final String DATED = "dated";

  /** Where the files of a trace lie while the tables take them in. */
  static final String FOLDER = ".findings";

  private static final JsonMapper JSON = new JsonMapper();

  private final Path store;
  private final Tables tables;

  Findings(Path store, Tables tables) {
    this.store = store;
    this.tables = tables;
  }

  /** Where the number of a file's rows is kept among the facts. */
  static String counted(String file) {
    return "rows " + file;
  }

  /**
   * Replaces all findings in one step: a reader sees the old ones or the new ones.
   *
   * @throws IOException when the folder cannot be written
   */
  void replace(Trace trace) throws IOException {
    clear(store);
    Path folder = Files.createDirectory(store.resolve(FOLDER));
    try {
      OutputFiles.writeFindings(trace, folder);
      tables.inTransaction(() -> {
        tables.emptyFindings();
        StoryCards cards = new StoryCards(tables, trace);
        EntityCards entities = new EntityCards(tables);
        StoryRows.write(tables, trace, cards, entities);
        Map<String, String> stories = ofArticle(trace, Story::id);
        for (String file : OutputFiles.FINDINGS) {
          load(file, folder.resolve(file + ".jsonl"), stories, cards, entities);
        }
        entities.close();
        cards.write();
        addDated(trace);
        tables.facts().set(TRACED, tables.ledger().lastSeq());
        tables.facts().set(SaidCorrections.TRACED, SaidCorrections.last(tables));
        tables.facts().set(TRACE, tables.facts().number(TRACE) + 1);
        tables.facts().set("traced_today", String.valueOf(trace.today()));
      });
    } finally {
      clear(store);
    }
  }

  /** Removes what a killed process left: it holds words of reports. */
  static void clear(Path store) throws IOException {
    Path folder = store.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void load(
      String file,
      Path lines,
      Map<String, String> stories,
      StoryCards cards,
      EntityCards entities) {
    long place = 0;
    try (BufferedReader reader = Files.newBufferedReader(lines);
        Batch<FindingTable.Finding> rows = new Batch<>(tables.findings()::add)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode row = JSON.readTree(line);
        String owner = owner(file, row, stories);
        rows.add(finding(file, place++, row, owner, line));
        switch (file) {
          case "entities" -> entities.add(row, line);
          case "plans" -> cards.addPlan(row, line);
          case "lineage" -> cards.addEdge(owner, text(row, "kind"));
          case "disagreements" -> cards.addDifference(owner);
          default -> {
            // No list counts them.
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tables.facts().set(counted(file), place);
  }

  private static FindingTable.Finding finding(
      String file, long place, JsonNode row, @Nullable String owner, String line) {
    return switch (file) {
      case "lineage" ->
          new FindingTable.Finding(
              file, place, text(row, "to"), owner, text(row, "from"), text(row, "kind"), line);
      case "disagreements" ->
          new FindingTable.Finding(
              file, place, text(row, "id"), owner, null, text(row, "kind"), line);
      default -> new FindingTable.Finding(file, place, text(row, "id"), owner, line);
    };
  }

  private static @Nullable String text(JsonNode row, String field) {
    return DocumentJson.text(row, field);
  }

  /** The story or, for plans, the storyline that a row belongs to. */
  private static @Nullable String owner(String file, JsonNode row, Map<String, String> stories) {
    return switch (file) {
      case "stories", "storylines" -> text(row, "id");
      case "plans" -> text(row, "storyline");
      case "lineage" -> stories.get(String.valueOf(text(row, "to")));
      default -> text(row, "story");
    };
  }

  private void addDated(Trace trace) {
    List<FindingTable.Finding> rows = new ArrayList<>();
    new TreeMap<>(trace.dated()).forEach((id, dated) -> rows.add(dated(id, dated, rows.size())));
    addCorrected(trace, rows);
    tables.findings().add(rows);
  }

  private static FindingTable.Finding dated(String id, Dated dated, int place) {
    String from = dated.interval().from().toString();
    String to = dated.interval().to().toString();
    String json = JSON.writeValueAsString(Map.of("id", id, "from", from, "to", to));
    return new FindingTable.Finding(DATED, place, id, null, json);
  }

  /** Days that people give to reports, which may not say theirs. */
  private static void addCorrected(Trace trace, List<FindingTable.Finding> rows) {
    for (Standing standing : trace.corrections()) {
      if (standing.holds() && standing.correction().claim() instanceof Claim.OfDate) {
        String id = standing.places().getFirst().article();
        Dated published = trace.readings().article(id).published();
        if (published != null) {
          rows.add(dated(id, published, rows.size()));
        }
      }
    }
  }

  /** The story, or its storyline, of each article, by what a trace found. */
  static Map<String, String> ofArticle(Trace trace, Function<Story, String> group) {
    Map<String, String> groups = new HashMap<>();
    trace
        .stories()
        .forEach(
            story -> story.articles().forEach(article -> groups.put(article, group.apply(story))));
    return groups;
  }
}
