package org.jejak.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What is known of the archive, to be asked quickly. Everything here can be made again from it but what
 * watches told and the state of feeds, which hold no report. One connection, one thread.
 */
final class Tables implements AutoCloseable {
  private final Handle handle;
  private final FactTable facts;
  private final LedgerTable ledger;
  private final ArticleTable articles;
  private final SaidTable said;
  private final FindingTable findings;
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

  /** Runs what goes through many rows: PostgreSQL hands them on piece by piece only so. */
  <T> T reading(Supplier<T> work) {
    return handle.inTransaction(h -> work.get());
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
      handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    }
  }

  /** Writes SQLite's file anew without what was deleted; PostgreSQL does so by itself. */
  void compact() {
    if (isSqlite()) {
      handle.execute("VACUUM");
    }
  }

  private boolean isSqlite() {
    return handle.getConnection().getClass().getName().startsWith("org.sqlite");
  }

  /** Takes everything out that follows from the archive. */
  void empty() {
    List.of("facts", "ledger", "articles", "said", "findings", "story_articles", "forgotten")
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
