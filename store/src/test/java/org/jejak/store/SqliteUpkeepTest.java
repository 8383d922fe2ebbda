package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteUpkeepTest extends UpkeepContract {
  @Override
  void settle(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Test
  void forgettingIsNotDoneWhileSomebodyReadsWhatWasThereBefore() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db);
        StoreView view = StoreView.open(db)) {
      String id = String.valueOf(Newsroom.ledger(store).getFirst().article());
      String title = title(store, id);
      view.tables()
          .reading(() -> {
            assertThat(view.tables().count("articles")).isPositive();
            assertThatThrownBy(() -> store.forget(List.of(id), "", null))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("somebody reads");
            return true;
          });
      assertThat(store.tables().articles().has(id)).isFalse();
      store.close();
      Newsroom.open(db).close();
      for (String file : List.of("jejak.db", "jejak.db-wal")) {
        Path path = db.resolve(file);
        String bytes =
            Files.exists(path)
                ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                : "";
        assertThat(bytes.contains(title)).isFalse();
      }
    }
    expectClean(db);
  }

  private static String title(Store store, String id) {
    byte[] packed = store.tables().articles().reading(id).orElseThrow();
    return String.valueOf(
        PackedReading.unpack(Newsroom.JEJAK.readingCodec(), packed).article().title());
  }

  @Test
  void aFolderWithoutSettingsIsBackedUpToo() throws Exception {
    Path db = filled();
    Files.delete(db.resolve("jejak.toml"));
    Backup.write(db, db.resolveSibling("backup.zip"));
    Backup.restore(db.resolveSibling("backup.zip"), db.resolveSibling("copy"));
    assertThat(Verification.of(db.resolveSibling("copy"), Newsroom.JEJAK).faults()).isEmpty();
  }
}
