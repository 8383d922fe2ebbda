package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SqliteStoreTest extends StoreContract {
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
}
