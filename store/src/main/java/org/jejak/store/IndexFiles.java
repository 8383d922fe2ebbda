package org.jejak.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;

/** The files of an index, and whether they can be used. */
final class IndexFiles {
  private static final double MEMORY_MEGABYTES = 64;

  static {
    QuietLucene.begin();
  }

  private IndexFiles() {}

  /**
   * Opens an index for writing, or begins a new one where there is none or it is damaged.
   *
   * @throws IOException when it cannot be written
   */
  static IndexWriter open(Path folder) throws IOException {
    IndexWriter writer = null;
    try {
      writer = writer(folder);
      // Opens every segment: headers and lengths are checked.
      DirectoryReader.open(writer).close();
      return writer;
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      if (!isDamage(e)) {
        throw e;
      }
      empty(folder);
      return writer(folder);
    }
  }

  private static IndexWriter writer(Path folder) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(MEMORY_MEGABYTES)
            .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
            .setCommitOnClose(false);
    return new IndexWriter(FSDirectory.open(folder), config);
  }

  /** Whether something is wrong with the files, not with the disk. */
  static boolean isDamage(Throwable fault) {
    return fault instanceof CorruptIndexException
        || fault instanceof IndexFormatTooOldException
        || fault instanceof IndexFormatTooNewException
        || fault instanceof IndexNotFoundException
        || fault instanceof FileNotFoundException
        || fault instanceof NoSuchFileException
        || fault instanceof EOFException
        || fault instanceof IllegalArgumentException
        || fault instanceof IllegalStateException && !(fault instanceof AlreadyClosedException);
  }

  /** Removes an index, so that the next opening makes it. */
  static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
