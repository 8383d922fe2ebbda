package org.jejak.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells as lines of text. A spreadsheet takes a cell that begins with {@code = + - @}, a tab or a
 * carriage return for a formula, which may call programs: such words get an apostrophe in front
 * unless they are that sign alone (OWASP, CSV Injection). Numbers are written as they are.
 */
final class Cells {
  private static final String OPENERS = "=+-@\t\r";

  private Cells() {}

  /** A row of comma-separated values (RFC 4180), without its line's end. */
  static String csv(List<? extends @Nullable Object> cells) {
    StringWriter line = new StringWriter();
    CsvWriter writer =
        CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(line);
    writer.writeRecord(words(cells));
    StringBuffer text = line.getBuffer();
    return text.substring(0, text.length() - 1);
  }

  /** A row of tab-separated values, which know no quotes: tabs and line ends become spaces. */
  static String tsv(List<? extends @Nullable Object> cells) {
    List<String> words = new ArrayList<>();
    for (String word : words(cells)) {
      words.add(word.replace('\t', ' ').replace('\n', ' ').replace('\r', ' '));
    }
    return String.join("\t", words);
  }

  private static List<String> words(List<? extends @Nullable Object> cells) {
    List<String> words = new ArrayList<>(cells.size());
    for (Object cell : cells) {
      words.add(
          switch (cell) {
            case null -> "";
            case String text -> harmless(text);
            case Double number -> new BigDecimal(number.toString()).toPlainString();
            default -> cell.toString();
          });
    }
    return words;
  }

  private static String harmless(String text) {
    return text.length() > 1 && OPENERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
