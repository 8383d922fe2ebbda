package org.jejak.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import tools.jackson.core.JacksonException;

/** Reads entries of an archive from a place on. */
final class ArchiveReader {
  /** Takes one entry after another. */
  interface Taker {
    /** {@code next} is the place behind the entry. */
    void take(ArchiveEntry entry, ArchivePlace place, ArchivePlace next);
  }

  /**
   * How a reading ended.
   *
   * @param end the place behind the last whole entry
   * @param fault why what stands there is no entry; null at the end of the archive
   */
  record Ending(ArchivePlace end, @Nullable String fault) {}

  private ArchiveReader() {}

  /** Reads on to the end, or to the first place that holds no whole entry. */
  static Ending read(Path folder, ArchivePlace from, Taker taker) throws IOException {
    ArchivePlace at = from;
    while (Files.exists(Archive.path(folder, at.file()))) {
      Ending ending = readFile(Archive.path(folder, at.file()), at, taker);
      boolean more = Files.exists(Archive.path(folder, at.file() + 1));
      if (ending.fault() != null || !more) {
        return ending;
      }
      at = new ArchivePlace(at.file() + 1, 0);
    }
    return new Ending(at, null);
  }

  /**
   * The one entry that stands at a place.
   *
   * @throws IOException when none does
   */
  static ArchiveEntry entry(Path folder, ArchivePlace place) throws IOException {
    try (FileChannel channel = FileChannel.open(Archive.path(folder, place.file()))) {
      channel.position(place.offset());
      try (WarcReader reader = new WarcReader(channel)) {
        byte[] resource = null;
        for (Optional<WarcRecord> record = record(reader);
            record.isPresent();
            record = record(reader)) {
          if (record.get() instanceof WarcMetadata metadata) {
            return ArchiveRecords.decode(block(metadata), resource);
          }
          resource = record.get() instanceof WarcResource bytes ? block(bytes) : resource;
        }
        throw new IOException("the archive ends where an entry should stand");
      }
    }
  }

  private static Ending readFile(Path file, ArchivePlace from, Taker taker) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (from.offset() >= channel.size()) {
        boolean missing = from.offset() > channel.size();
        ArchivePlace end = new ArchivePlace(from.file(), channel.size());
        return new Ending(end, missing ? "entries are missing at its end" : null);
      }
      channel.position(from.offset());
      try (WarcReader reader = new WarcReader(channel)) {
        return new Pass(reader, from, taker).read();
      }
    }
  }

  /** One pass over a file. An entry is whole when the reader has got behind its last record. */
  private static final class Pass {
    private final WarcReader reader;
    private final Taker taker;
    private ArchivePlace at;
    private byte @Nullable [] resource;
    private @Nullable ArchiveEntry open;
    private long openRecord;

    Pass(WarcReader reader, ArchivePlace from, Taker taker) {
      this.reader = reader;
      this.at = from;
      this.taker = taker;
    }

    Ending read() {
      try {
        while (true) {
          Optional<WarcRecord> record = record(reader);
          closeEntry();
          if (record.isEmpty()) {
            return new Ending(at, reader.position() == at.offset() ? null : "an entry breaks off");
          }
          take(record.get());
        }
      } catch (IOException | IllegalArgumentException | JacksonException e) {
        closeEntry();
        return new Ending(at, "what stands there is broken: " + Fault.words(e));
      }
    }

    private void take(WarcRecord record) throws IOException {
      switch (record) {
        case WarcResource bytes -> resource = block(bytes);
        case WarcMetadata metadata -> {
          openRecord = reader.position();
          open = ArchiveRecords.decode(block(metadata), resource);
          resource = null;
        }
        default -> {
          // Records of other programs say nothing that the tables keep.
        }
      }
    }

    private void closeEntry() {
      ArchiveEntry entry = open;
      if (entry != null && reader.position() > openRecord) {
        ArchivePlace next = new ArchivePlace(at.file(), reader.position());
        open = null;
        taker.take(entry, at, next);
        at = next;
      }
    }
  }

  /** The library may fail on broken bytes in any way. */
  private static Optional<WarcRecord> record(WarcReader reader) throws IOException {
    try {
      return reader.next();
    } catch (RuntimeException e) {
      throw new IOException(Fault.words(e), e);
    }
  }

  private static byte[] block(WarcRecord record) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    try (InputStream in = record.body().stream()) {
      in.transferTo(block);
    } catch (RuntimeException e) {
      throw new IOException(Fault.words(e), e);
    }
    return block.toByteArray();
  }
}
