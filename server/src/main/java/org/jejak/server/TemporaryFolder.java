package org.jejak.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of files that goes with what needs it. */
record TemporaryFolder(Path path) implements AutoCloseable {

  /** Makes one in the system's folder for them. */
  static TemporaryFolder make() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("jejak-served"));
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder cannot be written", e);
    }
  }

  @Override
  public void close() {
    try (var files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It is the system's to clean.
    }
  }
}
