package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A bar on a terminal for anything that takes over two seconds; silent elsewhere. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long EVERY_NANOS = 100_000_000L;
  private static final int WIDTH = 32;
  private static final String READING = "reading";

  private final PrintWriter err;
  private final boolean shown;
  private final long files;
  private final long started = System.nanoTime();
  private final Set<String> inputs = new HashSet<>();
  private long items;
  private long drawn;
  private boolean open;

  /**
   * Starts the clock.
   *
   * @param inputs files and folders to be read, counted for the bar
   * @param shown whether {@code err} is a terminal that may be drawn on
   */
  Progress(PrintWriter err, List<String> inputs, boolean shown) {
    this.err = err;
    this.shown = shown;
    this.files = shown ? count(inputs) : 0;
  }

  private static long count(List<String> inputs) {
    long files = 0;
    for (String input : inputs) {
      try (Stream<Path> walk = Files.walk(Path.of(input))) {
        files += walk.filter(Files::isRegularFile).count();
      } catch (IOException | InvalidPathException | java.io.UncheckedIOException e) {
        files++;
      }
    }
    return files;
  }

  /** One item of {@code input} was read. */
  synchronized void read(String input) {
    items++;
    if (shown) {
      inputs.add(input);
      draw(READING);
    }
  }

  /** A step without items goes on. */
  synchronized void step(String name) {
    if (shown) {
      drawn = 0;
      draw(name);
    }
  }

  /** So many of so many things are done. */
  synchronized void done(String step, long done, long total, String things) {
    if (shown) {
      String words = String.format(Locale.ROOT, "%,d of %,d %s", done, total, things);
      draw(step, done, total, words);
    }
  }

  private void draw(String step) {
    long done = step.equals(READING) ? inputs.size() - 1 : files;
    String words =
        String.format(Locale.ROOT, "%,d of %,d files, %,d reports", inputs.size(), files, items);
    draw(step, done, files, words);
  }

  private void draw(String step, long done, long total, String words) {
    long now = System.nanoTime();
    if (now - started < PATIENCE_NANOS || now - drawn < EVERY_NANOS) {
      return;
    }
    drawn = now;
    open = true;
    double share = total == 0 ? 0 : Math.min(1, (double) done / total);
    int full = (int) Math.round(share * WIDTH);
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    err.print("\r\u001b[K" + step + " " + bar + " " + words);
    err.flush();
  }

  /** Takes the bar away. */
  @Override
  public synchronized void close() {
    if (open) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
