package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the server again is told whether its folder can be read. */
class HealthTest {
  @TempDir private Path temp;
  private Path folder = Path.of("");
  private Served served;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    folder = temp.resolve("newsroom");
    served = Served.of(folder, "samples/txt");
    // Something of the folder is open when it changes.
    served.get("/status");
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private HttpResponse<String> health() throws IOException, InterruptedException {
    return served.send(served.request("/health").GET());
  }

  private void assertDown() throws IOException, InterruptedException {
    HttpResponse<String> answer = health();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("the folder cannot be read").doesNotContain(temp.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jejak.db", "archive", "index", "."})
  void withoutAPartOfTheFolderItIsDownUntilThePartIsBack(String part)
      throws IOException, InterruptedException {
    assertThat(health().statusCode()).isEqualTo(200);
    Path gone = folder.resolve(part).normalize();
    Path aside = Files.move(gone, temp.resolve("aside"));
    assertDown();
    Files.move(aside, gone);
    assertThat(health().statusCode()).isEqualTo(200);
  }

  @Test
  void withTablesThatAreNoneItIsDown() throws IOException, InterruptedException {
    Files.delete(folder.resolve("jejak.db"));
    Files.writeString(folder.resolve("jejak.db"), "no tables at all ".repeat(1000));
    assertDown();
  }

  @Test
  void withTablesOfANewerJejakItIsDown() throws IOException, InterruptedException, SQLException {
    try (Connection tables =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jejak.db"));
        Statement statement = tables.createStatement()) {
      statement.executeUpdate(
          "UPDATE flyway_schema_history SET version = '99' WHERE installed_rank ="
              + " (SELECT MAX(installed_rank) FROM flyway_schema_history)");
    }
    assertDown();
  }
}
