package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Sources;
import org.jejak.store.Reports.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a folder over the years keeps it whole, wherever its tables lie. */
abstract class UpkeepContract {
  private static final List<Made> REPORTS = Reports.made(6, 3);
  private static final Instant DAY = Instant.parse("2025-10-01T06:00:00Z");

  @TempDir private Path temp;

  /** Prepares an empty folder. */
  abstract void settle(Path folder) throws Exception;

  Path folder(String name) throws Exception {
    Path folder = temp.resolve(name);
    settle(folder);
    return folder;
  }

  Path filled() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS));
      store.trace(null);
    }
    return db;
  }

  void expectClean(Path db) {
    Verification found = Verification.of(db, Newsroom.JEJAK);
    assertThat(found.faults()).isEmpty();
    assertThat(found.indexFaults()).isEmpty();
  }

  private static String firstReport(Store store) {
    return String.valueOf(Newsroom.ledger(store).getFirst().article());
  }

  @Test
  void aReportIsForgottenAndTheOthersStay() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db)) {
      assertThat(store.forget(List.of(firstReport(store)), "asked", null)).isOne();
      assertThat(store.tables().count("articles")).isEqualTo(REPORTS.size() - 1);
    }
    expectClean(db);
  }

  @Test
  void anOutletIsForgottenWhateverTheCaseOfItsName() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      Map<String, Object> report = REPORTS.getFirst().json();
      report.put("outlet", "Écho du Port");
      Newsroom.ingest(store, Reports.written(temp, List.of(report)));
      assertThat(store.articlesOf("ÉCHO DU PORT")).hasSize(1);
      assertThat(store.articlesOf("Écho")).isEmpty();
    }
  }

  @Test
  void repairMakesAllTablesAgain() throws Exception {
    Path db = filled();
    List<LedgerRow> before;
    try (Store store = Newsroom.open(db)) {
      before = Newsroom.ledger(store);
      store.tables().articles().remove(firstReport(store));
    }
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isNotEmpty();
    assertThat(Repair.of(db, Newsroom.JEJAK, InstantSource.system()).isClean()).isTrue();
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).isEqualTo(before);
    }
  }

  @Test
  void aBackupMakesAFolderOfItsOwn() throws Exception {
    Path db = filled();
    Path copy = temp.resolve("copy");
    Backup.write(db, temp.resolve("backup.zip"));
    Backup.restore(temp.resolve("backup.zip"), copy);
    try (Store store = Newsroom.open(copy)) {
      store.forget(List.of(firstReport(store)), "", null);
    }
    expectClean(copy);
    try (Store store = Newsroom.open(db)) {
      assertThat(store.tables().count("articles")).isEqualTo(REPORTS.size());
    }
  }

  @Test
  void whatIsTakenInIsFound() throws Exception {
    try (StoreView view = StoreView.open(filled());
        Search search = view.search()) {
      assertThat(search.find(SearchRequest.of("officials", 10)).total()).isEqualTo(REPORTS.size());
    }
  }

  @Test
  void whoReadsSeesOneStateWhileAnotherWrites() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db);
        StoreView view = StoreView.open(db)) {
      view.tables()
          .reading(() -> {
            long before = view.tables().count("ledger");
            store.keep(store.take(new Item.Unreadable("new.txt", null, null, "the file is empty")));
            store.acknowledge();
            assertThat(view.tables().count("ledger")).isEqualTo(before);
            return true;
          });
    }
  }

  @Test
  void namesOfAnyLengthAndWithoutAFormInUtf8AreKept() throws Exception {
    StringBuilder path = new StringBuilder();
    new Random(1).ints(4000, 'a', 'z').forEach(path::appendCodePoint);
    String text = REPORTS.getFirst().text().replace("\n", "\\n");
    Path file = temp.resolve("odd.jsonl");
    Files.writeString(
        file,
        """
        {"_id": "x\\u0000y", "_source": {"title": "A\\u0000B", "outlet": "O\\u0000P", "text": "%s"}}
        {"_id": "x\\ud800", "_source": {"url": "https://tanjung.example/%s", "text": "%s"}}
        {"_id": "z", "_source": {"outlet": "%s", "text": "%s"}}
        """
            .formatted(text, path, text, path, text));
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ingest(store, Sources.in(List.of(file.toString()))))
          .extracting(LedgerRow::item)
          .containsExactly("x\ufffdy", "x\ufffd", "z");
      assertThat(Newsroom.ingest(store, Sources.in(List.of(file.toString())))).isEmpty();
      assertThat(store.tables().ledger().outcomeOf(file.toString(), "x\ufffd"))
          .hasValue(Newsroom.ledger(store).get(1).article());
    }
    expectClean(db);
    try (Store store = Newsroom.open(db)) {
      assertThat(store.forget(List.of(firstReport(store)), "", null)).isOne();
    }
    expectClean(db);
  }

  @Test
  void aPageThatRepeatsAForgottenOneIsNotTakenIn() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db)) {
      String id = firstReport(store);
      store.forget(List.of(id), "asked", null);
      LedgerRow row = repeat(store, id);
      assertThat(row.status()).isEqualTo(Status.REJECTED);
      assertThat(row.reason()).isEqualTo(id + " was forgotten on 2025-10-01: asked");
    }
    expectClean(db);
  }

  @Test
  void aPageThatRepeatsAnUnreadableOneIsRejectedAsTraceSaysIt() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      LedgerRow row = repeat(store, "a-0000000000000000");
      assertThat(row.status()).isEqualTo(Status.REJECTED);
      assertThat(row.reason()).isEqualTo("repeats a report that could not be read");
      assertThat(Newsroom.ledger(store)).containsExactly(row);
      assertThat(repeatAgain(store, "a-0000000000000000")).isEmpty();
    }
    expectClean(db);
  }

  private static LedgerRow repeat(Store store, String article) {
    return repeatAgain(store, article).getFirst();
  }

  private static List<LedgerRow> repeatAgain(Store store, String article) {
    store.keep(store.take(new Item.Repeated("crawl.warc", "<urn:1>", 10L, article, null)));
    return store.acknowledge();
  }

  /** What an earlier Jejak left in an archive. */
  private static void archive(Path db, Document... documents) throws Exception {
    try (Archive archive = Archive.open(db.resolve("archive"), 1 << 30)) {
      for (Document document : documents) {
        LedgerRow row =
            new LedgerRow(document.input(), null, null, Status.ACCEPTED, null, document.id());
        archive.append(ArchiveRecords.encode(new ArchiveEntry.Arrived(DAY, row, document, null)));
      }
      archive.sync();
    }
  }

  private static Document page(String input, String id, String markup) {
    return new Document(id, input, null, null, null, new Content.Html(markup), List.of());
  }

  @Test
  void twoVersionsOfAPageThatAreRejectedForOneReasonAreTwoRows() throws Exception {
    Path db = folder("db");
    archive(
        db,
        page("page.html", "a-0000000000000001", "<p></p>"),
        page("page.html", "a-0000000000000002", "<i></i>"));
    try (Store store = Newsroom.open(db)) {
      List<LedgerRow> rows = Newsroom.ledger(store);
      assertThat(rows).hasSize(2).allMatch(row -> row.status() == Status.REJECTED);
      store.tables().ledger().settle(1, accepted(rows.get(0), "a-0000000000000001"));
      store.tables().ledger().settle(2, accepted(rows.get(1), "a-0000000000000002"));
      store.reanalyse(null);
      assertThat(Newsroom.ledger(store)).isEqualTo(rows);
    }
    expectClean(db);
  }

  private static LedgerRow accepted(LedgerRow row, String article) {
    return new LedgerRow(row.input(), row.item(), row.offset(), Status.ACCEPTED, null, article);
  }

  @Test
  void oneReportInTwoFoldersThatIsReadNowIsGainedOnce() throws Exception {
    String id = "a-0000000000000001";
    String markup =
        "<h1>%s</h1><p>%s</p>"
            .formatted(REPORTS.getFirst().title(), REPORTS.getFirst().text().replace("\n", " "));
    Path db = folder("db");
    archive(db, page("a/page.html", id, markup), page("b/page.html", id, markup));
    try (Store store = Newsroom.open(db)) {
      List<LedgerRow> rows = Newsroom.ledger(store);
      assertThat(rows).hasSize(2).allMatch(row -> row.status() == Status.ACCEPTED);
      LedgerRow rejected =
          new LedgerRow("a/page.html", null, null, Status.REJECTED, "was not read", null);
      store.tables().articles().remove(id);
      store.tables().ledger().settle(1, rejected);
      store.tables().ledger().settle(2, rejected);
      Reanalysis again = store.reanalyse(null);
      assertThat(again.gained()).isOne();
      assertThat(Newsroom.ledger(store)).isEqualTo(rows);
    }
    expectClean(db);
  }

  @Test
  void whatAnEarlierJejakCouldNotReadIsGainedWhenItArrivesAgain() throws Exception {
    Path db = folder("db");
    Sources reports = Reports.sources(temp, REPORTS);
    try (Store store = Newsroom.open(db)) {
      List<LedgerRow> rows = Newsroom.ingest(store, reports);
      LedgerRow first = rows.getFirst();
      store.tables().articles().remove(String.valueOf(first.article()));
      store
          .tables()
          .ledger()
          .settle(
              1, new LedgerRow(first.input(), null, null, Status.REJECTED, "was not read", null));
      assertThat(Newsroom.ingest(store, reports)).containsExactly(first);
      assertThat(Newsroom.ledger(store)).isEqualTo(rows);
    }
    expectClean(db);
  }

  @Test
  void noBackupIsWrittenWhileReportsAreBeingForgotten() throws Exception {
    Path db = filled();
    Path zip = temp.resolve("backup.zip");
    try (Store store = Newsroom.open(db)) {
      store.say(Arrivals.FORGOTTEN, Forgetting.json(List.of(firstReport(store)), ""));
    }
    assertThatThrownBy(() -> Backup.write(db, zip))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("reports are being forgotten");
    assertThat(zip).doesNotExist();
    Newsroom.open(db).close();
    Backup.write(db, zip);
    assertThat(zip).exists();
  }
}
