package org.jejak.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

class PostgresStoreTest extends StoreContract {
  @Override
  void settle(Path folder) throws IOException, SQLException {
    Postgres.settle(folder);
  }

  @Override
  void loseTables(Path folder) throws IOException, SQLException {
    Postgres.settle(folder);
  }
}
