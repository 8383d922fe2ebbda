package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class PostgresUpkeepTest extends UpkeepContract {
  @Override
  void settle(Path folder) throws IOException, SQLException {
    Postgres.settle(folder);
  }

  @Test
  void anotherFolderThatNamesTheSameDatabaseIsTurnedAway() throws Exception {
    Path db = filled();
    Path other = Files.createDirectories(db.resolveSibling("other"));
    Files.copy(db.resolve("jejak.toml"), other.resolve("jejak.toml"));

    assertThatThrownBy(() -> Newsroom.open(other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("holds the tables of another folder");
    Files.createDirectories(other.resolve("archive"));
    assertThatThrownBy(() -> Repair.of(other, Newsroom.JEJAK, InstantSource.system()))
        .hasMessageContaining("holds the tables of another folder");

    try (StoreView view = StoreView.open(db)) {
      assertThat(view.tables().count("articles")).isPositive();
    }
    expectClean(db);
  }
}
