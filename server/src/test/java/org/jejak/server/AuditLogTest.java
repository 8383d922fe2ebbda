package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jejak.store.RowPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The audit log keeps every row, and tells them from the last to the first. */
class AuditLogTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ROWS = 300;

  @TempDir private Path temp;
  private AuditLog log = new AuditLog(Path.of(""), 0);

  @BeforeEach
  void begin() {
    log = new AuditLog(temp, 20_000);
  }

  private static void add(AuditLog log, String path) throws IOException {
    log.add(new AuditLog.Row("2026-01-05T08:00:00Z", null, "127.0.0.1", "POST", path, 403));
  }

  private void fill() throws IOException {
    for (int i = 1; i <= ROWS; i++) {
      add(log, "/x" + i);
    }
  }

  private Path file() {
    return temp.resolve("audit.jsonl");
  }

  private static List<Long> numbers(RowPage page) {
    return page.rows().stream().map(row -> JSON.readTree(row).get("n").asLong()).toList();
  }

  @Test
  void aFullLogGoesAsideAndIsStillRead() throws IOException {
    fill();
    assertThat(temp.resolve("audit.1.jsonl")).exists();
    RowPage page = new AuditLog(temp, 20_000).page(new RowPage.Request(null, 3));
    assertThat(numbers(page)).containsExactly(300L, 299L, 298L);
    assertThat(numbers(log.page(new RowPage.Request(page.next(), 2)))).containsExactly(297L, 296L);
    add(new AuditLog(temp, 20_000), "/y");
    assertThat(log.page(new RowPage.Request(null, 1)).rows().getFirst()).contains("\"n\":301,");
  }

  @Test
  void pagesGiveEachRowOfBothFilesOnce() throws IOException {
    fill();
    List<Long> seen = new ArrayList<>();
    RowPage page = log.page(new RowPage.Request(null, 7));
    seen.addAll(numbers(page));
    while (page.next() != null) {
      page = log.page(new RowPage.Request(page.next(), 7));
      seen.addAll(numbers(page));
    }
    assertThat(seen).hasSize((int) page.total()).doesNotHaveDuplicates();
    assertThat(seen)
        .isEqualTo(LongStream.iterate(ROWS, n -> n - 1).limit(seen.size()).boxed().toList());
  }

  @Test
  void aLineThatBrokeOffSpoilsNoRowBehindIt() throws IOException {
    add(log, "/a");
    Files.writeString(file(), "{\"n\":2,\"time\":\"2026-01-05T08:0", StandardOpenOption.APPEND);
    AuditLog later = new AuditLog(temp, 20_000);
    add(later, "/b");
    RowPage page = later.page(new RowPage.Request(null, 10));
    assertThat(numbers(page)).as("numbers go on").containsExactly(2L, 1L);
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.rows().getFirst()).contains("\"/b\"");
  }

  @Test
  void linesThatAreNoRowsAreNotShownAndHideNone() throws IOException {
    fill();
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    int middle = lines.size() / 2;
    lines.addAll(middle, List.of("", "null", "nonsense }", "{\"m\":1}", "\u0000\u0000"));
    Files.write(file(), lines);
    List<Long> seen = new ArrayList<>();
    String after = null;
    do {
      RowPage page = log.page(new RowPage.Request(after, 1));
      seen.addAll(numbers(page));
      after = page.next();
    } while (after != null && seen.size() <= ROWS);
    assertThat(seen)
        .isEqualTo(LongStream.iterate(ROWS, n -> n - 1).limit(seen.size()).boxed().toList());
  }

  @Test
  void aProbeLeavesTheFileAsItWas() throws IOException {
    log.probe();
    assertThat(file()).isEmptyFile();
    add(log, "/a");
    String before = Files.readString(file());
    log.probe();
    assertThat(file()).hasContent(before.strip());
    assertThat(Files.size(file())).isEqualTo(before.length());
  }

  @Test
  void aLogThatCannotBeWrittenSaysSo() throws IOException {
    Files.createDirectory(file());
    assertThatThrownBy(() -> log.probe()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> add(log, "/a")).isInstanceOf(IOException.class);
  }

  @Test
  void anEmptyLogHasNoRows() throws IOException {
    RowPage page = log.page(new RowPage.Request(null, 10));
    assertThat(page.total()).isZero();
    assertThat(page.rows()).isEmpty();
    assertThat(page.next()).isNull();
  }
}
