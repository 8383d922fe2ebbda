package org.jejak.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for tests, one server a run, a database a folder. */
final class Postgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Postgres() {}

  /** Writes settings that put a folder's tables into a database of their own. */
  static void settle(Path folder) throws IOException, SQLException {
    String name = "newsroom" + COUNT.incrementAndGet();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("jejak.toml"),
        "[tables]\nurl = \"postgresql://postgres:any%%40word@localhost:%d/%s\"\n"
            .formatted(Server.RUNNING.getPort(), name));
  }
}
