package org.jejak.server;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of an audit file as it was when it was opened, from any place in it. What broke off in the
 * middle of a line is no row. For one thread.
 */
final class AuditFile implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int BLOCK = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private byte[] block = new byte[0];
  private long blockStart;

  private AuditFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  static AuditFile open(Path file) throws IOException {
    return new AuditFile(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** A row, its number, and where it stands: from the first byte to behind its line's end. */
  record Row(String json, long number, long start, long end) {}

  long size() {
    return size;
  }

  /** The last row that ends at a place or before it; null where there is none. */
  @Nullable Row before(long place) throws IOException {
    for (long end = place; end > 0; ) {
      long start = lineStart(end - 1);
      Row row = row(start);
      if (row != null) {
        return row;
      }
      end = start;
    }
    return null;
  }

  /** The first row that begins at a place or behind it; null where there is none. */
  @Nullable Row from(long place) throws IOException {
    for (long start = place; start < size; start = lineEnd(start) + 1) {
      Row row = row(start);
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  /** Where the first row of a number or a greater one begins; rows stand by number. */
  long startOf(long number) throws IOException {
    long low = 0;
    long high = size;
    while (low < high) {
      long start = lineStart((low + high) >>> 1);
      Row row = from(start);
      if (row == null || row.number() >= number) {
        high = start;
      } else {
        low = row.end();
      }
    }
    return low;
  }

  private long lineStart(long place) throws IOException {
    long start = place;
    while (start > 0 && at(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private long lineEnd(long place) throws IOException {
    long end = place;
    while (end < size && at(end) != '\n') {
      end++;
    }
    return end;
  }

  private @Nullable Row row(long start) throws IOException {
    long end = lineEnd(start);
    byte[] line = new byte[Math.toIntExact(end - start)];
    for (int i = 0; i < line.length; i++) {
      line[i] = at(start + i);
    }
    String json = new String(line, StandardCharsets.UTF_8);
    try {
      JsonNode number = JSON.readTree(json).path("n");
      return number.isIntegralNumber() ? new Row(json, number.asLong(), start, end + 1) : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private byte at(long place) throws IOException {
    if (place < blockStart || place >= blockStart + block.length) {
      blockStart = place - place % BLOCK;
      block = new byte[(int) Math.min(BLOCK, size - blockStart)];
      ByteBuffer left = ByteBuffer.wrap(block);
      while (left.hasRemaining()) {
        if (channel.read(left, blockStart + left.position()) < 0) {
          throw new EOFException("the log was cut while it was read");
        }
      }
    }
    return block[(int) (place - blockStart)];
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
