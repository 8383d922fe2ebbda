package org.jejak.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jejak.document.Item;
import org.jejak.document.Limits;
import org.jejak.output.OutputFiles;
import org.jejak.story.Story;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jejak.trace.TraceInput;

/** A trace that is shown once and kept nowhere. */
final class PassingTrace {
  private static final Limits LIMITS = new Limits(16 << 20, 64L << 20, 200, 3, 2_000);
  private static final int MOST_REPORTS = 2_000;

  /** Files whose rows stand in the answer. */
  private static final List<String> FILES =
      List.of(
          "ledger",
          "articles",
          "stories",
          "storylines",
          "lineage",
          "plans",
          "disagreements",
          "matrix");

  private final Jejak engine;
  private final Duration longest;
  private final long end;
  private int items;

  PassingTrace(Jejak engine, Duration longest) {
    this.engine = engine;
    this.longest = longest;
    this.end = System.nanoTime() + longest.toNanos();
  }

  static Problem tooLong(Duration longest) {
    return Problem.of(
        422,
        "this takes longer than %d seconds; trace it with jejak trace, or take it into the folder"
            .formatted(longest.toSeconds()));
  }

  /**
   * Traces what a request brought, as an object of the contract's Traced.
   *
   * @throws Problem 422 when it is too much
   */
  String of(Received received) {
    TraceInput input = engine.input(TraceInput.usualMemory());
    received.forEach("trace", LIMITS, item -> read(item, input));
    if (items > MOST_REPORTS) {
      throw Problem.of(
          422,
          "there are %,d reports in it, and this traces %,d at most; take them into the folder"
              .formatted(items, MOST_REPORTS));
    }
    if (isLate()) {
      throw tooLong(longest);
    }
    try (Trace trace = engine.trace(input, null);
        TemporaryFolder folder = TemporaryFolder.make()) {
      return json(trace, folder.path());
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder cannot be written", e);
    }
  }

  private boolean isLate() {
    return System.nanoTime() > end;
  }

  /** What is too much is counted and read no more. */
  private void read(Item item, TraceInput input) {
    items++;
    if (items <= MOST_REPORTS && !isLate()) {
      input.add(engine.read(item));
    }
  }

  private static String json(Trace trace, Path folder) throws IOException {
    OutputFiles.write(trace, folder);
    StringBuilder out = new StringBuilder("{");
    out.append("\"reports\":").append(trace.readings().size());
    out.append(",\"outlets\":").append(outlets(trace));
    out.append(",\"origins\":").append(sum(trace, story -> story.origins().size()));
    out.append(",\"undecided\":").append(sum(trace, story -> story.undecided().size()));
    for (String file : FILES) {
      String rows = String.join(",", Files.readAllLines(folder.resolve(file + ".jsonl")));
      String field = file.equals("disagreements") ? "differences" : file;
      out.append(",\"").append(field).append("\":[").append(rows).append(']');
    }
    return out.append('}').toString();
  }

  private static int sum(Trace trace, ToIntFunction<Story> count) {
    return trace.stories().stream().mapToInt(count).sum();
  }

  private static long outlets(Trace trace) {
    Set<String> names = new HashSet<>();
    trace
        .readings()
        .forEach(reading -> {
          String outlet = reading.article().outlet();
          if (outlet != null) {
            names.add(outlet);
          }
        });
    return names.size();
  }
}
