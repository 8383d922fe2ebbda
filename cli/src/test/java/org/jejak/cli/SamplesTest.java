package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jejak.document.Item;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the sample reports give, line by line: {@code ./jejak test --update-golden} refreshes it.
 */
class SamplesTest {
  private static final Path GOLDEN = Samples.ROOT.resolve("cli/src/test/resources/golden");
  private static final int COLUMNS = 100;

  @TempDir private Path dir;

  @Test
  void theTextReportIsAsReviewed() throws IOException {
    Golden.assertSame(GOLDEN.resolve("report.txt"), Samples.text(Samples.trace(), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger.jsonl",
        "incidents.jsonl",
        "stories.jsonl",
        "storylines.jsonl",
        "lineage.jsonl",
        "plans.jsonl",
        "disagreements.jsonl"
      })
  void theFileIsAsReviewed(String name) throws IOException {
    OutputFiles.write(Samples.trace(), dir);
    Golden.assertSame(GOLDEN.resolve(name), Files.readString(dir.resolve(name)));
  }

  @Test
  void noLineOfTheTextReportIsWiderThanAHundredColumns() {
    assertThat(Samples.text(Samples.trace(), false).lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= COLUMNS);
  }

  @Test
  void anyOrderOfTheInputGivesTheSameBytes() throws IOException {
    Map<String, String> expected = files(Samples.trace(), dir.resolve("expected"));
    Random random = new Random(20250930);
    for (int i = 0; i < 20; i++) {
      List<Item> shuffled = new ArrayList<>(Samples.all());
      Collections.shuffle(shuffled, random);
      assertThat(files(Samples.trace(shuffled), dir.resolve("shuffled")))
          .as("shuffle %d", i)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void anyNumberOfThreadsGivesTheSameBytes(int threads) throws IOException {
    Progress silent =
        new Progress(new java.io.PrintWriter(new java.io.StringWriter()), List.of(), false);
    Trace trace =
        new Run(Jejak.standard(), threads, silent)
            .trace(org.jejak.document.Sources.in(List.of("../samples")), Samples.TODAY);
    assertThat(files(trace, dir.resolve("found")))
        .isEqualTo(files(Samples.trace(), dir.resolve("expected")));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1 << 20})
  void readingsInATemporaryFileGiveTheSameBytes(long memory) throws IOException {
    try (Trace trace = Samples.trace(Samples.all(), memory)) {
      assertThat(files(trace, dir.resolve("found")))
          .isEqualTo(files(Samples.trace(), dir.resolve("expected")));
    }
  }

  private static Map<String, String> files(Trace trace, Path folder) throws IOException {
    OutputFiles.write(trace, folder);
    Map<String, String> files = new TreeMap<>();
    for (String name : OutputFiles.NAMES) {
      files.put(name, Files.readString(folder.resolve(name + ".jsonl"), StandardCharsets.UTF_8));
    }
    files.put("report.html", Samples.page(trace));
    files.put("report.txt", Samples.text(trace, false));
    return files;
  }
}
