package org.jejak.output;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts lines in the order of their keys. What memory does not hold is sorted in runs, kept in files
 * beside the one to be written, and merged.
 */
final class RowSorter implements AutoCloseable {
  private static final int OVERHEAD = 120;
  private static final int BUFFER = 1 << 16;

  private record Line(String key, byte[] bytes) {}

  private static final Comparator<Line> BY_KEY = Comparator.comparing(Line::key);

  private final Path dir;
  private final String name;
  private final long memory;
  private final List<Line> lines = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long held;

  /** Keeps about {@code memory} bytes of lines at once. */
  RowSorter(Path dir, String name, long memory) {
    this.dir = dir;
    this.name = name;
    this.memory = memory;
  }

  void add(String key, byte[] line) throws IOException {
    lines.add(new Line(key, line));
    held += line.length + key.length() + OVERHEAD;
    if (held > memory) {
      putAside();
    }
  }

  private void putAside() throws IOException {
    Path run = dir.resolve("." + name + ".run" + runs.size());
    runs.add(run);
    lines.sort(BY_KEY);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
      for (Line line : lines) {
        out.writeUTF(line.key);
        out.writeInt(line.bytes.length);
        out.write(line.bytes);
      }
    }
    lines.clear();
    held = 0;
  }

  /** Writes all lines in order; nothing is to be added after. */
  void writeTo(OutputStream out) throws IOException {
    if (runs.isEmpty()) {
      lines.sort(BY_KEY);
      for (Line line : lines) {
        out.write(line.bytes);
      }
      return;
    }
    if (!lines.isEmpty()) {
      putAside();
    }
    merge(out);
  }

  /** A run being read; {@code next} is its first line not yet written. */
  private static final class Run {
    private final DataInputStream in;
    private final int number;
    private Line next;

    Run(DataInputStream in, int number, Line next) {
      this.in = in;
      this.number = number;
      this.next = next;
    }
  }

  private void merge(OutputStream out) throws IOException {
    PriorityQueue<Run> queue =
        new PriorityQueue<>(
            Comparator.comparing((Run run) -> run.next.key).thenComparingInt(run -> run.number));
    List<DataInputStream> open = new ArrayList<>();
    try {
      for (Path run : runs) {
        DataInputStream in =
            new DataInputStream(
                new BufferedInputStream(
                    Files.newInputStream(run, StandardOpenOption.READ), BUFFER));
        open.add(in);
        queue.add(new Run(in, open.size(), read(in)));
      }
      while (!queue.isEmpty()) {
        Run run = queue.remove();
        out.write(run.next.bytes);
        try {
          run.next = read(run.in);
          queue.add(run);
        } catch (EOFException e) {
          run.in.close();
        }
      }
    } finally {
      for (DataInputStream in : open) {
        in.close();
      }
    }
  }

  private static Line read(DataInputStream in) throws IOException {
    String key = in.readUTF();
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new Line(key, bytes);
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }
}
