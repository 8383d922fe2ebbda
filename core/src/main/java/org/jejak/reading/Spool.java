package org.jejak.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strings of bytes by number: in memory while they fit into what they may use, else in a
 * temporary file, of which memory holds only where each of them stands. The file goes when the
 * spool is closed, when nobody holds it any more, and however the process ends. May be shared by
 * threads.
 */
public final class Spool implements AutoCloseable {
  private final long memory;
  private final List<byte[]> held = new ArrayList<>();
  private long[] ends = new long[64];
  private int size;
  private @Nullable FileChannel file;

  /**
   * Starts empty.
   *
   * @param memory bytes that may be held in memory
   */
  public Spool(long memory) {
    this.memory = memory;
  }

  /**
   * Adds a string of bytes; the first has number 0.
   *
   * @throws UncheckedIOException when the temporary folder cannot take it
   */
  public synchronized int add(byte[] bytes) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    long start = end();
    if (file != null) {
      write(file, bytes, start);
    } else {
      held.add(bytes);
    }
    ends[size++] = start + bytes.length;
    if (file == null && end() > memory) {
      putAside();
    }
    return size - 1;
  }

  private long end() {
    return size == 0 ? 0 : ends[size - 1];
  }

  /** Unlinked at once where the system allows it, by the system at the end where it does not. */
  private void putAside() {
    FileChannel opened;
    try {
      opened =
          FileChannel.open(
              Files.createTempFile("jejak-", ".tmp"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw failed(e);
    }
    long at = 0;
    for (byte[] bytes : held) {
      write(opened, bytes, at);
      at += bytes.length;
    }
    held.clear();
    file = opened;
  }

  private static void write(FileChannel file, byte[] bytes, long start) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      while (rest.hasRemaining()) {
        file.write(rest, start + rest.position());
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * The bytes of a number; not to be changed.
   *
   * @throws IndexOutOfBoundsException when there is no such number
   */
  public synchronized byte[] get(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException(number);
    }
    if (file == null) {
      return held.get(number);
    }
    long start = number == 0 ? 0 : ends[number - 1];
    ByteBuffer bytes = ByteBuffer.allocate((int) (ends[number] - start));
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, start + bytes.position()) < 0) {
          throw new IOException("it is shorter than what was written");
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return bytes.array();
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(
        "memory holds only a part of what was read, and the temporary folder "
            + System.getProperty("java.io.tmpdir")
            + " cannot take the rest: "
            + reason(e)
            + " (JEJAK_OPTS=-Djava.io.tmpdir=DIR names another folder, -Xmx4g gives more memory)",
        e);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such folder";
      case AccessDeniedException denied -> "it may not be written to";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  @Override
  public synchronized void close() {
    held.clear();
    size = 0;
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }
}
