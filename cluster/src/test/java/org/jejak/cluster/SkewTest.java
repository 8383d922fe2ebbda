package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story that a fifth of all reports tell weighs on no task more than on another. */
class SkewTest {
  private static final int TASKS = 4;

  @TempDir private Path dir;

  @Test
  void theReportsOfALargeStoryLieOnAllTasksAlike() throws IOException {
    String text = Files.readString(Path.of(Reports.SAMPLES, "txt/palka-post-2025-06-25.txt"));
    for (int i = 0; i < 400; i++) {
      Files.writeString(dir.resolve(i + ".txt"), text + "\n\nCopy number " + i);
    }
    List<Item> items = new ArrayList<>();
    Sources.in(dir).forEach(items::add);
    int[] held = new int[TASKS];
    for (Item item : items) {
      String key = ((Item.Readable) item).document().id();
      held[KeyGroupRangeAssignment.assignKeyToParallelOperator(key, 128, TASKS)]++;
    }
    assertThat(Arrays.stream(held).boxed().toList())
        .allSatisfy(many -> assertThat(many).isBetween(70, 130));
  }
}
