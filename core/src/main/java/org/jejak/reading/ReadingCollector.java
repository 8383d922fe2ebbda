package org.jejak.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jejak.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Takes readings one by one, in any order and from any thread: they stay in memory while they fit
 * into what they may use, else all go into a temporary file.
 */
public final class ReadingCollector {
  /** Of equal items the first in code point order gives input and item. */
  public static final Comparator<Article> BY_INPUT =
      Comparator.comparing(Article::input)
          .thenComparing(article -> article.item() == null ? "" : article.item());

  private final ReadingCodec codec;
  private final long memory;
  private final Map<String, Reading> kept = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private long weight;
  private volatile @Nullable Spool spool;

  /**
   * Starts empty.
   *
   * @param memory bytes that readings may use, about
   */
  public ReadingCollector(ReadingCodec codec, long memory) {
    this.codec = codec;
    this.memory = memory;
  }

  /**
   * Takes a reading; of two with one id, the one whose input comes first.
   *
   * @throws java.io.UncheckedIOException when the temporary folder cannot take what memory cannot
   */
  public void add(Reading reading) {
    Spool open = spool;
    if (open == null) {
      open = keep(reading);
    }
    if (open != null) {
      byte[] bytes = codec.encode(reading);
      synchronized (this) {
        put(open, reading.article(), bytes);
      }
    }
  }

  /** Keeps a reading in memory, or gives the spool that it has to go to. */
  private synchronized @Nullable Spool keep(Reading reading) {
    if (spool != null) {
      return spool;
    }
    Reading known = kept.get(reading.article().id());
    if (known == null || BY_INPUT.compare(reading.article(), known.article()) < 0) {
      kept.put(reading.article().id(), reading);
      weight += known == null ? weight(reading) : 0;
    }
    if (weight > memory) {
      putAside();
    }
    return null;
  }

  private void putAside() {
    Spool opened = new Spool(0);
    kept.values().forEach(reading -> put(opened, reading.article(), codec.encode(reading)));
    kept.clear();
    spool = opened;
  }

  private void put(Spool open, Article article, byte[] bytes) {
    Integer known = places.get(article.id());
    if (known == null || BY_INPUT.compare(article, codec.article(open.get(known))) < 0) {
      places.put(article.id(), open.add(bytes));
    }
  }

  /** About how many bytes a reading takes in memory, most of them for its tokens. */
  static long weight(Reading reading) {
    return 3_000
        + 14L * reading.article().text().length()
        + 100L * (reading.mentions().size() + reading.times().size())
        + 300L * (reading.entities().size() + reading.quotes().size() + reading.events().size());
  }

  /** Everything taken; nothing is to be added after. */
  public synchronized Readings readings() {
    return spool == null ? new Readings(kept) : new Readings(spool, places, codec, memory / 4);
  }
}
