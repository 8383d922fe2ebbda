package org.jejak.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jejak.document.LedgerRow;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jejak.reading.ReadingCollector;
import org.jejak.reading.Readings;

/**
 * What was read so far and is to be traced: items in any order, from any thread. Readings that do
 * not fit into the memory given wait in a temporary file.
 */
public final class TraceInput {
  private static final Comparator<LedgerRow> LEDGER_ORDER =
      Comparator.comparing(LedgerRow::input)
          .thenComparing(row -> row.item() == null ? "" : row.item())
          .thenComparing(row -> row.article() == null ? "" : row.article())
          .thenComparing(LedgerRow::status);

  private final List<LedgerRow> ledger = new ArrayList<>();
  private final ReadingCollector readings;

  TraceInput(ReadingCodec codec, long memory) {
    this.readings = new ReadingCollector(codec, memory);
  }

  /** What readings may use where nothing else is said, in bytes: a quarter of the heap. */
  public static long usualMemory() {
    return Runtime.getRuntime().maxMemory() / 4;
  }

  /**
   * Takes an item.
   *
   * @throws java.io.UncheckedIOException when the temporary folder cannot take what memory cannot
   */
  public void add(ReadItem item) {
    if (item.reading() != null) {
      readings.add(item.reading());
    }
    synchronized (ledger) {
      ledger.add(item.ledger());
    }
  }

  /**
   * Takes a reading whose ledger row is taken by itself.
   *
   * @throws java.io.UncheckedIOException as {@link #add(ReadItem)}
   */
  public void add(Reading reading) {
    readings.add(reading);
  }

  /** How many items were taken. */
  public int size() {
    synchronized (ledger) {
      return ledger.size();
    }
  }

  List<LedgerRow> ledger() {
    synchronized (ledger) {
      return ledger.stream().sorted(LEDGER_ORDER).toList();
    }
  }

  Readings readings() {
    return readings.readings();
  }
}
