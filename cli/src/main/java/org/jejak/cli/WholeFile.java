package org.jejak.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is whole or not there: written beside its name, then renamed. */
record WholeFile(Path file, Path unfinished) {

  /** Writes the text of a file. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  /** Makes the folder if it is missing; nothing is written yet. */
  static WholeFile of(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new WholeFile(file, file.resolveSibling("." + file.getFileName() + ".part"));
  }

  /** Writes a whole file; what fails on the way leaves nothing behind. */
  static void write(Path file, Content content) throws IOException {
    WholeFile whole = of(file);
    try {
      try (Writer out = Files.newBufferedWriter(whole.unfinished, StandardCharsets.UTF_8)) {
        content.write(out);
      }
      whole.finish();
    } finally {
      whole.discard();
    }
  }

  /** Gives the file its name, in the place of an earlier one. */
  void finish() throws IOException {
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes away what was not finished. */
  void discard() throws IOException {
    Files.deleteIfExists(unfinished);
  }
}
