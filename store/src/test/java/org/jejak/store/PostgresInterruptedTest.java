package org.jejak.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

class PostgresInterruptedTest extends InterruptedContract {
  @Override
  void settle(Path folder) throws IOException, SQLException {
    Postgres.settle(folder);
  }
}
