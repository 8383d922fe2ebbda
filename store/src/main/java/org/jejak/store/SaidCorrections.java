package org.jejak.store;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jejak.correction.Applied;
import org.jejak.correction.Correction;
import org.jejak.correction.CorrectionLines;
import org.jejak.correction.Corrections;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.output.TraceLines;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Corrections as people said them: what stands in archive and tables. */
final class SaidCorrections {
  /** A correction, as a line of {@code corrections.jsonl}. */
  static final String CORRECTION = "correction";

  /** That one is taken back: its id, who, when and why. */
  static final String UNDO = "undo";

  private static final JsonMapper JSON = new JsonMapper();

  private SaidCorrections() {}

  /**
   * Everything that was said, with what was taken back.
   *
   * @throws StoreException when the tables hold what is no correction
   */
  static Corrections of(Tables tables) {
    return of(tables, Long.MAX_VALUE);
  }

  /** What the last trace knew of it; the rest changes nothing until the next. */
  static Corrections traced(Tables tables) {
    return of(tables, tables.facts().number(Findings.TRACED_SAID));
  }

  /** The last that was said or taken back; 0 where nothing was. */
  static long lastSeq(Tables tables) {
    return Math.max(tables.said().lastSeq(CORRECTION), tables.said().lastSeq(UNDO));
  }

  private static Corrections of(Tables tables, long upTo) {
    List<Correction> all = new ArrayList<>();
    tables.said().each(CORRECTION, upTo, row -> all.add(correction(row.said().json())));
    Map<String, Saying> undone = new HashMap<>();
    tables
        .said()
        .each(
            UNDO,
            upTo,
            row -> {
              JsonNode node = JSON.readTree(row.said().json());
              undone.putIfAbsent(String.valueOf(DocumentJson.text(node, "id")), saying(node));
            });
    all.replaceAll(correction -> {
      Saying by = undone.get(correction.id());
      return by == null || correction.undone() != null ? correction : correction.undone(by);
    });
    return new Corrections(all);
  }

  /** What was said and how each of it stands among the reports, the last said first. */
  static List<Standing> standings(Tables tables, ReadingCodec codec) {
    return Applied.of(of(tables), new TableLookup(tables, codec)).standings();
  }

  /** Rows of {@code corrections.jsonl}, the last said first; of one state, or of all. */
  static RowPage page(
      Tables tables, ReadingCodec codec, Standing.@Nullable State state, RowPage.Request request) {
    TableLookup reports = new TableLookup(tables, codec);
    List<Standing> standings =
        Applied.of(of(tables), reports).standings().stream()
            .filter(standing -> state == null || standing.state() == state)
            .toList();
    return RowPage.of(
        standings,
        request,
        standing -> standing.correction().id(),
        standing -> TraceLines.of(standing, article -> text(reports, article)));
  }

  private static @Nullable String text(TableLookup reports, String article) {
    Reading reading = reports.reading(article);
    return reading == null ? null : reading.article().text();
  }

  /**
   * A correction that was not taken back.
   *
   * @throws CorrectionException where it was, or was never said
   */
  static Correction notUndone(Tables tables, String id) {
    Correction known =
        of(tables).all().stream()
            .filter(correction -> correction.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                new CorrectionException(
                    "there is no correction %s; jejak correct list names them".formatted(id)));
    if (known.undone() != null) {
      throw new CorrectionException(id + " was taken back before");
    }
    return known;
  }

  private static Correction correction(String json) {
    try {
      return CorrectionLines.read(List.of(json)).all().getFirst();
    } catch (CorrectionLines.UnreadableException e) {
      throw new StoreException(
          "the tables hold a correction that cannot be read (it %s); jejak verify --repair makes them anew"
              .formatted(String.valueOf(e.getMessage()).replace("line 1 ", "")),
          e);
    }
  }

  private static Saying saying(JsonNode node) {
    return new Saying(
        DocumentJson.text(node, "author"),
        time(DocumentJson.text(node, "time")),
        DocumentJson.text(node, "reason"));
  }

  private static @Nullable OffsetDateTime time(@Nullable String time) {
    try {
      return time == null ? null : OffsetDateTime.parse(time);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static String json(Correction correction) {
    return TraceLines.of(correction);
  }

  static String undo(String id, Saying by) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id);
    node.put("author", by.author());
    node.put("time", by.time() == null ? null : by.time().toString());
    node.put("reason", by.reason());
    return node.toString();
  }

  /** Drops the words of forgotten reports from what was said. */
  static void dropWords(Tables tables) {
    Set<String> forgotten = tables.forgotten().ids();
    List<SaidTable.Row> changed = new ArrayList<>();
    tables
        .said()
        .each(
            CORRECTION,
            row -> {
              ArchiveEntry.Said left = without(row.said(), forgotten::contains);
              if (left != row.said()) {
                changed.add(new SaidTable.Row(row.seq(), left));
              }
            });
    changed.forEach(row -> tables.said().replace(row.seq(), row.said().json()));
  }

  /** What was said without the words of reports that were forgotten; the same where it has none. */
  static ArchiveEntry.Said without(ArchiveEntry.Said said, Predicate<String> forgotten) {
    if (!said.kind().equals(CORRECTION)) {
      return said;
    }
    Correction correction = correction(said.json());
    Correction kept = correction.withoutWords(forgotten);
    return kept.equals(correction)
        ? said
        : new ArchiveEntry.Said(said.received(), said.kind(), json(kept));
  }
}
