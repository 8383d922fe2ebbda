package org.jejak.cluster;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.LedgerRow;
import org.jejak.reading.ReadingCodec;
import org.jejak.reading.ReadingCollector;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one report: what became of the items that are it, and its reading.
 *
 * @param rows of the ledger, in the order of arrival
 * @param reading as {@link ReadingCodec} packs it; null where no item could be read
 */
record Entry(List<LedgerRow> rows, byte @Nullable [] reading) {
  /** Copies the list. */
  Entry {
    rows = List.copyOf(rows);
  }

  /** What one item tells. */
  static Entry of(ReadItem read, ReadingCodec codec) {
    byte[] packed = read.reading() == null ? null : codec.encode(read.reading());
    return new Entry(List.of(read.ledger()), packed);
  }

  /** What brings items of one report together; an item that is none stands alone. */
  String key() {
    LedgerRow row = rows.getFirst();
    return row.article() != null ? row.article() : row.input() + '\n' + row.item();
  }

  /** This and another of the same key, whichever came first. */
  Entry with(Entry other, ReadingCodec codec) {
    List<LedgerRow> all = new ArrayList<>(rows);
    all.addAll(other.rows);
    return new Entry(all, first(reading, other.reading, codec));
  }

  private static byte @Nullable [] first(
      byte @Nullable [] one, byte @Nullable [] other, ReadingCodec codec) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return ReadingCollector.BY_INPUT.compare(codec.article(one), codec.article(other)) <= 0
        ? one
        : other;
  }
}
