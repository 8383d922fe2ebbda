package org.jejak.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A file to which whole lines are added: all of those given at once, or none. */
public final class LinesFile {
  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private LinesFile() {}

  /**
   * Adds lines and waits until they are on the disk.
   *
   * @param attributes of the file where it is new, as {@link OwnersOnly#attributes}
   * @throws IOException when they cannot be written; the file is as it was then
   */
  public static void append(Path file, List<String> lines, FileAttribute<?>... attributes)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (FileChannel channel = FileChannel.open(file, OPTIONS, attributes)) {
      long before = channel.size();
      String start = endsALine(channel) ? "" : "\n";
      String text = start + String.join("\n", lines) + "\n";
      try {
        write(channel, text.getBytes(StandardCharsets.UTF_8));
        channel.force(true);
      } catch (IOException e) {
        channel.truncate(before);
        throw e;
      }
    }
  }

  /**
   * Looks whether lines of so many bytes can be added now; the file is as it was then.
   *
   * @param attributes of the file where it is new
   * @throws IOException when they cannot
   */
  public static void probe(Path file, int bytes, FileAttribute<?>... attributes)
      throws IOException {
    byte[] blank = new byte[bytes];
    Arrays.fill(blank, (byte) ' ');
    try (FileChannel channel = FileChannel.open(file, OPTIONS, attributes)) {
      long before = channel.size();
      try {
        // A full disk shows only when something is written.
        write(channel, blank);
      } finally {
        channel.truncate(before);
      }
    }
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    channel.position(channel.size());
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  /** What broke off in the middle of a line must not spoil the next one. */
  private static boolean endsALine(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return true;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) == '\n';
  }
}
