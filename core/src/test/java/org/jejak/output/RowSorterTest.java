package org.jejak.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines in the order of their keys, with and without files on the way. */
class RowSorterTest {
  @TempDir private Path dir;

  /** All at once, in some runs, every line a run. */
  @ParameterizedTest
  @ValueSource(longs = {1 << 20, 5_000, 0})
  void linesComeByKeyAndEqualKeysInTheOrderOfAdding(long memory) throws IOException {
    Random random = new Random(memory);
    List<String> added = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowSorter sorter = new RowSorter(dir, "rows", memory)) {
      for (int i = 0; i < 300; i++) {
        String key = "e-%02d".formatted(random.nextInt(40));
        added.add(key + " number %03d".formatted(i));
        sorter.add(key, (added.getLast() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      sorter.writeTo(out);
    }
    added.sort(null);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(added);
    try (Stream<Path> left = Files.list(dir)) {
      assertThat(left).isEmpty();
    }
  }
}
