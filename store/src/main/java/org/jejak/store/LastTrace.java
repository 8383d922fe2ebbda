package org.jejak.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jejak.document.LedgerRow;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** The last trace of a folder, in tables and index; the next stands in its place. */
final class LastTrace {
  private final Path folder;
  private final Jejak engine;
  private final InstantSource clock;
  private final Tables tables;
  private final Arrivals arrivals;
  private final SearchIndex index;

  LastTrace(
      Path folder,
      Jejak engine,
      InstantSource clock,
      Tables tables,
      Arrivals arrivals,
      SearchIndex index) {
    this.folder = folder;
    this.engine = engine;
    this.clock = clock;
    this.tables = tables;
    this.arrivals = arrivals;
    this.index = index;
  }

  /** What tells this state of the folder from others. */
  FolderMark mark() {
    return Database.asked(folder, () -> FolderMark.of(folder, tables));
  }

  /**
   * Traces all that the tables hold.
   *
   * @param today the day that decides OVERDUE; null for the latest day that the reports give
   * @throws IOException when the archive refuses what has to outlast the tables
   */
  void replace(@Nullable LocalDate today) throws IOException {
    try (Trace trace = new Tracing(engine, tables).trace(today)) {
      replace(trace);
    }
  }

  /** Whether a trace is one of just the items that the tables hold, as nobody corrected them. */
  boolean wouldBe(Trace trace) {
    Set<LedgerRow> rows = new HashSet<>(trace.ledger());
    if (rows.size() != tables.count("ledger") || SaidCorrections.lastSeq(tables) > 0) {
      return false;
    }
    return rows.size() == trace.ledger().size() && tables.reading(() -> holdOnly(rows));
  }

  private boolean holdOnly(Set<LedgerRow> rows) {
    try (Stream<LedgerTable.Entry> kept = tables.ledger().stream()) {
      return kept.allMatch(entry -> rows.contains(entry.row()));
    }
  }

  /**
   * Keeps a trace of what the tables hold.
   *
   * @throws IOException when the archive refuses what has to outlast the tables
   * @throws UnusableTables when the tables refuse; the last trace stays then
   */
  void replace(Trace trace) throws IOException {
    Findings findings = new Findings(tables, trace);
    Map<String, String> aliases = findings.givenUp();
    if (!aliases.isEmpty()) {
      String json = StoryAliases.json(aliases);
      arrivals.say(new ArchiveEntry.Said(Moment.now(clock), Arrivals.ALIASES, json));
    }
    Database.asked(
        folder,
        () -> {
          findings.replace();
          index.traced();
          return true;
        });
  }
}
