package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that others read while they are written. */
class WholeFileTest {
  @TempDir private Path temp;

  @Test
  void aFileThatFailsOnTheWayLeavesTheEarlierOneAndNothingElse() throws IOException {
    Path file = temp.resolve("new/folder/feed.atom");
    WholeFile.write(file, out -> out.write("first"));
    assertThatThrownBy(() ->
            WholeFile.write(
                file,
                out -> {
                  out.write("seco");
                  throw new IOException("the disk is full");
                }))
        .hasMessage("the disk is full");
    assertThat(file).hasContent("first");
    assertThat(file.getParent().toFile().list()).containsExactly("feed.atom");
  }

  @Test
  void aFileForItsOwnerAloneIsReadByNobodyElse() throws IOException {
    Path file = temp.resolve("users.json");
    Files.writeString(file, "for all to see");
    WholeFile.write(file, out -> out.write("secret"), OwnersOnly.attributes());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void linesAreAddedAfterWhatBrokeOff() throws IOException {
    Path file = temp.resolve("out/events.jsonl");
    LinesFile.append(file, List.of("{\"a\":1}"));
    Files.writeString(file, Files.readString(file) + "{\"b\":");
    LinesFile.append(file, List.of("{\"c\":3}", "{\"d\":4}"));
    assertThat(Files.readAllLines(file))
        .containsExactly("{\"a\":1}", "{\"b\":", "{\"c\":3}", "{\"d\":4}");
  }
}
