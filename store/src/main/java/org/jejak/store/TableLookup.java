package org.jejak.store;

import java.util.List;
import org.jejak.correction.ReportLookup;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jspecify.annotations.Nullable;

/** Looks reports up in the tables, as they were read. */
final class TableLookup implements ReportLookup {
  private static final int RECENT = 64;

  private final Tables tables;
  private final ReadingCodec codec;
  private final RecentlyUsed<Reading> recent = new RecentlyUsed<>(RECENT);

  TableLookup(Tables tables, ReadingCodec codec) {
    this.tables = tables;
    this.codec = codec;
  }

  @Override
  public @Nullable Reading reading(String article) {
    Reading known = recent.get(article);
    if (known != null) {
      return known;
    }
    byte[] packed = tables.articles().reading(article).orElse(null);
    if (packed == null) {
      return null;
    }
    try {
      Reading reading = PackedReading.unpack(codec, packed);
      recent.put(article, reading);
      return reading;
    } catch (IllegalArgumentException e) {
      // A damaged reading is named by verify.
      return null;
    }
  }

  @Override
  public List<String> at(String url) {
    return tables.articles().idsAt(url);
  }
}
