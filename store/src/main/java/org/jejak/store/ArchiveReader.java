package org.jejak.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import tools.jackson.core.JacksonException;

/** Reads entries of an archive from a place on; steps over what is broken. */
final class ArchiveReader {
  private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};
  private static final int WINDOW = 1 << 16;

  /** Takes one entry after another. */
  interface Taker {
    /** {@code next} is the place behind the entry. */
    void take(ArchiveEntry entry, ArchivePlace place, ArchivePlace next);
  }

  /**
   * Bytes that hold no entry, with sound ones behind them.
   *
   * @param from first of them
   * @param to the place of the next entry
   */
  record Gap(ArchivePlace from, ArchivePlace to, String fault) {}

  /**
   * How a reading ended.
   *
   * @param end the place behind the last whole entry
   * @param torn why what stands behind it is no entry; null where nothing does
   * @param gaps broken stretches before it
   */
  record Ending(ArchivePlace end, @Nullable String torn, List<Gap> gaps) {}

  private final Path folder;
  private final Taker taker;
  private final List<Gap> gaps = new ArrayList<>();

  private ArchiveReader(Path folder, Taker taker) {
    this.folder = folder;
    this.taker = taker;
  }

  /** Reads on to the end, or to where no whole entry follows any more. */
  static Ending read(Path folder, ArchivePlace from, Taker taker) throws IOException {
    return new ArchiveReader(folder, taker).read(from);
  }

  /** Reads one file alone. */
  static void readFile(Path folder, int file, Taker taker) throws IOException {
    ArchiveReader reader = new ArchiveReader(folder, taker);
    ArchivePlace at = new ArchivePlace(file, 0);
    Stop stop = reader.new Pass(Archive.path(folder, file), at).read();
    while (stop.fault() != null) {
      ArchivePlace sound = reader.nextSound(stop.at());
      if (sound == null) {
        return;
      }
      stop = reader.new Pass(Archive.path(folder, file), sound).read();
    }
  }

  private Ending read(ArchivePlace from) throws IOException {
    ArchivePlace at = from;
    while (true) {
      Path file = Archive.path(folder, at.file());
      if (!Files.exists(file)) {
        return new Ending(at, null, gaps);
      }
      Stop stop = new Pass(file, at).read();
      ArchivePlace nextFile = new ArchivePlace(at.file() + 1, 0);
      boolean more = Files.exists(Archive.path(folder, nextFile.file()));
      if (stop.fault() == null && !more) {
        return new Ending(stop.at(), null, gaps);
      }
      at = stop.fault() == null ? nextFile : behind(stop, nextFile, more);
      if (at.equals(stop.at())) {
        return new Ending(at, stop.fault(), gaps);
      }
    }
  }

  /** The place of the next sound entry; that of the stop where none follows. */
  private ArchivePlace behind(Stop stop, ArchivePlace nextFile, boolean more) throws IOException {
    ArchivePlace sound = nextSound(stop.at());
    ArchivePlace to = sound != null ? sound : more ? nextFile : stop.at();
    if (!to.equals(stop.at())) {
      gaps.add(new Gap(stop.at(), to, String.valueOf(stop.fault())));
    }
    return to;
  }

  private @Nullable ArchivePlace nextSound(ArchivePlace broken) throws IOException {
    Path file = Archive.path(folder, broken.file());
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer window = ByteBuffer.allocate(WINDOW);
      for (long at = broken.offset() + 1; at < channel.size(); at += WINDOW - MEMBER.length + 1) {
        window.clear();
        int length = Math.max(channel.read(window, at), 0);
        for (int i = 0; i + MEMBER.length <= length; i++) {
          ArchivePlace place = new ArchivePlace(broken.file(), at + i);
          if (opens(window.array(), i) && holdsEntry(folder, place)) {
            return place;
          }
        }
      }
      return null;
    }
  }

  private static boolean opens(byte[] bytes, int at) {
    return bytes[at] == MEMBER[0] && bytes[at + 1] == MEMBER[1] && bytes[at + 2] == MEMBER[2];
  }

  private static boolean holdsEntry(Path folder, ArchivePlace place) {
    try {
      entry(folder, place);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The one entry that stands at a place.
   *
   * @throws IOException when none does
   */
  static ArchiveEntry entry(Path folder, ArchivePlace place) throws IOException {
    try (FileChannel channel = FileChannel.open(Archive.path(folder, place.file()))) {
      channel.position(place.offset());
      return entry(channel);
    } catch (IllegalArgumentException | JacksonException e) {
      throw new IOException("no entry stands at " + place, e);
    }
  }

  /**
   * The first entry of what a channel gives.
   *
   * @throws IOException when none is
   */
  static ArchiveEntry entry(ReadableByteChannel channel) throws IOException {
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

  /** Where a pass over a file stopped; {@code fault} is null at the file's end. */
  private record Stop(ArchivePlace at, @Nullable String fault) {}

  /** One pass over a file. An entry is whole when the reader has got behind its last record. */
  private final class Pass {
    private final Path file;
    private ArchivePlace at;
    private byte @Nullable [] resource;
    private @Nullable ArchiveEntry open;
    private long openRecord;

    Pass(Path file, ArchivePlace from) {
      this.file = file;
      this.at = from;
    }

    Stop read() throws IOException {
      try (FileChannel channel = FileChannel.open(file)) {
        if (at.offset() >= channel.size()) {
          return new Stop(new ArchivePlace(at.file(), channel.size()), null);
        }
        channel.position(at.offset());
        return read(channel);
      }
    }

    private Stop read(FileChannel channel) throws IOException {
      WarcReader reader = reader(channel);
      if (reader == null) {
        return new Stop(at, "no record stands there");
      }
      try (reader) {
        while (true) {
          Step step = step(reader);
          closeEntry(reader);
          String fault = step.fault() == null ? take(reader, step.record()) : step.fault();
          if (fault != null) {
            return new Stop(at, fault);
          }
          if (step.record() == null) {
            boolean end = at.offset() == channel.size();
            return new Stop(at, end ? null : "an entry breaks off");
          }
        }
      }
    }

    /** A record that was read, null at the end; or what is wrong there. */
    private record Step(@Nullable WarcRecord record, @Nullable String fault) {}

    private static Step step(WarcReader reader) {
      try {
        return new Step(record(reader).orElse(null), null);
      } catch (IOException e) {
        return new Step(null, Fault.words(e));
      }
    }

    private @Nullable WarcReader reader(FileChannel channel) {
      try {
        return new WarcReader(channel);
      } catch (IOException | RuntimeException e) {
        return null;
      }
    }

    /** What is wrong with a record; null where nothing is. */
    private @Nullable String take(WarcReader reader, @Nullable WarcRecord record) {
      try {
        switch (record) {
          case WarcResource bytes -> resource = block(bytes);
          case WarcMetadata metadata -> {
            openRecord = reader.position();
            open = ArchiveRecords.decode(block(metadata), resource);
            resource = null;
          }
          case null, default -> {
            // Records of other programs say nothing that the tables keep.
          }
        }
        return null;
      } catch (IOException | IllegalArgumentException | JacksonException e) {
        return Fault.words(e);
      }
    }

    private void closeEntry(WarcReader reader) {
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

  /** What a record holds; a fault where that is not what was written. */
  private static byte[] block(WarcRecord record) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    try (InputStream in = record.body().stream()) {
      in.transferTo(block);
    } catch (RuntimeException e) {
      throw new IOException(Fault.words(e), e);
    }
    byte[] bytes = block.toByteArray();
    ArchiveRecords.check(record, bytes);
    return bytes;
  }
}
