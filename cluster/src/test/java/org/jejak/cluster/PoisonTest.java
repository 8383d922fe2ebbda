package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that reading fails on, or never ends with, costs itself alone. */
class PoisonTest {
  @TempDir private Path dir;

  /** Reads as the engine does, but for the files of two names. */
  private static final ItemReading POISONED =
      () -> {
        Jejak engine = Engine.get();
        return item -> {
          if (item.input().endsWith("throws.txt")) {
            throw new IllegalStateException("boom");
          }
          if (item.input().endsWith("hangs.txt")) {
            waitForEver();
          }
          return engine.read(item);
        };
      };

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // A loop that looks at no interruption.
      waitForEver();
    }
  }

  @Test
  void whatThrowsAndWhatHangsIsRejectedWithItsReasonAndTheOthersAreTraced() throws Exception {
    for (String name : List.of("good.txt", "throws.txt", "hangs.txt", "other.txt")) {
      write(name);
    }
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(1, new Configuration());
    environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
    new ClusterJob(
            InputFiles.of(List.of(dir.toString())),
            null,
            POISONED,
            Duration.ofSeconds(5),
            Rounds.AT_THE_END,
            Duration.ofDays(400),
            TraceSettings.USUAL,
            Results.in(new ResultFolder(dir.resolve("out").toString(), List.of())),
            null,
            new DeadLetters(dir.resolve("dead").toString()))
        .build(environment);
    environment.execute();
    List<String> ledger = Files.readAllLines(dir.resolve("out/ledger.jsonl"));
    assertThat(ledger).hasSize(4);
    assertThat(ledger).filteredOn(row -> row.contains("ACCEPTED")).hasSize(2);
    assertThat(DeadLetterFiles.in(dir.resolve("dead")))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("hangs.txt", "took longer than 5000 ms"))
        .anySatisfy(line -> assertThat(line).contains("throws.txt", "boom"));
  }

  private void write(String name) throws IOException {
    Path sample = Path.of(Reports.SAMPLES, "txt/palka-post-2025-06-25.txt");
    Files.writeString(dir.resolve(name), name + "\n\n" + Files.readString(sample));
  }
}
