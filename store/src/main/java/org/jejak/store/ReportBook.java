package org.jejak.store;

import java.util.List;
import java.util.Optional;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.output.Joined;
import org.jejak.output.ReportLines;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reports as the last trace saw them: as read, with what people correct and what joins them. */
public final class ReportBook {
  private static final int RECENT = 256;
  private static final JsonMapper JSON = new JsonMapper();

  private final Tables tables;
  private final ReadingCodec codec;
  private final LaidCorrections corrections;
  private final RecentlyUsed<Seen> recent = new RecentlyUsed<>(RECENT);

  ReportBook(Tables tables, ReadingCodec codec) {
    this.tables = tables;
    this.codec = codec;
    this.corrections =
        new LaidCorrections(() -> SaidCorrections.traced(tables), new TableLookup(tables, codec));
  }

  /** A report, and what the trace found of it. */
  public record Seen(Reading reading, Joined joined) {
    /** Its rows of the output format. */
    public ReportLines lines() {
      return new ReportLines(reading, joined);
    }
  }

  /** A report; empty where it is not there. */
  public Optional<Seen> find(String id) {
    Seen known = recent.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Seen> found =
        tables
            .articles()
            .reading(id)
            .map(packed -> seen(corrections.get().seen(PackedReading.unpack(codec, packed))));
    found.ifPresent(seen -> recent.put(id, seen));
    return found;
  }

  private Seen seen(Reading reading) {
    String id = reading.article().id();
    Joined joined =
        tables
            .findings()
            .row(StoryRows.JOINED, id)
            .map(json -> Joined.read(json, reading))
            .orElse(Joined.NOTHING);
    return new Seen(reading, joined);
  }

  /** The line of {@code articles.jsonl}; empty where there is no such report. */
  Optional<String> article(String id) {
    if (recent.containsKey(id) || corrections.get().amended().contains(id)) {
      return find(id).map(seen -> seen.lines().article());
    }
    return tables
        .articles()
        .reading(id)
        .map(packed -> {
          Article article = PackedReading.article(codec, packed);
          return ReportLines.of(article, article.published() == null ? dated(id) : null);
        });
  }

  private @Nullable Dated dated(String id) {
    return tables.findings().row(StoryRows.JOINED, id).map(Joined::readDated).orElse(null);
  }

  /**
   * The report that holds a row, by the last trace.
   *
   * @param row id of an event, incident or statement
   */
  public Optional<String> holding(String row) {
    FindingTable findings = tables.findings();
    if (row.startsWith("q-")) {
      return findings.row(StoryRows.QUOTES, row).map(json -> JSON.readTree(json).get(0).asString());
    }
    String happening = row.startsWith("v-") ? Trace.happeningOfOneReport(row) : row;
    return findings
        .row(StoryRows.TOLD, row)
        .or(() ->
            findings
                .row(StoryRows.HAPPENINGS, happening)
                .map(json -> JSON.readTree(json).get(3).get(0).get(0).asString()));
  }

  /** The edge from one report to another as the last trace found it: its row of lineage.jsonl. */
  public Optional<String> edge(String from, String to) {
    return tables.findings().edge(from, to);
  }

  /** The edges to a report. */
  public List<String> edgesTo(String article) {
    return tables.findings().edgesTo(article);
  }

  /** A row of stories, storylines, plans or disagreements by its id. */
  public Optional<String> row(String file, String id) {
    return tables.findings().row(file, id);
  }

  /** Why a report is not there any more; empty where it was never forgotten. */
  public Optional<String> forgotten(String id) {
    return tables.forgotten().reason(id);
  }
}
