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
  private static final Comparator<Article> BY_INPUT =
      Comparator.comparing(Article::input)
          .thenComparing(article -> article.item() == null ? "" : article.item());

  private final ReadingCodec codec;
  private final long memory;
  private final Map<String, Reading> kept = new HashMap<>();
  private long weight;
  private volatile @Nullable ReadingFile file;

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
    ReadingFile open = file;
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

  /** Keeps a reading in memory, or gives the file that it has to go to. */
  private synchronized @Nullable ReadingFile keep(Reading reading) {
    if (file != null) {
      return file;
    }
    Reading known = kept.get(reading.article().id());
    if (known == null || BY_INPUT.compare(reading.article(), known.article()) < 0) {
      kept.put(reading.article().id(), reading);
      weight += known == null ? weight(reading) : 0;
    }
    if (weight > memory) {
      spill();
    }
    return null;
  }

  private void spill() {
    ReadingFile opened = new ReadingFile();
    for (Map.Entry<String, Reading> entry : kept.entrySet()) {
      opened.put(entry.getKey(), codec.encode(entry.getValue()));
    }
    kept.clear();
    file = opened;
  }

  private void put(ReadingFile open, Article article, byte[] bytes) {
    byte[] known = open.get(article.id());
    if (known == null || BY_INPUT.compare(article, codec.article(known)) < 0) {
      open.put(article.id(), bytes);
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
    return file == null ? new Readings(kept) : new Readings(file, codec, memory / 4);
  }
}
