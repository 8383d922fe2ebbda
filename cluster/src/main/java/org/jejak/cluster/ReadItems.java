package org.jejak.cluster;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jejak.document.Item;
import org.jspecify.annotations.Nullable;

/** From items to what is known of them: the step that costs most, and runs everywhere at once. */
final class ReadItems extends RichMapFunction<Item, Entry> {
  private static final long serialVersionUID = 1L;

  private final ItemReading reading;
  private final Duration patience;
  private transient @Nullable PatientReader reader;

  ReadItems(ItemReading reading, Duration patience) {
    this.reading = reading;
    this.patience = patience;
  }

  @Override
  public void open(OpenContext context) {
    reader = new PatientReader(reading.open(), patience);
  }

  @Override
  public Entry map(Item item) throws InterruptedException {
    if (reader == null) {
      throw new IllegalStateException("not open");
    }
    return Entry.of(reader.read(item), Engine.get().readingCodec());
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
