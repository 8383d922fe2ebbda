package org.jejak.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jdbi.v3.core.JdbiException;
import org.jejak.trace.Jejak;

/** Mends what follows from the archive. */
public final class Repair {
  private Repair() {}

  /**
   * Mends what {@link Verification#of} finds: tables that are damaged or differ are put aside and
   * made again from the archive, whose torn end is cut off; an index that is damaged or differs is
   * made again from the tables. What the archive has lost cannot be mended.
   *
   * @return what is left after mending
   * @throws StoreException when there is no such folder, another version of Jejak made it, another
   *     process writes to it, or it cannot be written; nothing in it is changed then
   */
  public static Verification of(Path folder, Jejak engine, InstantSource clock) {
    Verification found = Verification.of(folder, engine);
    if (!found.faults().isEmpty()) {
      remakeTables(folder, engine, clock);
    } else if (!found.indexFaults().isEmpty()) {
      remakeIndex(folder, engine, clock);
    }
    return Verification.of(folder, engine);
  }

  /** Those of SQLite are put aside ({@link TablesAside}); in PostgreSQL they are emptied. */
  private static void remakeTables(Path folder, Jejak engine, InstantSource clock) {
    Settings settings = Settings.of(folder);
    Database database = Database.of(settings);
    try (FolderLock lock = FolderLock.take(folder)) {
      SearchIndex.delete(folder);
      if (database == Database.SQLITE) {
        TablesAside.put(folder);
      } else {
        empty(folder, settings, database);
      }
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be written: " + Fault.words(e), e);
    }
    try (Store store = Store.open(folder, engine, clock)) {
      store.trace(null);
    }
  }

  private static void empty(Path folder, Settings settings, Database database) {
    try (Tables tables = database.openToWrite(folder, settings)) {
      tables.inTransaction(tables::empty);
    } catch (JdbiException e) {
      throw database.unusable(folder, e);
    }
  }

  private static void remakeIndex(Path folder, Jejak engine, InstantSource clock) {
    try (FolderLock lock = FolderLock.take(folder)) {
      SearchIndex.delete(folder);
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be written: " + Fault.words(e), e);
    }
    Store.open(folder, engine, clock).close();
  }
}
