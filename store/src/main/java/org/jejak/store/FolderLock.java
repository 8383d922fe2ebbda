package org.jejak.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One writing process a folder: the operating system's lock, which dies with its process. */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws FolderInUseException when another process writes to the folder
   * @throws StoreException when it is read-only
   */
  static FolderLock take(Path folder) {
    FileChannel channel = open(folder.resolve("jejak.lock"));
    FileLock lock = null;
    try {
      lock = lock(channel);
      if (lock == null) {
        throw new FolderInUseException(
            folder + " is being written by another Jejak; wait for it, or stop it");
      }
      return new FolderLock(channel);
    } finally {
      if (lock == null) {
        close(channel);
      }
    }
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new StoreException(
          file.getParent() + " cannot be written (" + Fault.words(e) + "); nothing was taken in",
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw new StoreException(
          "the file system gives no locks (" + Fault.words(e) + "); put the folder on another", e);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process.
    }
  }

  @Override
  public void close() {
    close(channel);
  }
}
