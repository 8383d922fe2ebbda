package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a folder from others: a database outside it keeps the id of the folder whose tables it
 * holds, so that another folder that names the same database cannot write over them.
 */
final class FolderId {
  static final String FILE = "jejak.id";

  private static final String FACT = "folder";

  private FolderId() {}

  /**
   * Makes sure that tables belong to a folder; tables that belong to none become its own when it is
   * open for writing.
   *
   * @throws StoreException when they belong to another folder; nothing is changed then
   * @throws IOException when the folder cannot be read or written
   */
  static void check(Path folder, Tables tables, boolean write) throws IOException {
    String own = read(folder);
    String owner = tables.facts().get(FACT);
    if (owner != null && !owner.equals(own)) {
      throw new StoreException(
          "the database that %s names holds the tables of another folder; name one of its own there, nothing was changed"
              .formatted(folder.resolve(Settings.FILE)));
    }
    if (owner == null && write) {
      tables.facts().set(FACT, own == null ? create(folder) : own);
    }
  }

  private static @Nullable String read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? Files.readString(file).strip() : null;
  }

  /** The file is safe before the database knows the id: a folder must not lose its tables. */
  private static String create(Path folder) throws IOException {
    String id = UUID.randomUUID().toString();
    Files.writeString(
        folder.resolve(FILE),
        id + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.DSYNC,
        StandardOpenOption.WRITE);
    Archive.syncFolder(folder);
    return id;
  }
}
