package org.jejak.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jejak.document.TextRow;
import org.jejak.document.TextRows;

/** The rows of files or of standard input, one after the other. */
record TextInputs(List<String> inputs, TextRows reader) {

  /** A row and the input it stands in. */
  record Row(String input, TextRow row) {}

  TextInputs {
    inputs = inputs.isEmpty() ? List.of("-") : List.copyOf(inputs);
  }

  void forEach(Consumer<Row> rows) {
    for (String input : inputs) {
      forEach(input, rows);
    }
  }

  /** What cannot be opened or read on is a row, too. */
  private void forEach(String input, Consumer<Row> rows) {
    long[] last = {0};
    try (InputStream in = input.equals("-") ? System.in : open(input)) {
      reader.forEach(
          input,
          in,
          row -> {
            last[0] = row.number();
            rows.accept(new Row(input, row));
          });
    } catch (IOException | InvalidPathException e) {
      String rest = last[0] == 0 ? "" : "; nothing after row " + last[0] + " was read";
      rows.accept(new Row(input, new TextRow.Unread(0, reason(e) + rest)));
    }
  }

  private static InputStream open(String input) throws IOException {
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      throw new IOException("is a folder; name the files in it");
    }
    return Files.newInputStream(path);
  }

  private static String reason(Exception e) {
    return switch (e) {
      case NoSuchFileException none -> "there is no such file";
      case AccessDeniedException denied -> "may not be read";
      case ZipException broken -> "is a broken gzip file";
      case java.io.EOFException cut -> "is a gzip file that is cut off";
      case InvalidPathException none -> "is no path";
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }
}
