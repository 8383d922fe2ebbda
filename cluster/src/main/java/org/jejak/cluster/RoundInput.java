package org.jejak.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jejak.document.LedgerRow;
import org.jejak.reading.Spool;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jejak.trace.TraceInput;

/** The reports of a round while it is not yet complete, in a temporary file where they are many. */
final class RoundInput implements Iterable<Entry>, AutoCloseable {
  private static final int BUFFER = 1 << 14;

  private final Spool spool = new Spool(TraceInput.usualMemory() / 2);
  private int size;

  void add(Entry entry) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(BUFFER);
    EntrySerializer.INSTANCE.serialize(entry, out);
    size = spool.add(out.getCopyOfBuffer()) + 1;
  }

  @Override
  public Iterator<Entry> iterator() {
    return IntStream.range(0, size).mapToObj(this::get).iterator();
  }

  private Entry get(int number) {
    try {
      return EntrySerializer.INSTANCE.deserialize(new DataInputDeserializer(spool.get(number)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the engine traces. */
  TraceInput input(Jejak engine) {
    TraceInput input = engine.input(TraceInput.usualMemory());
    for (Entry entry : this) {
      if (entry.reading() != null) {
        input.add(engine.readingCodec().decode(entry.reading()));
      }
      for (LedgerRow row : entry.rows()) {
        input.add(new ReadItem(row, null));
      }
    }
    return input;
  }

  @Override
  public void close() {
    spool.close();
  }
}
