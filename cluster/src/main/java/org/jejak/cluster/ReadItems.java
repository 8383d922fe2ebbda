package org.jejak.cluster;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.store.Store;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * From items to what is known of them, with their bytes where a folder keeps them: the step that
 * costs most, and runs everywhere at once. What takes too long is kept without its bytes, or the
 * folder would wait for it, too.
 */
final class ReadItems extends RichMapFunction<Item, Entry> {
  private static final long serialVersionUID = 1L;

  private final ItemReading reading;
  private final Duration limit;
  private final boolean packs;
  private transient @Nullable Patience patience;
  private transient @Nullable Function<Item, ReadItem> reader;

  /**
   * Prepares.
   *
   * @param limit how long one item may take
   * @param packs whether a folder keeps the items' bytes
   */
  ReadItems(ItemReading reading, Duration limit, boolean packs) {
    this.reading = reading;
    this.limit = limit;
    this.packs = packs;
  }

  @Override
  public void open(OpenContext context) {
    reader = reading.open();
    patience = new Patience(limit);
  }

  @Override
  public Entry map(Item item) throws InterruptedException {
    Function<Item, ReadItem> read = reader;
    if (patience == null || read == null) {
      throw new IllegalStateException("not open");
    }
    return patience.await(
        () -> entry(item, read.apply(item)), reason -> of(rejected(item, reason)));
  }

  private Entry entry(Item item, ReadItem read) {
    boolean hasBytes = packs && item instanceof Item.Readable;
    return hasBytes ? of(read).with(Store.pack(item, read, Clock.systemUTC())) : of(read);
  }

  private static Entry of(ReadItem read) {
    return Entry.of(read, Engine.codec());
  }

  private static ReadItem rejected(Item item, String reason) {
    @Nullable Long offset =
        switch (item) {
          case Item.Readable readable -> readable.document().offset();
          case Item.Repeated repeated -> repeated.offset();
          case Item.Unreadable unreadable -> unreadable.offset();
        };
    return new ReadItem(
        new LedgerRow(item.input(), item.item(), offset, Status.REJECTED, reason, null), null);
  }

  @Override
  public void close() {
    if (patience != null) {
      patience.close();
    }
  }
}
