package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jejak.document.LedgerRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jejak backup} and {@code jejak restore}. */
class BackupTest {
  @TempDir private Path temp;

  @Test
  void aRestoredFolderHoldsWhatTheOtherHeld() throws IOException {
    Path db = temp.resolve("db");
    List<LedgerRow> rows;
    try (Store store = Newsroom.open(db)) {
      rows = Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
      Backup.write(db, temp.resolve("backup.zip"));
    }
    Backup.restore(temp.resolve("backup.zip"), temp.resolve("restored"));
    assertThat(Verification.of(temp.resolve("restored"), Newsroom.JEJAK).faults()).isEmpty();
    try (Store store = Newsroom.open(temp.resolve("restored"))) {
      assertThat(Newsroom.ledger(store)).isEqualTo(rows);
    }
  }

  @Test
  void aFolderThatHoldsSomethingIsNotWrittenOver() throws IOException {
    Path db = temp.resolve("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("feed.xml"));
    }
    Backup.write(db, temp.resolve("backup.zip"));
    assertThatThrownBy(() -> Backup.restore(temp.resolve("backup.zip"), db))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is not empty");
  }

  @Test
  void aZipThatNamesOtherFilesIsRefused() throws IOException {
    Path zip = temp.resolve("evil.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("jejak.toml"));
      entries.putNextEntry(new ZipEntry("../evil.txt"));
    }
    assertThatThrownBy(() -> Backup.restore(zip, temp.resolve("new")))
        .hasMessageContaining("is no backup of Jejak's");
    assertThat(temp.resolve("evil.txt")).doesNotExist();
    assertThat(temp.resolve("new")).doesNotExist();
  }

  @Test
  void readingEverythingAgainWithTheSameEngineChangesNothing() {
    try (Store store = Newsroom.open(temp.resolve("db"))) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl", "txt"));
      store.trace(null);
      Reanalysis again = store.reanalyse(null);
      assertThat(again.read()).isPositive();
      assertThat(again.changed()).isZero();
      assertThat(again.gained()).isZero();
      assertThat(again.lost()).isZero();
      assertThat(again.storiesKept()).isEqualTo(again.storiesBefore());
    }
  }
}
