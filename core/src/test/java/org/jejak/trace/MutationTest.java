package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ten thousand broken files, each of them read and traced: nothing is thrown, none costs more than
 * its time and memory, and every item ends with one row of the ledger.
 */
class MutationTest {
  private static final int MUTATIONS = 10_000;
  private static final int THREADS = 2;
  private static final int SHOWN = 1_500;
  private static final double MAX_SECONDS = 3;
  private static final long MAX_ALLOCATED = 1L << 30;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** A file to break. */
  private record Sample(String name, byte[] bytes) {}

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void tenThousandBrokenFilesAreReadWithinTimeAndMemory() throws Exception {
    List<Sample> samples = samples();
    List<byte[]> parts = samples.stream().map(Sample::bytes).toList();
    Set<String> failures = new ConcurrentSkipListSet<>();
    AtomicInteger done = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, THREADS)
            .mapToObj(thread ->
                Thread.ofPlatform()
                    .start(() -> {
                      Hostile hostile = new Hostile();
                      for (int i = thread; i < MUTATIONS; i += THREADS) {
                        Sample sample = samples.get(i % samples.size());
                        failures.addAll(failure(hostile, sample, parts, i));
                        done.incrementAndGet();
                      }
                    }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    assertThat(done).hasValue(MUTATIONS);
  }

  /** What went wrong, told so that the mutation can be made again; nothing where it went well. */
  private static List<String> failure(
      Hostile hostile, Sample sample, List<byte[]> parts, int number) {
    byte[] bytes = new Mutations(parts, number).of(sample.bytes);
    long cpu = THREAD.getCurrentThreadCpuTime();
    long allocated = THREAD.getCurrentThreadAllocatedBytes();
    try {
      hostile.trace(sample.name, bytes);
      double seconds = (THREAD.getCurrentThreadCpuTime() - cpu) / 1e9;
      assertThat(seconds).as("seconds").isLessThan(MAX_SECONDS);
      assertThat(THREAD.getCurrentThreadAllocatedBytes() - allocated)
          .as("bytes of memory")
          .isLessThan(MAX_ALLOCATED);
      return List.of();
    } catch (Throwable e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      String told = trace.toString();
      String head = told.substring(0, Math.min(told.length(), SHOWN));
      return List.of("mutation %d of %s: %s".formatted(number, sample.name, head));
    }
  }

  /** The project's samples and the seeds of the fuzz targets: every kind of file. */
  private static List<Sample> samples() throws IOException {
    TreeMap<String, Sample> samples = new TreeMap<>();
    Path seeds = Path.of("src/test/resources/org/jejak/trace/ReadersFuzzTestInputs");
    for (Path root : List.of(Path.of("..", "samples"), seeds)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.toString().contains("gold")) {
            String name = file.getFileName().toString();
            samples.put(file.toString(), new Sample(name, Files.readAllBytes(file)));
          }
        }
      }
    }
    return List.copyOf(samples.values());
  }
}
