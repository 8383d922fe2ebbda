package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.store.StoreException;
import org.jejak.store.StoreView;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder in which people try things out. */
class DemoFolderTest {
  private static final List<String> INPUTS =
      List.of(Samples.ROOT.resolve("samples/wire.jsonl").toString());

  @TempDir private Path temp;
  private final List<String> said = new ArrayList<>();

  private void take(Path folder) {
    try (Progress unseen = new Progress(new PrintWriter(Writer.nullWriter()), INPUTS, false)) {
      new DemoFolder(folder, said::add).take(INPUTS, Jejak.standard(), unseen);
    }
  }

  private static long reports(Path folder) {
    try (StoreView view = StoreView.open(folder)) {
      return view.status().articles();
    }
  }

  @Test
  void anEarlierOneIsGoneOnWith() {
    Path folder = temp.resolve("folder");
    take(folder);
    long before = reports(folder);
    take(folder);
    assertThat(reports(folder)).isEqualTo(before).isPositive();
    assertThat(said).isEmpty();
    assertThat(temp.toFile().list()).containsExactly("folder");
  }

  @Test
  void oneThatCannotBeOpenedIsMovedAsideAndNotLost() throws IOException {
    Path folder = temp.resolve("folder");
    take(folder);
    Path tables = folder.resolve("jejak.db");
    assertThat(tables).exists();
    Files.writeString(tables, "no tables any more");
    take(folder);
    assertThat(temp.resolve("folder.old/jejak.db")).hasContent("no tables any more");
    assertThat(said).singleElement().asString().contains("folder.old");
    assertThat(reports(folder)).isPositive();
  }

  @Test
  void oneThatCannotBeMadeSaysWhy() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThatThrownBy(() -> take(file.resolve("folder")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be made");
  }
}
