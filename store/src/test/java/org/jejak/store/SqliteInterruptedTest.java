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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SqliteInterruptedTest extends InterruptedContract {
  private static final String FEED = "https://paper.example/feed.xml";

  @Override
  void settle(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** A folder that follows a feed and told something, and whose tables differ from its archive. */
  private Path differing() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db)) {
      store.feeds().follow(List.of(new Feeds.Named(FEED, "Paper")), Instant.EPOCH);
      store.tables().watches().begin("w-1", Instant.EPOCH);
      store.tables().watches().tell("w-1", List.of("told"));
      store.tables().articles().remove(String.valueOf(Newsroom.ledger(store).get(1).article()));
    }
    return db;
  }

  @Test
  void tablesThatFailMeanwhileAreToldInASentence() throws Exception {
    Path db = filled();
    try (Store store = Newsroom.open(db)) {
      String report = firstReport(store);
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + db.resolve("jejak.db"));
          Statement statement = other.createStatement()) {
        statement.execute("DROP TABLE articles");
        statement.execute("DROP TABLE story_articles");
        statement.execute("DROP TABLE said");
      }
      List<ThrowingCallable> questions =
          List.of(
              () -> store.holds("a-0000000000000001"),
              () -> store.articlesOf("Paper1"),
              () -> store.forget(List.of(report), "", null),
              () -> store.reanalyse(null),
              () -> store.corrections().list(),
              () -> store.watches().evaluate(LocalDate.EPOCH, event -> {}));
      for (ThrowingCallable question : questions) {
        assertThatThrownBy(question)
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("jejak.db cannot be used");
      }
    }
  }

  private static void repair(Path db) {
    assertThat(Repair.of(db, Newsroom.JEJAK, InstantSource.system()).isClean()).isTrue();
  }

  private static void expectTold(Path db) {
    try (Store store = Newsroom.open(db)) {
      assertThat(store.feeds().all()).extracting(Feed::title).containsExactly("Paper");
      assertThat(store.tables().watches().hasBegun("w-1")).isTrue();
      assertThat(store.tables().watches().told("w-1")).containsExactly("told");
    }
  }

  @Test
  void repairKeepsFeedsAndWhatWatchesToldThoughReportsWereForgotten() throws Exception {
    Path db = differing();
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(firstReport(store)), "", null);
    }
    repair(db);
    expectTold(db);
  }

  @Test
  void killedBeforeThereAreNewTablesTheNextOpeningTakesOver() throws Exception {
    Path db = differing();
    TablesAside.put(db);
    expectTold(db);
  }

  @Test
  void killedWhileNewTablesAreMadeTheNextRepairTakesOver() throws Exception {
    Path db = differing();
    TablesAside.put(db);
    Database.SQLITE.openToWrite(db, Settings.of(db)).close();
    repair(db);
    expectTold(db);
    assertThat(db.resolve("jejak.db.aside")).doesNotExist();
  }

  @Test
  void whatWasTakenOverOnceIsNotTakenOverAgain() throws Exception {
    Path db = differing();
    repair(db);
    Files.delete(db.resolve("jejak.db"));
    repair(db);
    try (Store store = Newsroom.open(db)) {
      assertThat(store.tables().watches().hasBegun("w-1")).isFalse();
    }
  }
}
