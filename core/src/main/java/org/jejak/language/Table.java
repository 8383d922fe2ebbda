package org.jejak.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of data: one entry a line, columns parted by a TAB, {@code #} opens a comment line. */
public final class Table {
  private Table() {}

  /**
   * One line.
   *
   * @param origin file and line number, such as {@code en/speech-cues.tsv:12}
   * @param columns at least one; trailing empty columns kept
   */
  public record Row(String origin, List<String> columns) {
    /** Copies the list. */
    public Row {
      columns = List.copyOf(columns);
    }

    /** Column {@code i}, or the empty string where the line has fewer. */
    public String get(int i) {
      return i < columns.size() ? columns.get(i) : "";
    }

    /** Column {@code i} cut at commas, blanks trimmed, empty parts left out. */
    public List<String> list(int i) {
      List<String> parts = new ArrayList<>();
      for (String part : get(i).split(",")) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }
  }

  /**
   * Reads the lines of a stream and closes it.
   *
   * @param name how {@link Row#origin()} names the file
   * @throws UncheckedIOException when the stream fails
   */
  public static List<Row> read(InputStream in, String name) {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new Row(name + ":" + number, List.of(line.split("\t", -1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return rows;
  }

  /**
   * Reads a data file that ships beside {@code owner}; an empty list if there is none.
   *
   * @param path relative to the package of {@code owner}
   */
  public static List<Row> resource(Class<?> owner, String path) {
    InputStream in = owner.getResourceAsStream(path);
    return in == null ? List.of() : read(in, path);
  }
}
