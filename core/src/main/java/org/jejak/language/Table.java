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
  /** Editors open a file of UTF-8 with a mark of the byte order. */
  private static final String MARK = "\ufeff";

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
        if (number == 1 && line.startsWith(MARK)) {
          line = line.substring(MARK.length());
        }
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
   * The first column of a data file that ships beside {@code owner}, without making rows: a list of
   * words that every start needs is felt.
   *
   * @param path relative to the package of {@code owner}
   * @throws UncheckedIOException when the file cannot be read
   */
  static List<String> firstColumn(Class<?> owner, String path) {
    List<String> column = new ArrayList<>();
    try (InputStream in = owner.getResourceAsStream(path)) {
      String text = in == null ? "" : text(in.readAllBytes());
      for (int start = 0; start < text.length(); ) {
        int lineEnd = text.indexOf('\n', start);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd;
        int end = text.indexOf('\t', start);
        if (end > start && end < lineEnd && text.charAt(start) != '#') {
          column.add(text.substring(start, end));
        }
        start = lineEnd + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return column;
  }

  /** The text of a file in UTF-8, without a mark of the byte order, its lines ended by LF. */
  static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    text = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
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
