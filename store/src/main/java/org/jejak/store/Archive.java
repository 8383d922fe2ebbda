package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The truth of a folder: WARC files that entries are only appended to. What was appended counts
 * after {@link #sync}. One thread uses it at a time.
 */
final class Archive implements AutoCloseable {
  private static final String NAME = "jejak-%06d.warc.gz";

  private final Path folder;
  private final long fileBytes;
  private @Nullable FileChannel out;
  private int file;
  private long end;
  private boolean uncertain;

  /** Whether the newest file's name may be lost with the power. */
  private boolean unnamed;

  private Archive(Path folder, long fileBytes, int file, long end) {
    this.folder = folder;
    this.fileBytes = fileBytes;
    this.file = file;
    this.end = end;
  }

  /**
   * Opens the archive of a folder, or begins one.
   *
   * @param fileBytes size after which a new file is begun
   */
  static Archive open(Path folder, long fileBytes) throws IOException {
    createFolder(folder);
    // A name that a killed process gave may not be kept yet.
    syncFolder(folder);
    int last = Math.max(1, count(folder));
    Path newest = path(folder, last);
    return new Archive(folder, fileBytes, last, Files.exists(newest) ? Files.size(newest) : 0);
  }

  /** Makes a folder, and those it lies in, whose names outlast a loss of power. */
  static void createFolder(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) && parent != null) {
      createFolder(parent);
      Files.createDirectories(folder);
      syncFolder(parent);
    }
  }

  /** Lets go of the files, for others to write them; {@link #reopen} takes them up again. */
  void release() throws IOException {
    uncertain = true;
    closeFile();
  }

  /** Looks at the files again. */
  void reopen() throws IOException {
    closeFile();
    Archive now = open(folder, fileBytes);
    file = now.file;
    end = now.end;
    uncertain = false;
  }

  /** Whether something failed so that nobody knows what the files hold. */
  boolean isUncertain() {
    return uncertain;
  }

  private static int count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("jejak-\\d{6}\\.warc\\.gz"))
          .mapToInt(name -> Integer.parseInt(name.substring(6, 12)))
          .max()
          .orElse(0);
    }
  }

  static Path path(Path folder, int file) {
    return folder.resolve(String.format(Locale.ROOT, NAME, file));
  }

  /** The files that are there, in their order. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= file; i++) {
      if (Files.exists(path(folder, i))) {
        files.add(path(folder, i));
      }
    }
    return files;
  }

  /** Where the next entry will stand. */
  ArchivePlace end() {
    return new ArchivePlace(file, end);
  }

  /**
   * Appends an entry.
   *
   * @return where it stands
   * @throws IOException when it cannot be written; the file is then what it was
   */
  ArchivePlace append(byte[] entry) throws IOException {
    if (end >= fileBytes) {
      roll();
    }
    ArchivePlace place = end();
    FileChannel channel = out();
    ByteBuffer rest = ByteBuffer.wrap(entry);
    try {
      while (rest.hasRemaining()) {
        channel.write(rest, place.offset() + rest.position());
      }
    } catch (IOException e) {
      truncate(place);
      throw e;
    }
    end += entry.length;
    return place;
  }

  private FileChannel out() throws IOException {
    FileChannel channel = out;
    if (channel == null) {
      Path path = path(folder, file);
      unnamed |= !Files.exists(path);
      channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      out = channel;
    }
    if (unnamed) {
      syncFolder(folder);
      unnamed = false;
    }
    return channel;
  }

  private void roll() throws IOException {
    sync();
    closeFile();
    file++;
    end = 0;
  }

  /** Makes everything appended so far outlast a loss of power. */
  void sync() throws IOException {
    if (out != null) {
      out.force(false);
    }
  }

  /** A file's name is kept by its folder, which has to be synced for itself. */
  static void syncFolder(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no folders, and keeps names without being told.
    }
  }

  /** Cuts off what stands at and after a place. */
  void truncate(ArchivePlace place) throws IOException {
    uncertain = true;
    closeFile();
    for (int i = file; i > place.file(); i--) {
      Files.deleteIfExists(path(folder, i));
    }
    file = place.file();
    end = place.offset();
    out().truncate(end);
    sync();
    uncertain = false;
  }

  private void closeFile() throws IOException {
    FileChannel channel = out;
    out = null;
    if (channel != null) {
      channel.close();
    }
  }

  @Override
  public void close() {
    try {
      closeFile();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be closed", e);
    }
  }
}
