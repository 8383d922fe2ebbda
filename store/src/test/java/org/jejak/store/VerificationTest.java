package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.jejak.document.LedgerRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code jejak verify} says what is wrong with a folder, and mends what follows from the archive.
 */
class VerificationTest {
  @TempDir private Path temp;
  private Path db = Path.of("");
  private List<LedgerRow> rows = List.of();

  @BeforeEach
  void fill() {
    db = temp.resolve("db");
    try (Store store = Newsroom.open(db)) {
      rows = Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
    }
  }

  private Verification verify() {
    return Verification.of(db, Newsroom.JEJAK);
  }

  @Test
  void aFolderThatIsAsItShouldBeIsClean() {
    Verification found = verify();
    assertThat(found.faults()).isEmpty();
    assertThat(found.entries()).isEqualTo(rows.size());
    assertThat(found.rows()).isEqualTo(rows.size());
    assertThat(found.articles()).isPositive();
  }

  @Test
  void aDamagedRecordIsNamedWithItsBytesAndTheEntriesBehindItAreStillRead() throws IOException {
    Path file = db.resolve("archive/jejak-000001.warc.gz");
    byte[] bytes = Files.readAllBytes(file);
    int at = bytes.length / 2;
    for (int i = 0; i < 20; i++) {
      bytes[at + i] ^= 0x55;
    }
    Files.write(file, bytes);
    Verification found = verify();
    assertThat(found.faults()).anyMatch(words -> words.contains("is damaged from byte"));
    assertThat(found.entries()).isBetween(rows.size() - 3L, rows.size() - 1L);
  }

  @Test
  void aTornEndIsNamedAndRepairCutsItOff() throws IOException {
    Path file = db.resolve("archive/jejak-000001.warc.gz");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length + 40));
    assertThat(verify().faults()).anyMatch(words -> words.contains("breaks off at byte"));
    assertThat(Repair.of(db, Newsroom.JEJAK, InstantSource.system()).faults()).isEmpty();
    assertThat(verify().rows()).isEqualTo(rows.size());
  }

  @Test
  void aDamagedDatabaseIsNamedAndRepairMakesItAgainFromTheArchive() throws IOException {
    Path file = db.resolve("jejak.db");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 8192; i < bytes.length; i += 3) {
      bytes[i] = 1;
    }
    Files.write(file, bytes);
    assertThat(verify().faults()).isNotEmpty();
    assertThat(Repair.of(db, Newsroom.JEJAK, InstantSource.system()).faults()).isEmpty();
    assertThat(verify().rows()).isEqualTo(rows.size());
    assertThat(db.resolve("jejak.db.damaged")).exists();
  }

  @Test
  void aRowWithoutItsEntryIsNamed() throws IOException {
    Path file = db.resolve("archive/jejak-000001.warc.gz");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(verify().faults())
        .anyMatch(words -> words.contains("has no entry in the archive"))
        .anyMatch(words -> words.contains("the tables know it up to byte"));
  }

  @Test
  void tablesOnADiskThatCannotBeWrittenAreRead() throws IOException {
    try (Tables tables = Tables.open(Database.unwritable(db))) {
      assertThat(tables.count("ledger")).isEqualTo(rows.size());
    }
    Files.writeString(db.resolve("jejak.db-wal"), "changes of a killed process");
    assertThatThrownBy(() -> Database.unwritable(db))
        .isInstanceOf(UnusableTables.class)
        .hasMessageContaining("copy the folder to a disk that can be written");
  }

  @Test
  void whoOnlyReadsWritesNoSettings() throws IOException {
    Files.delete(db.resolve("jejak.toml"));
    assertThat(verify().isClean()).isTrue();
    assertThat(db.resolve("jejak.toml")).doesNotExist();
  }

  @Test
  void whoOnlyReadsLeavesTablesOfAnEarlierVersionAsTheyAre() throws Exception {
    try (Connection tables = DriverManager.getConnection("jdbc:sqlite:" + db.resolve("jejak.db"));
        Statement statement = tables.createStatement()) {
      statement.execute(
          "UPDATE flyway_schema_history SET version = '0.9' WHERE installed_rank ="
              + " (SELECT MAX(installed_rank) FROM flyway_schema_history)");
    }
    assertThatThrownBy(() -> StoreView.open(db))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("are of an earlier Jejak; jejak reanalyse --db");
  }

  @Test
  void anEntryWithoutARowIsTheOnlyFault() throws Exception {
    try (Connection tables = DriverManager.getConnection("jdbc:sqlite:" + db.resolve("jejak.db"));
        Statement statement = tables.createStatement()) {
      statement.execute("DELETE FROM ledger WHERE seq = 2");
    }
    assertThat(verify().faults())
        .singleElement()
        .asString()
        .contains("the entry at byte")
        .contains("has no row in the ledger");
  }

  @Test
  void tablesThatAreGoneAreAFaultAndRepairMakesThemAgain() throws IOException {
    Files.delete(db.resolve("jejak.db"));
    assertThat(verify().faults())
        .singleElement()
        .asString()
        .contains("has no tables; jejak verify --repair --db");
    assertThat(Repair.of(db, Newsroom.JEJAK, InstantSource.system()).isClean()).isTrue();
    assertThat(verify().rows()).isEqualTo(rows.size());
  }

  @Test
  void repairLeavesAFolderOfANewerVersionAsItIs() throws Exception {
    try (Connection tables = DriverManager.getConnection("jdbc:sqlite:" + db.resolve("jejak.db"));
        Statement statement = tables.createStatement()) {
      statement.execute(
          "UPDATE flyway_schema_history SET version = '99' WHERE installed_rank ="
              + " (SELECT MAX(installed_rank) FROM flyway_schema_history)");
    }
    assertThatThrownBy(() -> Repair.of(db, Newsroom.JEJAK, InstantSource.system()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was written by a newer Jejak");
    assertThat(db.resolve("jejak.db.damaged")).doesNotExist();
    assertThat(db.resolve("index")).isDirectory();
  }

  @Test
  void repairMakesNoFolder(@TempDir Path foreign) throws IOException {
    Files.writeString(foreign.resolve("letter.txt"), "Dear reader\n");
    assertThatThrownBy(() -> Repair.of(foreign, Newsroom.JEJAK, InstantSource.system()))
        .isInstanceOf(WrongFolderException.class)
        .hasMessageContaining("is no folder of Jejak's");
    assertThat(foreign).isDirectoryContaining(file -> file.endsWith("letter.txt"));
    try (var files = Files.list(foreign)) {
      assertThat(files).hasSize(1);
    }
  }
}
