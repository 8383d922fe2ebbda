package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Where the tables lie: SQLite in the folder, or PostgreSQL. */
enum Database {
  SQLITE("BLOB", ""),
  POSTGRESQL("BYTEA", "COLLATE \"C\"");

  static final String FILE = "jejak.db";

  static final int BUSY_MILLISECONDS = 10_000;
  private static final int CACHE_KILOBYTES = 65_536;

  private final String blob;
  private final String bytewise;

  Database(String blob, String bytewise) {
    this.blob = blob;
    this.bytewise = bytewise;
  }

  static Database of(Settings settings) {
    return settings.tablesUrl() == null ? SQLITE : POSTGRESQL;
  }

  private static DataSource source(Path folder, Settings settings, boolean write) {
    if (settings.tablesUrl() != null) {
      return PostgresAddress.source(settings.tablesUrl(), folder);
    }
    return write || Files.isWritable(folder) ? writable(folder) : unwritable(folder);
  }

  private static DataSource writable(Path folder) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // What a loss of power takes from the tables is read again from the archive, which is synced.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.setCacheSize(-CACHE_KILOBYTES);
    SQLiteDataSource sqlite = new SQLiteDataSource(config);
    sqlite.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
    return sqlite;
  }

  /**
   * The tables of a folder on a disk that cannot be written: read without a log and without locks.
   *
   * @throws UnusableTables when a killed process left changes in the log
   */
  static DataSource unwritable(Path folder) {
    Path log = folder.resolve(FILE + "-wal");
    try {
      if (Files.exists(log) && Files.size(log) > 0) {
        throw new UnusableTables(
            "%s cannot be written, and its last changes lie in %s; copy the folder to a disk that can be written, and read it there"
                .formatted(folder, log.getFileName()));
      }
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be read: " + Fault.words(e), e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    SQLiteDataSource sqlite = new SQLiteDataSource(config);
    sqlite.setUrl("jdbc:sqlite:" + folder.resolve(FILE).toUri() + "?immutable=1");
    return sqlite;
  }

  /**
   * Opens the tables of a folder; makes them, or brings those of an earlier version up to this one.
   *
   * @throws StoreException when a newer version made them, or the database cannot be used
   */
  Tables openToWrite(Path folder, Settings settings) {
    return open(folder, settings, true);
  }

  /**
   * Opens the tables of a folder as they are.
   *
   * @throws StoreException when another version made them, or the database cannot be used
   */
  Tables openToRead(Path folder, Settings settings) {
    return open(folder, settings, false);
  }

  private Tables open(Path folder, Settings settings, boolean write) {
    DataSource source = source(folder, settings, write);
    try {
      Flyway flyway = flyway(source);
      check(flyway.info().all(), folder, write);
      if (write) {
        flyway.migrate();
      }
      return own(Tables.open(source), folder, write);
    } catch (FlywayException | JdbiException e) {
      throw unusable(folder, e);
    }
  }

  private Tables own(Tables tables, Path folder, boolean write) {
    boolean own = false;
    try {
      if (this == POSTGRESQL) {
        FolderId.check(folder, tables, write);
      }
      own = true;
      return tables;
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be opened: " + Fault.words(e), e);
    } finally {
      if (!own) {
        tables.close();
      }
    }
  }

  private Flyway flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/jejak/store/tables")
        .placeholders(Map.of("blob", blob, "bytewise", bytewise))
        .ignoreMigrationPatterns("*:future")
        .load();
  }

  private static void check(MigrationInfo[] versions, Path folder, boolean write) {
    if (Arrays.stream(versions)
        .anyMatch(version -> version.getState().name().startsWith("FUTURE"))) {
      throw new StoreException(
          folder + " was written by a newer Jejak; use that one, nothing was changed");
    }
    if (!write && Arrays.stream(versions).noneMatch(version -> version.getState().isApplied())) {
      throw missing(folder);
    }
    if (!write && Arrays.stream(versions).anyMatch(version -> !version.getState().isApplied())) {
      throw new StoreException(
          "the tables of %s are of an earlier Jejak; jejak reanalyse --db %s brings them up to this one"
              .formatted(folder, folder));
    }
  }

  /** The sentence for a folder whose tables are gone. */
  static UnusableTables missing(Path folder) {
    return new UnusableTables(
        "%s has no tables; jejak verify --repair --db %s makes them from the archive"
            .formatted(folder, folder));
  }

  /**
   * Asks the tables of a folder.
   *
   * @throws StoreException when they give no answer
   */
  static <T> T asked(Path folder, Supplier<T> question) {
    try {
      return question.get();
    } catch (JdbiException e) {
      throw of(Settings.of(folder)).unusable(folder, e);
    }
  }

  /** The sentence for a database that does not do what it is told. */
  UnusableTables unusable(Path folder, Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    String words = Fault.words(cause);
    if (this == POSTGRESQL) {
      return new UnusableTables(
          "the PostgreSQL database of %s gives no answer (%s); nothing acknowledged is lost, try again when it is back"
              .formatted(folder, words),
          fault);
    }
    return new UnusableTables(
        "%s cannot be used (%s); jejak verify --db %s says what is wrong, --repair makes the tables anew from the archive"
            .formatted(folder.resolve(FILE), words, folder),
        fault);
  }
}
