package org.jejak.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
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
  private final List<Place> places = new ArrayList<>();

  /** Where an entry is, by the first name of its items. */
  private record Place(String name, int number) {}

  void add(Entry entry) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(BUFFER);
    EntrySerializer.INSTANCE.serialize(entry, out);
    int number = spool.add(out.getCopyOfBuffer());
    String name = entry.rows().stream().map(RoundInput::name).sorted().findFirst().orElse("");
    places.add(new Place(name, number));
  }

  /** What an item is called. */
  static String name(LedgerRow row) {
    return row.item() == null ? row.input() : row.input() + '\n' + row.item();
  }

  /** Entries by the names of their items: in which order they arrive changes with every run. */
  @Override
  public Iterator<Entry> iterator() {
    return places.stream()
        .sorted(Comparator.comparing(Place::name).thenComparingInt(Place::number))
        .map(place -> get(place.number()))
        .iterator();
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
