package org.jejak.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encoded readings in a temporary file, and in memory where each of them stands. The file goes when
 * it is closed, when nobody holds it any more, and however the process ends.
 */
final class ReadingFile implements AutoCloseable {
  private record Place(String id, long start, int length) {}

  private final Path folder;
  private final FileChannel channel;
  private final Map<String, Place> places = new HashMap<>();
  private long end;

  ReadingFile() {
    this.folder = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path file = Files.createTempFile(folder, "jejak-", ".readings");
      this.channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Adds a reading; one that stands there under the same id is forgotten. */
  void put(String id, byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      for (long at = end; rest.hasRemaining(); ) {
        at += channel.write(rest, at);
      }
    } catch (IOException e) {
      throw failed(e);
    }
    places.put(id, new Place(id, end, bytes.length));
    end += bytes.length;
  }

  /** The bytes put under an id; null where there are none. */
  byte @Nullable [] get(String id) {
    Place place = places.get(id);
    if (place == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, place.start + bytes.position()) < 0) {
          throw new IOException("the file is shorter than what was written");
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return bytes.array();
  }

  Iterable<String> ids() {
    return places.keySet();
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(
        "memory holds only a part of the readings, and the temporary folder "
            + folder
            + " cannot take the rest: "
            + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
            + " (-Djava.io.tmpdir=DIR names another, -Xmx4g gives more memory)",
        e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
