package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Tables of SQLite that were damaged. They wait as {@code jejak.db.aside} until new ones have taken
 * over what does not follow from the archive; then they are {@code jejak.db.damaged}, and nothing
 * is read of them any more.
 */
final class TablesAside {
  private static final String WAITING = Database.FILE + ".aside";
  private static final String DONE = Database.FILE + ".damaged";

  /** The file, last, and what SQLite keeps beside it. */
  private static final List<String> PARTS = List.of("-wal", "-shm", "");

  private TablesAside() {}

  /** Puts the tables aside, so that the next opening makes new ones. */
  static void put(Path folder) throws IOException {
    if (Files.exists(folder.resolve(WAITING))) {
      // A repair was killed: what stands in their place is half made, and holds nothing of its own.
      delete(folder, Database.FILE);
    } else if (Files.exists(folder.resolve(Database.FILE))) {
      rename(folder, Database.FILE, WAITING);
    }
  }

  /** Takes over what waits, if anything does; after a kill, the next opening does it again. */
  static void takeOver(Path folder, Tables tables) throws IOException {
    Path waiting = folder.resolve(WAITING);
    if (tables.isSqlite() && Files.exists(waiting)) {
      tables.takeOver(waiting);
      tables.settle();
      delete(folder, DONE);
      rename(folder, WAITING, DONE);
    }
  }

  /** Removes those that were taken over. */
  static void drop(Path folder) throws IOException {
    delete(folder, DONE);
  }

  private static void rename(Path folder, String from, String to) throws IOException {
    // The file first: what of its log a kill leaves behind is the last commits alone.
    for (String part : PARTS.reversed()) {
      Path file = folder.resolve(from + part);
      if (Files.exists(file)) {
        Files.move(file, folder.resolve(to + part), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Archive.syncFolder(folder);
  }

  private static void delete(Path folder, String name) throws IOException {
    for (String part : PARTS) {
      Files.deleteIfExists(folder.resolve(name + part));
    }
  }
}
