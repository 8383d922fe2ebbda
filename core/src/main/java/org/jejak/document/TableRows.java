package org.jejak.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts in a column of a table (RFC 4180 and its looser kin) whose first row names the columns. */
final class TableRows {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int NAMED_COLUMNS = 12;
  private static final int MAX_COLUMNS = 4_000;

  private final TextFields fields;
  private final Consumer<TextRow> rows;
  private int text;
  private int id;
  private int date;

  TableRows(TextFields fields, Consumer<TextRow> rows) {
    this.fields = fields;
    this.rows = rows;
  }

  /** Whether a text begins with a row of columns, the wanted one among them. */
  static boolean opens(String start, TextFields fields) {
    String line = firstLine(start);
    List<String> columns = columns(line, separator(line, fields));
    return columns.size() > 1 && find(columns, fields.textName()) >= 0;
  }

  /** The separator under which the first line names most of the wanted columns, else most. */
  static char separator(String start, TextFields fields) {
    String line = firstLine(start);
    char best = ',';
    int bestScore = 0;
    for (char separator : SEPARATORS) {
      List<String> columns = columns(line, separator);
      int score = columns.size() + (find(columns, fields.textName()) >= 0 ? MAX_COLUMNS : 0);
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return best;
  }

  private static String firstLine(String start) {
    String line = start.startsWith("\ufeff") ? start.substring(1) : start;
    int end = 0;
    while (end < line.length() && line.charAt(end) != '\n' && line.charAt(end) != '\r') {
      end++;
    }
    return line.substring(0, end);
  }

  private static List<String> columns(String line, char separator) {
    try {
      Iterator<CsvRecord> rows = TableReader.lenient(separator).ofCsvRecord(line).iterator();
      return rows.hasNext() ? names(rows.next().getFields()) : List.of();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private static List<String> names(List<String> fields) {
    return fields.stream().map(TableReader::name).toList();
  }

  /** The column of a name; one that differs only in case counts where none is written so. */
  private static int find(List<String> columns, String name) {
    int exact = columns.indexOf(name);
    for (int i = 0; exact < 0 && i < columns.size(); i++) {
      if (columns.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return exact;
  }

  void read(Reader reader, char separator) throws IOException {
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(MAX_COLUMNS)
            .maxFieldSize(TextRows.LONGEST)
            .maxRecordSize(2 * TextRows.LONGEST)
            .build();
    long number = 0;
    try {
      Iterator<CsvRecord> records =
          TableReader.lenient(separator)
              .maxBufferSize(2 * TextRows.LONGEST)
              .build(handler, reader)
              .iterator();
      if (records.hasNext()) {
        number = 1;
        String missing = head(names(records.next().getFields()));
        if (missing != null) {
          rows.accept(new TextRow.Unread(0, missing));
          return;
        }
      }
      while (records.hasNext()) {
        row(++number, records.next().getFields());
      }
    } catch (CsvParseException e) {
      rows.accept(
          new TextRow.Unread(
              number + 1, "is too long or has too many columns; nothing after it was read"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Finds the columns; says what is missing, null where nothing is. */
  private @Nullable String head(List<String> columns) {
    text = find(columns, fields.textName());
    id = find(columns, fields.idName());
    date = find(columns, fields.dateName());
    if (text < 0) {
      return lacks(fields.textName(), "text", columns);
    } else if (id < 0 && fields.id() != null) {
      return lacks(fields.id(), "id", columns);
    } else if (date < 0 && fields.date() != null) {
      return lacks(fields.date(), "date", columns);
    }
    return null;
  }

  private static String lacks(String name, String option, List<String> columns) {
    String known = columns.stream().limit(NAMED_COLUMNS).collect(Collectors.joining(", "));
    String more = columns.size() > NAMED_COLUMNS ? ", …" : "";
    return "has no column '%s'; its columns are %s%s (--%s COLUMN names one)"
        .formatted(name, known, more, option);
  }

  private void row(long number, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    String words = cell(cells, text);
    if (words == null) {
      rows.accept(new TextRow.Unread(number, "has no text"));
      return;
    }
    String name = cell(cells, id);
    String named = name == null ? Long.toString(number) : name.strip();
    rows.accept(new TextRow.Text(number, named, words, cell(cells, date)));
  }

  private static @Nullable String cell(List<String> cells, int column) {
    boolean there = column >= 0 && column < cells.size() && !cells.get(column).isBlank();
    return there ? cells.get(column) : null;
  }
}
