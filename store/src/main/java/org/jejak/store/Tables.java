package org.jejak.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * What is known of the archive, to be asked quickly. Everything here can be made again from it but
 * what watches told and the state of feeds, which hold no report. One connection, one thread.
 */
final class Tables implements AutoCloseable {
  /** Tables that do not follow from the archive; what stands together holds only together. */
  private static final List<List<String>> APART =
      List.of(
          List.of("watch_begun", "watch_told", "watch_events"),
          List.of("watch_log"),
          List.of("feeds", "feed_items"));

  /** SQLite's number for it. */
  private static final int DISK_FULL = 13;

  private final Handle handle;
  private final FactTable facts;
  private final LedgerTable ledger;
  private final ArticleTable articles;
  private final SaidTable said;
  private final FindingTable findings;
  private final ReportTable reports;
  private final StoryTable stories;
  private final PlanTable plans;
  private final EntityTable entities;
  private final ForgottenTable forgotten;
  private final WatchTable watches;
  private final WatchLogTable watchLog;
  private final FeedTable feeds;
  private final FeedItemTable feedItems;

  private Tables(Handle handle) {
    this.handle = handle;
    this.facts = new FactTable(handle);
    this.ledger = new LedgerTable(handle);
    this.articles = new ArticleTable(handle);
    this.said = new SaidTable(handle);
    this.findings = new FindingTable(handle);
    this.reports = new ReportTable(handle);
    this.stories = new StoryTable(handle);
    this.plans = new PlanTable(handle);
    this.entities = new EntityTable(handle);
    this.forgotten = new ForgottenTable(handle);
    this.watches = new WatchTable(handle);
    this.watchLog = new WatchLogTable(handle);
    this.feeds = new FeedTable(handle);
    this.feedItems = new FeedItemTable(handle);
  }

  /** Opens tables that are there. */
  static Tables open(DataSource source) {
    return new Tables(Jdbi.create(source).open());
  }

  /** A change of several rows. */
  interface Change<X extends Exception> {
    void run() throws X;
  }

  /** Runs what changes several rows: all of it happens, or nothing. */
  <X extends Exception> void inTransaction(Change<X> change) throws X {
    handle.useTransaction(h -> change.run());
  }

  /**
   * Runs what goes through many rows, which stay as they are meanwhile whoever writes. PostgreSQL
   * hands them on piece by piece only so.
   */
  <T> T reading(Supplier<T> work) {
    // A transaction of SQLite always sees one state.
    return isSqlite()
        ? handle.inTransaction(h -> work.get())
        : handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, h -> work.get());
  }

  FactTable facts() {
    return facts;
  }

  LedgerTable ledger() {
    return ledger;
  }

  ArticleTable articles() {
    return articles;
  }

  SaidTable said() {
    return said;
  }

  FindingTable findings() {
    return findings;
  }

  ReportTable reports() {
    return reports;
  }

  StoryTable stories() {
    return stories;
  }

  PlanTable plans() {
    return plans;
  }

  EntityTable entities() {
    return entities;
  }

  ForgottenTable forgotten() {
    return forgotten;
  }

  WatchTable watches() {
    return watches;
  }

  WatchLogTable watchLog() {
    return watchLog;
  }

  /** Feeds that are followed; these and their items do not follow from the archive. */
  FeedTable feeds() {
    return feeds;
  }

  FeedItemTable feedItems() {
    return feedItems;
  }

  /** How many rows a table has. */
  long count(String table) {
    return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
  }

  /**
   * Writes the tables as they are now into a file of SQLite.
   *
   * @return false where they lie in PostgreSQL, which has its own backups
   */
  boolean copyTo(Path file) {
    if (!isSqlite()) {
      return false;
    }
    handle.execute("VACUUM INTO ?", file.toString());
    return true;
  }

  /**
   * Makes what was committed outlast a loss of power: SQLite keeps the last commits in its log, and
   * may lose them then. PostgreSQL keeps each.
   */
  void settle() {
    if (isSqlite()) {
      // A commit that is synced takes all before it along.
      handle.execute("PRAGMA synchronous = FULL");
      facts.set("settled", facts.number("settled") + 1);
      handle.execute("PRAGMA synchronous = NORMAL");
    }
  }

  /**
   * Empties SQLite's log, which may hold what is deleted in its file; PostgreSQL has none.
   *
   * @return false where somebody reads what was there before, so that the log has to stay
   */
  boolean emptyLog() {
    if (!isSqlite()) {
      return true;
    }
    try {
      // Whoever reads that long may go on for minutes.
      handle.execute("PRAGMA busy_timeout = 1000");
      return handle
          .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
          .map((row, context) -> row.getInt("busy") == 0)
          .one();
    } finally {
      handle.execute("PRAGMA busy_timeout = " + Database.BUSY_MILLISECONDS);
    }
  }

  /** Writes SQLite's file anew without what was deleted; PostgreSQL does so by itself. */
  void compact() {
    if (isSqlite()) {
      handle.execute("VACUUM");
    }
  }

  /**
   * Takes over what tables that were put aside still tell and no archive does: what watches told,
   * and the state of feeds. What cannot be read there begins anew.
   */
  void takeOver(Path aside) {
    if (readable(() -> handle.execute("ATTACH DATABASE ? AS aside", aside.toString()))) {
      APART.forEach(
          together -> readable(() -> inTransaction(() -> together.forEach(this::takeOver))));
      handle.execute("DETACH DATABASE aside");
    }
  }

  private void takeOver(String table) {
    handle.execute("INSERT OR IGNORE INTO %1$s SELECT * FROM aside.%1$s".formatted(table));
  }

  /** Runs what reads tables that may be damaged; false where they are. */
  private static boolean readable(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (JdbiException e) {
      if (e.getCause() instanceof SQLException fault && fault.getErrorCode() == DISK_FULL) {
        throw e;
      }
      return false;
    }
  }

  boolean isSqlite() {
    return handle.getConnection().getClass().getName().startsWith("org.sqlite");
  }

  /** Takes everything out that follows from the archive. */
  void empty() {
    List.of("facts", "ledger", "articles", "said", "aliases", "forgotten")
        .forEach(table -> handle.execute("DELETE FROM " + table));
    emptyFindings();
  }

  /** Takes everything out that a trace found. */
  void emptyFindings() {
    List.of(
            "findings",
            "story_articles",
            "story_cards",
            "storyline_days",
            "plan_cards",
            "entity_cards",
            "entity_words",
            "entity_articles")
        .forEach(table -> handle.execute("DELETE FROM " + table));
  }

  /** What the database itself says is wrong with its files; PostgreSQL looks after its own. */
  List<String> faults() {
    if (!isSqlite()) {
      return List.of();
    }
    return handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list().stream()
        .filter(words -> !words.equals("ok"))
        .toList();
  }

  @Override
  public void close() {
    handle.close();
  }
}
