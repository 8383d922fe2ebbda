package org.jejak.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * An archive that pages are appended to: WARC 1.1 (ISO 28500), each record packed by itself unless
 * a new file's name ends in {@code .warc}. A page's records are written in one piece, and taken
 * back where that fails, so that the file is sound at any time. Threads may share it.
 */
public final class WarcFile implements AutoCloseable {
  private final Path path;

  /** Unlike a channel, it does not close when a thread is interrupted while it writes. */
  private final RandomAccessFile file;

  private final FileLock fileLock;
  private final WarcCompression compression;
  private final Map<String, EarlierPage> newest = new HashMap<>();
  private final Map<String, EarlierPage> byRecord = new HashMap<>();
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();

  private WarcFile(Path path, RandomAccessFile file, FileLock fileLock, List<EarlierPage> earlier)
      throws IOException {
    this.path = path;
    this.file = file;
    this.fileLock = fileLock;
    for (EarlierPage page : earlier) {
      newest.put(page.address(), page);
      byRecord.putIfAbsent(page.record(), page);
    }
    boolean plain = path.toString().toLowerCase(Locale.ROOT).endsWith(".warc");
    if (file.length() > 0) {
      file.seek(0);
      plain = file.read() == 'W';
    }
    this.compression = plain ? WarcCompression.NONE : WarcCompression.GZIP;
    file.seek(file.length());
  }

  /**
   * Opens an archive, or begins one. The pages of one that is there are known afterwards, so that
   * servers are asked only for what is new.
   *
   * @throws IOException when the file cannot be opened, is written by somebody else, or is no sound
   *     WARC; the message says so in plain words
   */
  public static WarcFile open(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    long size = Files.exists(path) ? Files.size(path) : 0;
    List<EarlierPage> earlier = size > 0 ? EarlierPage.in(path) : List.of();
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    FileLock fileLock = null;
    try {
      FileLock taken = file.getChannel().tryLock();
      if (taken == null || file.length() != size) {
        throw new IOException(path + " is being written by another program");
      }
      WarcFile archive = new WarcFile(path, file, taken, earlier);
      fileLock = taken;
      return archive;
    } catch (OverlappingFileLockException e) {
      throw new IOException(path + " is being written already", e);
    } finally {
      if (fileLock == null) {
        file.close();
      }
    }
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** The newest page that the archive held of an address when it was opened. */
  @Nullable EarlierPage earlier(URI page) {
    return newest.get(page.toString());
  }

  /** The page that a record held when the archive was opened. */
  @Nullable EarlierPage earlier(String record) {
    return byRecord.get(record);
  }

  /** Appends a page's records, unless this run did already. */
  void append(String record, List<WarcRecord> records) throws IOException {
    if (written.add(record)) {
      append(records);
    }
  }

  /** Appends records in one piece. */
  void append(List<WarcRecord> records) throws IOException {
    lock.lock();
    try {
      long start = file.getFilePointer();
      try (WarcWriter writer = new WarcWriter(Channels.newChannel(new Open()), compression)) {
        for (WarcRecord record : records) {
          writer.write(record);
        }
      } catch (IOException | RuntimeException e) {
        file.setLength(start);
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  /** The archive for a writer that closes what it wrote to. */
  private final class Open extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      file.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      file.write(bytes, from, length);
    }
  }

  /** Waits until what is being written is whole, then closes; safe to call at any time. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      if (fileLock.isValid()) {
        fileLock.release();
        file.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
