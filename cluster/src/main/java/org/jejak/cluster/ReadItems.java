package org.jejak.cluster;

import java.time.Duration;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/** From items to what is known of them: the step that costs most, and runs everywhere at once. */
final class ReadItems extends RichMapFunction<Item, Entry> {
  private static final long serialVersionUID = 1L;

  private final ItemReading reading;
  private final Duration limit;
  private transient @Nullable Patience patience;
  private transient @Nullable Function<Item, ReadItem> reader;

  ReadItems(ItemReading reading, Duration limit) {
    this.reading = reading;
    this.limit = limit;
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
    ReadItem result = patience.await(() -> read.apply(item), reason -> rejected(item, reason));
    return Entry.of(result, Engine.get().readingCodec());
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
