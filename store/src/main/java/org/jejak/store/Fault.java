package org.jejak.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** What the operating system or a database said, in words a user understands. */
final class Fault {
  private Fault() {}

  /** One line, without class names where a message says enough. */
  static String words(Throwable fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (fault instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    @Nullable String words =
        fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
    return words == null ? fault.getClass().getSimpleName() : words.lines().findFirst().orElse("");
  }
}
