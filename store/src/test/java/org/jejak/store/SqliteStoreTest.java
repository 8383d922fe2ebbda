package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir private Path temp;

  @Override
  void settle(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  void loseTables(Path folder) throws IOException {
    for (String file : List.of("jejak.db", "jejak.db-wal", "jejak.db-shm")) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }

  /** Makes the tables of a folder refuse something. */
  private static void refuse(Path folder, String what) throws Exception {
    try (Connection tables =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jejak.db"));
        Statement statement = tables.createStatement()) {
      statement.execute(
          "CREATE TRIGGER refuse BEFORE %s BEGIN SELECT RAISE(ABORT, 'no room'); END"
              .formatted(what));
    }
  }

  @Test
  void aFeedThatCannotBeDroppedKeepsItsItems() throws Exception {
    Path db = temp.resolve("feeds");
    Instant start = Instant.parse("2025-09-20T12:00:00Z");
    String address = "https://paper.example/feed.xml";
    try (Store store = Newsroom.open(db)) {
      Feeds feeds = store.feeds();
      feeds.follow(List.of(new Feeds.Named(address, null)), start);
      Feed feed = feeds.all().getFirst();
      FeedReport.Listed page =
          new FeedReport.Listed("https://paper.example/a", true, "monday", start);
      FeedReport report = new FeedReport(false, false, null, null, null, null, List.of(page));
      feeds.read(feed, report, feeds.compare(feed, report, start), List.of(), start);
      refuse(db, "DELETE ON feeds");
      assertThatThrownBy(() -> feeds.drop(address)).isInstanceOf(StoreException.class);
      assertThat(feeds.waiting(start, 10)).hasSize(1);
    }
  }

  @Test
  void aTraceThatFindsNoRoomLeavesTheFolderAsItWasAndOpenForMore() throws Exception {
    Path db = temp.resolve("full");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
      long before = store.tables().count("findings");
      refuse(db, "INSERT ON findings");
      assertThatThrownBy(() -> store.trace(null))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("no room");
      assertThat(store.tables().count("findings")).isEqualTo(before);
      assertThat(Newsroom.ingest(store, Newsroom.samples("txt"))).isNotEmpty();
    }
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }
}
