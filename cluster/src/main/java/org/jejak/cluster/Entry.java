package org.jejak.cluster;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.LedgerRow;
import org.jejak.reading.ReadingCodec;
import org.jejak.reading.ReadingCollector;
import org.jejak.store.Store;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one report: what became of the items that are it, and its reading.
 *
 * @param rows of the ledger, in the order of arrival
 * @param reading as {@link ReadingCodec} packs it; null where no item could be read
 * @param items with their bytes, as {@link Store#pack} packs them, for a folder that keeps reports:
 *     of a report the one that was read, of what could not be read each; empty where no folder asks
 *     for them, or it has them by now
 */
record Entry(List<LedgerRow> rows, byte @Nullable [] reading, List<byte[]> items) {
  /** Copies the lists. */
  Entry {
    rows = List.copyOf(rows);
    items = List.copyOf(items);
  }

  /** What one item tells, without its bytes. */
  static Entry of(ReadItem read, ReadingCodec codec) {
    byte[] packed = read.reading() == null ? null : codec.encode(read.reading());
    return new Entry(List.of(read.ledger()), packed, List.of());
  }

  /** The same with an item's bytes. */
  Entry with(byte[] item) {
    return new Entry(rows, reading, List.of(item));
  }

  /** The same for a folder that has the items. */
  Entry withoutItems() {
    return new Entry(rows, reading, List.of());
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
    boolean isFirst = isBefore(other, codec);
    Entry first = isFirst ? this : other;
    Entry second = isFirst ? other : this;
    if (first.reading != null) {
      return new Entry(all, first.reading, first.items.isEmpty() ? second.items : first.items);
    }
    List<byte[]> both = new ArrayList<>(items);
    both.addAll(other.items);
    return new Entry(all, null, both);
  }

  /** Whether this is what a report is read of, rather than another of the same key. */
  private boolean isBefore(Entry other, ReadingCodec codec) {
    if (reading == null || other.reading == null) {
      return reading != null;
    }
    return ReadingCollector.BY_INPUT.compare(codec.article(reading), codec.article(other.reading))
        <= 0;
  }
}
