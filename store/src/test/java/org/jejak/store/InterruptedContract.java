package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jejak.correction.Saying;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.store.Reports.Made;
import org.jejak.trace.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left half done costs no report, wherever the tables lie. */
abstract class InterruptedContract {
  private static final List<Made> REPORTS = Reports.made(6, 3);
  private static final Instant DAY = Instant.parse("2025-10-01T06:00:00Z");

  private static final String MARKUP =
      "<h1>Ferry late</h1><p>" + REPORTS.getFirst().text() + "</p>";
  private static final String LOST = "a-0000000000000001";

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

  private static Document document(String input, String id, String markup) {
    return new Document(id, input, null, null, null, new Content.Html(markup), List.of());
  }

  private static ArchiveEntry page(String input, String id, String markup) {
    LedgerRow row = new LedgerRow(input, null, null, Status.ACCEPTED, null, id);
    return new ArchiveEntry.Arrived(DAY, row, document(input, id, markup), null);
  }

  @Test
  void whatWasWrittenToTheArchiveIsTakenInThoughReportsAreStillBeingForgotten() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db)) {
      store.say(Arrivals.FORGOTTEN, Forgetting.json(List.of(firstReport(store)), ""));
    }
    archive(
        db,
        page("late.html", LOST, MARKUP),
        new ArchiveEntry.Said(DAY, Arrivals.ALIASES, "{\"s-old\":\"s-new\"}"));
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).hasSize(REPORTS.size() + 1);
      assertThat(store.tables().articles().has(LOST)).isTrue();
      assertThat(store.tables().findings().now("s-old")).isEqualTo("s-new");
    }
    expectClean(db);
  }

  /** A folder whose first report an earlier Jejak read, and this one cannot. */
  private Path withAReportThatIsReadNoMore() throws Exception {
    Path db = folder();
    archive(db, page("page.html", LOST, "<p></p>"));
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS));
      Item.Readable earlier = new Item.Readable(document("page.html", LOST, MARKUP), null);
      ReadItem read = Newsroom.JEJAK.read(earlier);
      ArticleRow row = Arrivals.article(Newsroom.JEJAK, read);
      store.tables().articles().add(Objects.requireNonNull(row), 1, ArchivePlace.START);
      store.tables().ledger().settle(1, read.ledger());
      store.trace(null);
      assertThat(store.tables().stories().placeOf(LOST)).isPresent();
    }
    return db;
  }

  @Test
  void killedWhileEverythingIsReadAgainNoStoryHoldsAReportThatIsGone() throws Exception {
    Path db = withAReportThatIsReadNoMore();
    try (Store store = Newsroom.open(db)) {
      new Reanalysis.Pass(Newsroom.JEJAK, store.tables()).run(db.resolve("archive"));
      assertThat(store.feeds().isTraced()).isFalse();
    }
    Newsroom.open(db).close();
    expectClean(db);
  }

  @Test
  void aReportThatIsReadNoMoreCanStillBeForgotten() throws Exception {
    Path db = withAReportThatIsReadNoMore();
    try (Store store = Newsroom.open(db)) {
      assertThat(store.reanalyse(null).lost()).isOne();
      try (StoreView view = StoreView.open(db)) {
        assertThat(view.countOf(List.of(LOST, "a-0000000000000002"))).isOne();
      }
      assertThat(store.forget(List.of(LOST), "asked", null)).isOne();
      assertThat(Newsroom.ledger(store).getFirst().reason())
          .isEqualTo(LOST + " was forgotten on 2025-10-01: asked");
    }
    expectClean(db);
    List<ArchiveEntry> documents = new ArrayList<>();
    ArchiveReader.read(
        db.resolve("archive"),
        ArchivePlace.START,
        (entry, place, next) -> {
          if (entry instanceof ArchiveEntry.Arrived arrived && arrived.document() != null) {
            documents.add(arrived);
          }
        });
    assertThat(documents).hasSize(REPORTS.size());
  }

  @Test
  void aDamagedReadingThatSomebodyCorrectedStopsNoOpening() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db)) {
      CorrectionBook book = store.corrections();
      Corrector corrector = book.corrector();
      String id = firstReport(store);
      Saying by = corrector.saying("desk", null);
      book.keep(corrector.date(id, LocalDate.of(2024, 2, 29), by).correction());
      byte[] damaged = {1, 2, 3};
      store
          .tables()
          .articles()
          .replace(new ArticleRow(id, null, null, null, "en", null, null, "", damaged));
    }
    Newsroom.open(db).close();
    assertThat(Verification.of(db, Newsroom.JEJAK).faults())
        .anyMatch(words -> words.contains("cannot be read"));
    assertThat(Repair.of(db, Newsroom.JEJAK, InstantSource.system()).isClean()).isTrue();
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
