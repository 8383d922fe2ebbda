package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.store.Reports.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left half done costs no report, wherever the tables lie. */
abstract class InterruptedContract {
  private static final List<Made> REPORTS = Reports.made(6, 3);
  private static final Instant DAY = Instant.parse("2025-10-01T06:00:00Z");

  @TempDir private Path temp;

  /** Prepares an empty folder. */
  abstract void settle(Path folder) throws Exception;

  Path folder() throws Exception {
    Path folder = temp.resolve("db");
    settle(folder);
    return folder;
  }

  Path filled() throws Exception {
    Path db = folder();
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS));
      store.trace(null);
    }
    return db;
  }

  static void expectClean(Path db) {
    Verification found = Verification.of(db, Newsroom.JEJAK);
    assertThat(found.faults()).isEmpty();
    assertThat(found.indexFaults()).isEmpty();
  }

  static String firstReport(Store store) {
    return String.valueOf(Newsroom.ledger(store).getFirst().article());
  }

  /** What a killed process wrote to the archive before the tables heard of it. */
  static void archive(Path db, ArchiveEntry... entries) throws Exception {
    try (Archive archive = Archive.open(db.resolve("archive"), 1 << 30)) {
      for (ArchiveEntry entry : entries) {
        archive.append(ArchiveRecords.encode(entry));
      }
      archive.sync();
    }
  }

  private static ArchiveEntry page(String input, String id, String markup) {
    Document document =
        new Document(id, input, null, null, null, new Content.Html(markup), List.of());
    LedgerRow row = new LedgerRow(input, null, null, Status.ACCEPTED, null, id);
    return new ArchiveEntry.Arrived(DAY, row, document, null);
  }

  @Test
  void whatWasWrittenToTheArchiveIsTakenInThoughReportsAreStillBeingForgotten() throws Exception {
    Path db = filled();
    String markup = "<h1>Ferry late</h1><p>" + REPORTS.getFirst().text() + "</p>";
    try (Store store = Newsroom.open(db)) {
      store.say(Arrivals.FORGOTTEN, Forgetting.json(List.of(firstReport(store)), ""));
    }
    archive(
        db,
        page("late.html", "a-0000000000000001", markup),
        new ArchiveEntry.Said(DAY, Arrivals.ALIASES, "{\"s-old\":\"s-new\"}"));
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).hasSize(REPORTS.size() + 1);
      assertThat(store.tables().articles().has("a-0000000000000001")).isTrue();
      assertThat(store.tables().findings().now("s-old")).isEqualTo("s-new");
    }
    expectClean(db);
  }

  @Test
  void repairForgetsIdsOfStoriesThatTheArchiveDoesNotHold() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db)) {
      store.tables().findings().addAlias("s-old", "s-new");
      store.tables().articles().remove(firstReport(store));
    }
    assertThat(Repair.of(db, Newsroom.JEJAK, InstantSource.system()).isClean()).isTrue();
    try (Store store = Newsroom.open(db)) {
      assertThat(store.tables().findings().now("s-old")).isEqualTo("s-old");
    }
  }
}
