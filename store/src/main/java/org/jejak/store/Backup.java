package org.jejak.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder as one zip file: its settings and its archive, from which everything else is made again,
 * and the tables of SQLite, which saves that work.
 */
public final class Backup {
  private static final Pattern NAME =
      Pattern.compile("jejak\\.toml|jejak\\.db|archive/jejak-\\d{6}\\.warc\\.gz");

  private Backup() {}

  /**
   * Writes a backup under a temporary name, then renames it. A process may write to the folder
   * meanwhile: what it acknowledged before this began is in the backup.
   *
   * @throws IOException when the file cannot be written
   * @throws StoreException when there is no such folder, or reports are being forgotten in it
   */
  public static void write(Path folder, Path file) throws IOException {
    Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
    Path tables = file.resolveSibling("." + file.getFileName() + ".db");
    try (StoreView view = StoreView.open(folder)) {
      Files.deleteIfExists(tables);
      long forgotten = forgotten(view);
      boolean own = view.tables().copyTo(tables);
      ArchivePlace end = view.tables().facts().known();
      try (FileChannel out =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(out)));
        fill(zip, folder, own ? tables : null, end);
        zip.finish();
        zip.flush();
        // An older backup of this name goes when this one is safe.
        out.force(true);
      }
      if (forgotten(view) != forgotten) {
        throw forgetting(folder);
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      Archive.syncFolder(file.toAbsolutePath().resolveSibling("."));
    } finally {
      Files.deleteIfExists(tables);
      Files.deleteIfExists(temporary);
    }
  }

  private static void fill(
      ZipOutputStream zip, Path folder, @Nullable Path tables, ArchivePlace end)
      throws IOException {
    zip.putNextEntry(new ZipEntry(Settings.FILE));
    zip.write(settings(Settings.text(folder)));
    zip.closeEntry();
    if (tables != null) {
      add(zip, Database.FILE, tables, Long.MAX_VALUE);
    }
    // Archive files are packed already.
    zip.setLevel(Deflater.NO_COMPRESSION);
    addArchive(zip, folder.resolve(Store.ARCHIVE), end);
  }

  /** How many reports were forgotten; a fault while some are: places in the archive change then. */
  private static long forgotten(StoreView view) {
    if (new Forgetting(view.folder().resolve(Store.ARCHIVE), view.tables()).isUnderWay()) {
      throw forgetting(view.folder());
    }
    return view.tables().count("forgotten");
  }

  private static StoreException forgetting(Path folder) {
    return new StoreException(
        "reports are being forgotten in %s, and no backup was written; back it up again once that is done (what was interrupted, the next command that writes finishes)"
            .formatted(folder));
  }

  /** A copy keeps its tables in itself, and passes no password on. */
  private static byte[] settings(String text) {
    return Settings.withoutTables(text).getBytes(StandardCharsets.UTF_8);
  }

  private static void addArchive(ZipOutputStream zip, Path archive, ArchivePlace end)
      throws IOException {
    for (int file = 1; file <= end.file(); file++) {
      Path path = Archive.path(archive, file);
      long length = file == end.file() ? end.offset() : Long.MAX_VALUE;
      if (Files.exists(path)) {
        add(zip, Store.ARCHIVE + "/" + path.getFileName(), path, length);
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file, long length)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (FileChannel in = FileChannel.open(file)) {
      long end = Math.min(length, in.size());
      long at = 0;
      WritableByteChannel out = Channels.newChannel(zip);
      while (at < end) {
        at += in.transferTo(at, end - at, out);
      }
    }
    zip.closeEntry();
  }

  /**
   * Makes a folder of a backup.
   *
   * @throws WrongFolderException when the folder holds something already, or the file is not there
   *     or no backup; nothing is written then
   * @throws IOException when the folder cannot be written
   */
  public static void restore(Path file, Path folder) throws IOException {
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new WrongFolderException(folder + " is not empty; name a new folder to restore into");
    }
    try (ZipFile zip = open(file)) {
      check(zip, file);
      Files.createDirectories(folder.resolve(Store.ARCHIVE));
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = zip.getInputStream(entry);
            OutputStream out = Files.newOutputStream(folder.resolve(entry.getName()))) {
          if (entry.getName().equals(Settings.FILE)) {
            out.write(settings(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
          } else {
            in.transferTo(out);
          }
        }
      }
    } catch (ZipException e) {
      throw new StoreException(file + " is damaged: " + Fault.words(e), e);
    }
  }

  private static ZipFile open(Path file) {
    try {
      return new ZipFile(file.toFile());
    } catch (NoSuchFileException e) {
      throw new WrongFolderException("there is no " + file, e);
    } catch (ZipException e) {
      throw new WrongFolderException(file + " is no backup of Jejak's: " + Fault.words(e), e);
    } catch (IOException e) {
      throw new WrongFolderException(file + " cannot be read: " + Fault.words(e), e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Names are checked before anything is written: a zip may name files anywhere. */
  private static void check(ZipFile zip, Path file) {
    boolean settings = zip.getEntry(Settings.FILE) != null;
    boolean known = zip.stream().allMatch(entry -> NAME.matcher(entry.getName()).matches());
    if (!settings || !known) {
      throw new WrongFolderException(file + " is no backup of Jejak's");
    }
  }
}
