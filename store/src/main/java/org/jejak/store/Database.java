package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Where the tables lie: SQLite in the folder, or PostgreSQL. */
enum Database {
  SQLITE("BLOB"),
  POSTGRESQL("BYTEA");

  static final String FILE = "jejak.db";

  private static final int BUSY_MILLISECONDS = 10_000;
  private static final int CACHE_KILOBYTES = 65_536;

  private final String blob;

  Database(String blob) {
    this.blob = blob;
  }

  static Database of(Settings settings) {
    return settings.tablesUrl() == null ? SQLITE : POSTGRESQL;
  }

  /** The tables of a folder; opens nothing yet. */
  static DataSource source(Path folder, Settings settings) {
    if (settings.tablesUrl() != null) {
      PGSimpleDataSource postgres = new PGSimpleDataSource();
      postgres.setUrl("jdbc:" + settings.tablesUrl().replaceFirst("^postgres:", "postgresql:"));
      return postgres;
    }
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
   * Makes the tables, or brings those of an earlier version up to this one.
   *
   * @throws StoreException when a newer version made them, or the database cannot be used
   */
  void migrate(DataSource source, Path folder) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:org/jejak/store/tables")
            .placeholders(Map.of("blob", blob))
            .ignoreMigrationPatterns("*:future")
            .load();
    try {
      boolean newer =
          Arrays.stream(flyway.info().all()).map(MigrationInfo::getState).anyMatch(this::isFuture);
      if (newer) {
        throw new StoreException(
            folder + " was written by a newer Jejak; use that one, nothing was changed");
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw unusable(folder, e);
    }
  }

  private boolean isFuture(org.flywaydb.core.api.MigrationState state) {
    return state.name().toUpperCase(Locale.ROOT).startsWith("FUTURE");
  }

  /** Renames the files of SQLite, so that new ones are made. */
  static void putAside(Path folder) throws IOException {
    for (String ending : List.of("", "-wal", "-shm")) {
      Path file = folder.resolve(FILE + ending);
      if (Files.exists(file)) {
        Path aside = folder.resolve(FILE + ".damaged" + ending);
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      }
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
