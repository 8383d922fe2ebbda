package org.jejak.store;

import java.time.LocalDate;
import org.jejak.reading.ReadingCodec;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jejak.trace.Trace;
import org.jejak.trace.TraceInput;
import org.jspecify.annotations.Nullable;

/** Traces what the tables hold: the same function as on any other readings. */
final class Tracing {
  private final Jejak engine;
  private final Tables tables;

  Tracing(Jejak engine, Tables tables) {
    this.engine = engine;
    this.tables = tables;
  }

  /** The trace of everything, as if it had been read at once. */
  Trace trace(@Nullable LocalDate today) {
    ReadingCodec codec = engine.readingCodec();
    TraceInput input = engine.input(TraceInput.usualMemory());
    return tables.reading(() -> {
      tables.ledger().each(entry -> input.add(new ReadItem(entry.row(), null)));
      tables.articles().eachReading(bytes -> input.add(PackedReading.unpack(codec, bytes)));
      return engine.trace(input, today, SaidCorrections.of(tables));
    });
  }
}
