package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** {@code jejak.toml}. */
class SettingsTest {
  @TempDir private Path folder;

  private PGSimpleDataSource source(String address) {
    return (PGSimpleDataSource) PostgresAddress.source(address, folder);
  }

  @Test
  void userAndPasswordStandBeforeTheHost() {
    PGSimpleDataSource source = source("postgresql://lia:a%40b:c+d@db.example:5433/jejak");
    assertThat(source.getUser()).isEqualTo("lia");
    assertThat(source.getPassword()).isEqualTo("a@b:c+d");
    assertThat(source.getServerNames()).containsExactly("db.example");
    assertThat(source.getPortNumbers()).containsExactly(5433);
    assertThat(source.getDatabaseName()).isEqualTo("jejak");
  }

  @Test
  void portPasswordAndUserMayBeMissing() {
    assertThat(source("postgres://lia@db.example/jejak").getUser()).isEqualTo("lia");
    assertThat(source("postgres://db.example/jejak?user=lia").getUser()).isEqualTo("lia");
    assertThat(source("postgresql://lia:secret@db.example/jejak").getServerNames())
        .containsExactly("db.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://lia:secret@db.example",
        "postgresql://lia:secret@db.example:port/jejak",
        "postgresql://lia:secret%zz@db.example/jejak",
        "postgresql://lia:secret/word@db.example/jejak",
        "mysql://lia:secret@db.example/jejak"
      })
  void anAddressThatIsNoneIsRefusedWithoutItsPassword(String address) throws IOException {
    Files.writeString(folder.resolve("jejak.toml"), "[tables]\nurl = \"" + address + "\"\n");
    assertThatThrownBy(() -> Newsroom.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("written as \"postgresql://user:password@host:5432/name\"")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @Test
  void aCopyKeepsAllSettingsButTheDatabase() {
    String left =
        Settings.withoutTables(
            """
            [tables]
            url = "postgresql://lia:secret@db.example/jejak"

            [archive]
            file_megabytes = 7
            """);
    assertThat(left).doesNotContain("secret").contains("file_megabytes = 7");
    assertThat(Settings.withoutTables("[archive]\nfile_megabytes = 7\n"))
        .isEqualTo("[archive]\nfile_megabytes = 7\n");
    assertThat(Settings.withoutTables("tables = { url = \"postgresql://a:secret@b/c\" }\n"))
        .doesNotContain("secret");
  }
}
