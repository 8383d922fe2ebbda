package org.jejak.language;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A user's sentences with their translations: the first two columns of a table.
 *
 * @param pairs in the order of the file
 * @param passedOver what was not used, a sentence each; empty where all was
 */
public record ParallelSentences(List<Pair> pairs, List<String> passedOver) {
  /** More would take more memory than they add. */
  static final int MOST = 300_000;

  /** A longer row holds no sentence. */
  static final int LONGEST_ROW = 1 << 20;

  private static final String FORM = "a row is a sentence, a TAB and its translation";

  /** A sentence and its translation. */
  public record Pair(String first, String second) {}

  /** Copies the lists. */
  public ParallelSentences {
    pairs = List.copyOf(pairs);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Reads a file: CSV where its name ends so, else columns parted by tabs; either may be gzipped.
   * Columns after the second are not read.
   *
   * @throws ParallelException where it holds no pair; the message is a sentence for the user
   * @throws IOException when the file cannot be read
   */
  public static ParallelSentences read(Path file) throws IOException, ParallelException {
    if (!Files.isRegularFile(file)) {
      throw new ParallelException(file + " is no file");
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean packed = name.endsWith(".gz");
    boolean csv = name.endsWith(".csv") || name.endsWith(".csv.gz");
    Rows rows = new Rows();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = packed ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      if (csv) {
        readCsv(file, reader, rows);
      } else {
        readLines(reader, rows);
      }
    }
    return rows.sentences(file);
  }

  private static void readLines(BufferedReader reader, Rows rows) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean tooLong = false;
    int c;
    do {
      c = reader.read();
      if (c != '\n' && c >= 0) {
        tooLong |= line.length() >= LONGEST_ROW;
        if (!tooLong) {
          line.append((char) c);
        }
        continue;
      }
      if (tooLong) {
        rows.tooLong++;
      } else if (!line.isEmpty()) {
        rows.add(List.of(line.toString().split("\t", -1)));
      }
      line.setLength(0);
      tooLong = false;
    } while (c >= 0 && rows.goesOn());
  }

  private static void readCsv(Path file, BufferedReader reader, Rows rows)
      throws ParallelException {
    try {
      for (CsvRecord record : CsvReader.builder().ofCsvRecord(reader)) {
        List<String> columns = record.getFields();
        if (columns.stream().mapToInt(String::length).sum() > LONGEST_ROW) {
          rows.tooLong++;
        } else {
          rows.add(columns);
        }
        if (!rows.goesOn()) {
          return;
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new ParallelException(file + " is no table of CSV that can be read: " + e.getMessage());
    }
  }

  /** Collects what can be used and counts what cannot. */
  private static final class Rows {
    private final List<Pair> pairs = new ArrayList<>();
    private int all;
    private int oneColumn;
    private int emptySide;
    private int tooLong;
    private boolean cut;

    boolean goesOn() {
      return !cut;
    }

    void add(List<String> columns) {
      all++;
      if (columns.size() < 2) {
        boolean blank = columns.isEmpty() || columns.getFirst().isBlank();
        oneColumn += blank ? 0 : 1;
        all -= blank ? 1 : 0;
        return;
      }
      String first = columns.get(0).replace("\ufeff", "").strip();
      String second = columns.get(1).strip();
      if (first.isEmpty() || second.isEmpty()) {
        emptySide++;
      } else if (pairs.size() == MOST) {
        cut = true;
      } else {
        pairs.add(new Pair(first, second));
      }
    }

    ParallelSentences sentences(Path file) throws ParallelException {
      if (pairs.isEmpty()) {
        throw new ParallelException(file + why());
      }
      List<String> passedOver = new ArrayList<>();
      note(oneColumn, "with one column", passedOver);
      note(emptySide, "with an empty column", passedOver);
      note(tooLong, "longer than a megabyte", passedOver);
      if (cut) {
        passedOver.add("what stands after the first " + MOST + " pairs was not read");
      }
      return new ParallelSentences(pairs, passedOver);
    }

    private String why() {
      if (tooLong > 0 && all == 0) {
        return " has only rows longer than a megabyte; " + FORM;
      }
      return all == 0
          ? " is empty; " + FORM
          : oneColumn == all ? " has one column; " + FORM : " has no row with two texts; " + FORM;
    }

    private static void note(int rows, String which, List<String> passedOver) {
      if (rows > 0) {
        passedOver.add(rows + (rows == 1 ? " row " : " rows ") + which + " passed over");
      }
    }
  }
}
