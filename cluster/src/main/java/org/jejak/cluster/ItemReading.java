package org.jejak.cluster;

import java.io.Serializable;
import java.util.function.Function;
import org.jejak.document.Item;
import org.jejak.trace.ReadItem;

/** Makes the function that reads items, in the process that runs it. */
interface ItemReading extends Serializable {
  /** The engine's own reading, with files of the user's. */
  static ItemReading with(EngineFiles files) {
    return () -> Engine.with(files)::read;
  }

  /** The function; called from one thread at a time. */
  Function<Item, ReadItem> open();
}
