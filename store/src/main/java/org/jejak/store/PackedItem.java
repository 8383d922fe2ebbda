package org.jejak.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.InstantSource;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Original;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An item that was read, and the bytes that the archive will hold of it. */
record PackedItem(ArchiveEntry.Arrived entry, byte[] bytes) {
  /** Packs an item. */
  static PackedItem of(Item item, ReadItem read, InstantSource clock) {
    @Nullable Document document =
        item instanceof Item.Readable readable ? readable.document() : null;
    @Nullable Original original =
        item instanceof Item.Readable readable ? readable.original() : null;
    return of(new ArchiveEntry.Arrived(Moment.now(clock), read.ledger(), document, original));
  }

  /** Packs an entry. */
  static PackedItem of(ArchiveEntry.Arrived entry) {
    return new PackedItem(entry, ArchiveRecords.encode(entry));
  }

  /**
   * The item again.
   *
   * @throws IllegalArgumentException when the bytes are not what was packed
   */
  static PackedItem of(byte[] bytes) {
    try {
      ArchiveEntry entry =
          ArchiveReader.entry(Channels.newChannel(new ByteArrayInputStream(bytes)));
      if (entry instanceof ArchiveEntry.Arrived arrived) {
        return new PackedItem(arrived, bytes);
      }
    } catch (IOException | JacksonException e) {
      throw new IllegalArgumentException("a packed item is damaged", e);
    }
    throw new IllegalArgumentException("what was packed is no item");
  }
}
