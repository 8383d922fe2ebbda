package org.jejak.document;

import static org.jejak.document.FieldMap.Target;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a table of reports (RFC 4180 and its looser kin), row by row; the first row names the
 * columns. A report's key is the number of its row, as spreadsheets count.
 */
final class TableReader {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int HEAD = 1 << 16;
  private static final int MAX_COLUMNS = 4_000;
  private static final int NAMED_COLUMNS = 8;
  private static final String UNIT = "\u001f";

  private final Intake intake;
  private final Arrival arrival;
  private final List<Note> notes;
  private final FieldNames names;

  TableReader(Intake intake, Arrival arrival, List<Note> notes) {
    this.intake = intake;
    this.arrival = arrival;
    this.notes = notes;
    this.names = new FieldNames(intake.fieldMap());
  }

  void read(Reader reader) throws IOException {
    BufferedReader in = new BufferedReader(reader, HEAD);
    char separator = separator(in);
    int most = intake.limits().reportBytes();
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(MAX_COLUMNS)
            .maxFieldSize(most)
            .maxRecordSize(most)
            .build();
    int row = 0;
    boolean any = false;
    try {
      Iterator<CsvRecord> rows =
          lenient(separator).maxBufferSize(Math.max(most, 2 * HEAD)).build(handler, in).iterator();
      List<String> columns = rows.hasNext() ? rows.next().getFields() : List.of();
      row = 1;
      if (!isKnown(columns)) {
        intake.reject(arrival, unknown(columns));
        return;
      }
      while (rows.hasNext()) {
        CsvRecord record = rows.next();
        row++;
        any |= report(record.getFields(), columns, row);
      }
    } catch (CsvParseException e) {
      intake.reject(
          arrival, "after row %d a row is too long or has too many columns".formatted(row));
      return;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!any) {
      intake.reject(arrival, "is a table without rows");
    }
  }

  /** Text after a closing quote is common; the library has no other way yet to let it pass. */
  @SuppressWarnings("removal")
  static CsvReader.CsvReaderBuilder lenient(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true);
  }

  /** The separator under which the first row names most parts of a report, else most columns. */
  private char separator(BufferedReader in) throws IOException {
    String head = head(in);
    if (head.startsWith("sep=") && head.length() > 4) {
      in.readLine();
      return head.charAt(4);
    }
    char best = ',';
    int bestScore = 0;
    for (char separator : SEPARATORS) {
      List<String> columns = columns(head, separator);
      int score = columns.isEmpty() ? 0 : MAX_COLUMNS * known(columns) + columns.size();
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return best;
  }

  private static String head(BufferedReader in) throws IOException {
    in.mark(HEAD);
    char[] head = new char[HEAD];
    int length = 0;
    int read = in.read(head);
    while (read > 0 && length + read < HEAD) {
      length += read;
      read = in.read(head, length, HEAD - length);
    }
    length += Math.max(read, 0);
    in.reset();
    return new String(head, 0, length);
  }

  private static List<String> columns(String head, char separator) {
    try {
      Iterator<CsvRecord> rows = lenient(separator).ofCsvRecord(head).iterator();
      return rows.hasNext() ? rows.next().getFields() : List.of();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  /** Whether a first line reads like the columns of a table of reports. */
  static boolean opensTable(String line) {
    FieldNames usual = new FieldNames(FieldMap.none());
    for (char separator : SEPARATORS) {
      ObjectNode row = row(List.of(line.split(java.util.regex.Pattern.quote("" + separator))));
      JsonFields fields = new JsonFields(row);
      boolean text = fields.text(usual.of(Target.TEXT, fields)) != null;
      boolean title = fields.word(usual.of(Target.TITLE, fields)) != null;
      if (row.size() >= 2 && text && title) {
        return true;
      }
    }
    return false;
  }

  private static ObjectNode row(List<String> columns) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (String column : columns) {
      String name = name(column);
      if (!name.isEmpty()) {
        row.put(name, name);
      }
    }
    return row;
  }

  static String name(String column) {
    String name = column.startsWith("\ufeff") ? column.substring(1) : column;
    name = name.strip();
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  private int known(List<String> columns) {
    JsonFields fields = new JsonFields(row(columns));
    int known = 0;
    for (Target target : Target.values()) {
      known += fields.word(names.of(target, fields)) == null ? 0 : 1;
    }
    return known;
  }

  private boolean isKnown(List<String> columns) {
    JsonFields fields = new JsonFields(row(columns));
    return fields.word(names.of(Target.TEXT, fields)) != null
        || fields.word(names.of(Target.TITLE, fields)) != null
        || fields.word(FieldNames.SUMMARY) != null;
  }

  private static String unknown(List<String> columns) {
    String known =
        columns.stream()
            .limit(NAMED_COLUMNS)
            .map(TableReader::name)
            .map(name -> name.length() <= 40 ? name : name.substring(0, 40))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "is a table without a column that is known as text or title; its first row is %s"
            + " (--map text=COLUMN names one)",
        known);
  }

  /** Hands on a row; false where it is blank. */
  private boolean report(List<String> values, List<String> columns, int number) {
    if (values.stream().allMatch(String::isBlank)) {
      return false;
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < columns.size() && i < values.size(); i++) {
      String name = name(columns.get(i));
      if (!name.isEmpty() && (!row.has(name) || row.path(name).asString("").isBlank())) {
        row.put(name, values.get(i));
      }
    }
    byte[] bytes = String.join(UNIT, values).getBytes(StandardCharsets.UTF_8);
    String item = Integer.toString(number);
    new FieldsItem(intake, arrival).report(row, bytes, item, null, noted(values, columns));
    return true;
  }

  private List<Note> noted(List<String> values, List<String> columns) {
    if (values.size() == columns.size()) {
      return notes;
    }
    List<Note> noted = new java.util.ArrayList<>(notes);
    String uneven = "the row has %d columns, the first row %d";
    noted.add(new Note("columns", uneven.formatted(values.size(), columns.size())));
    return noted;
  }
}
