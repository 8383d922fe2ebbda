package org.jejak.cluster;

import java.io.Serializable;
import java.util.function.Function;
import org.jejak.document.Item;
import org.jejak.trace.ReadItem;

/** Makes the function that reads items, in the process that runs it. */
interface ItemReading extends Serializable {
  /** The engine's own reading. */
  ItemReading ENGINE = () -> Engine.get()::read;

  /** The function; called from one thread at a time. */
  Function<Item, ReadItem> open();
}
