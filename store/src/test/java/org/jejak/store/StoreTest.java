package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jejak.document.LedgerRow;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder keeps what it takes in. */
class StoreTest {
  @TempDir private Path temp;

  @Test
  void aFolderThatWasFilledGivesTheTraceOfItsReportsReadAtOnce() throws IOException {
    try (Store store = Newsroom.open(temp.resolve("db"))) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      Newsroom.ingest(store, Newsroom.samples("txt"));
      try (Trace kept = new Tracing(Newsroom.JEJAK, store.tables()).trace(null)) {
        OutputFiles.write(kept, temp.resolve("kept"));
      }
    }
    try (Trace once = Newsroom.JEJAK.trace(Newsroom.samples("wire.jsonl", "txt"))) {
      OutputFiles.write(once, temp.resolve("once"));
    }
    for (String file : OutputFiles.NAMES) {
      assertThat(temp.resolve("kept").resolve(file + ".jsonl"))
          .hasSameTextualContentAs(temp.resolve("once").resolve(file + ".jsonl"));
    }
  }

  @Test
  void theSameInputTakenInAgainAddsNothing() {
    try (Store store = Newsroom.open(temp.resolve("db"))) {
      int first = Newsroom.ingest(store, Newsroom.samples("wire.jsonl")).size();
      ArchivePlaceSize before = ArchivePlaceSize.of(store);
      List<LedgerRow> again = Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      assertThat(first).isPositive();
      assertThat(again).isEmpty();
      assertThat(ArchivePlaceSize.of(store)).isEqualTo(before);
    }
  }

  private record ArchivePlaceSize(long rows, long articles) {
    static ArchivePlaceSize of(Store store) {
      return new ArchivePlaceSize(
          store.tables().count("ledger"), store.tables().count("articles"));
    }
  }

  @Test
  void whatWasTakenInIsThereWhenTheFolderIsOpenedAgain() {
    int rows;
    try (Store store = Newsroom.open(temp.resolve("db"))) {
      rows = Newsroom.ingest(store, Newsroom.samples("txt")).size();
    }
    try (Store store = Newsroom.open(temp.resolve("db"))) {
      assertThat(store.tables().count("ledger")).isEqualTo(rows);
    }
  }

  @Test
  void tablesThatAreGoneAreMadeAgainFromTheArchive() throws IOException {
    Path db = temp.resolve("db");
    List<LedgerRow> rows;
    try (Store store = Newsroom.open(db)) {
      rows = Newsroom.ingest(store, Newsroom.samples("txt", "feeds", "pages"));
    }
    for (String file : List.of("jejak.db", "jejak.db-wal", "jejak.db-shm")) {
      Files.deleteIfExists(db.resolve(file));
    }
    try (Store store = Newsroom.open(db)) {
      List<LedgerRow> again = Newsroom.ledger(store);
      assertThat(again).containsExactlyElementsOf(rows);
    }
  }

  @Test
  void aTornEndOfTheArchiveIsCutOffAndNothingBeforeItIsLost() throws IOException {
    Path db = temp.resolve("db");
    List<LedgerRow> rows;
    try (Store store = Newsroom.open(db)) {
      rows = Newsroom.ingest(store, Newsroom.samples("txt"));
    }
    Path file = db.resolve("archive/jejak-000001.warc.gz");
    byte[] whole = Files.readAllBytes(file);
    byte[] torn = java.util.Arrays.copyOf(whole, whole.length + whole.length / 3);
    System.arraycopy(whole, 0, torn, whole.length, whole.length / 3);
    Files.write(file, torn);
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).containsExactlyElementsOf(rows);
    }
    assertThat(Files.size(file)).isLessThan(torn.length);
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).containsExactlyElementsOf(rows);
    }
  }

  @Test
  void anyCutOfTheArchiveBehindWhatTheTablesKnowIsMended() throws IOException {
    Path first = temp.resolve("first");
    List<LedgerRow> rows;
    try (Store store = Newsroom.open(first)) {
      rows = Newsroom.ingest(store, Newsroom.samples("txt"));
    }
    byte[] whole = Files.readAllBytes(first.resolve("archive/jejak-000001.warc.gz"));
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 8; i++) {
      Path cut = Files.createDirectories(temp.resolve("cut" + i + "/archive")).getParent();
      int length = random.nextInt(whole.length);
      Files.write(
          cut.resolve("archive/jejak-000001.warc.gz"), java.util.Arrays.copyOf(whole, length));
      try (Store store = Newsroom.open(cut)) {
        List<LedgerRow> kept = Newsroom.ledger(store);
        assertThat(kept).isEqualTo(rows.subList(0, kept.size()));
        Newsroom.ingest(store, Newsroom.samples("txt"));
        assertThat(Newsroom.ledger(store)).containsExactlyInAnyOrderElementsOf(rows);
      }
    }
  }

  @Test
  void aSecondWriterIsTurnedAway() {
    try (Store store = Newsroom.open(temp.resolve("db"))) {
      assertThat(store.tables().count("ledger")).isZero();
      assertThatThrownBy(() -> Newsroom.open(temp.resolve("db")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is being written by another Jejak");
    }
  }

  @Test
  void findingsAreKeptAndReplaced() {
    try (Store store = Newsroom.open(temp.resolve("db"))) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
      long first = store.tables().count("findings");
      assertThat(first).isPositive();
      store.trace(null);
      assertThat(store.tables().count("findings")).isEqualTo(first);
    }
  }
}
