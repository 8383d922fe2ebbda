package org.jejak.reading;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jejak.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a trace, an article once, in the order of their ids. They are in memory, or in a
 * temporary file with those used last in memory; a reading got twice is equal, and may not be the
 * same object. May be shared by threads.
 */
public final class Readings extends AbstractCollection<Reading> implements AutoCloseable {
  private final List<String> ids;
  private final Map<String, Reading> kept;
  private final @Nullable Recent recent;
  private final @Nullable View view;

  /** Those of a trace that is small, in memory. */
  Readings(Map<String, Reading> kept) {
    this.ids = kept.keySet().stream().sorted().toList();
    this.kept = new HashMap<>(kept);
    this.recent = null;
    this.view = null;
  }

  private Readings(List<String> ids, Readings all, @Nullable View view) {
    this.ids = ids;
    this.kept = all.kept;
    this.recent = all.recent;
    this.view = view;
  }

  /** Those in a spool, by their numbers, with {@code memory} bytes for the ones used last. */
  Readings(Spool spool, Map<String, Integer> places, ReadingCodec codec, long memory) {
    String[] sorted = places.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    int[] numbers = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      numbers[i] = places.getOrDefault(sorted[i], -1);
    }
    this.ids = List.of(sorted);
    this.kept = Map.of();
    this.recent = new Recent(spool, ids, numbers, codec, memory);
    this.view = null;
  }

  /** These, in memory; of two with one id the last. */
  public static Readings of(Collection<Reading> readings) {
    Map<String, Reading> kept = new HashMap<>();
    readings.forEach(reading -> kept.put(reading.article().id(), reading));
    return new Readings(kept);
  }

  /** Readings that were used last, and the spool that has all. */
  private static final class Recent {
    private final Spool spool;
    private final List<String> ids;
    private final int[] numbers;
    private final ReadingCodec codec;
    private final long memory;
    private final Map<String, Reading> byUse = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    Recent(Spool spool, List<String> ids, int[] numbers, ReadingCodec codec, long memory) {
      this.spool = spool;
      this.ids = ids;
      this.numbers = numbers;
      this.codec = codec;
      this.memory = memory;
    }

    Reading get(String id) {
      Reading known = used(id);
      return known != null ? known : keep(decoded(id));
    }

    private synchronized @Nullable Reading used(String id) {
      return byUse.get(id);
    }

    /** Two threads may have decoded one reading: the first is kept. */
    private synchronized Reading keep(Reading reading) {
      Reading known = byUse.putIfAbsent(reading.article().id(), reading);
      if (known != null) {
        return known;
      }
      weight += ReadingCollector.weight(reading);
      forget();
      return reading;
    }

    private void forget() {
      Iterator<Reading> eldest = byUse.values().iterator();
      while (weight > memory && byUse.size() > 1) {
        weight -= ReadingCollector.weight(eldest.next());
        eldest.remove();
      }
    }

    /** Passing by keeps nothing: who goes through all of them would push out what is in use. */
    Reading pass(String id) {
      Reading known = used(id);
      return known != null ? known : decoded(id);
    }

    private Reading decoded(String id) {
      int place = place(id);
      return codec.decode(spool.get(numbers[place]), ids.get(place));
    }

    Article article(String id) {
      Reading reading = used(id);
      int place = place(id);
      return reading != null
          ? reading.article()
          : codec.article(spool.get(numbers[place]), ids.get(place));
    }

    private int place(String id) {
      int place = Collections.binarySearch(ids, id);
      if (place < 0) {
        throw new NoSuchElementException(id);
      }
      return place;
    }
  }

  /** Those of some articles; they share what holds these, and are closed with it. */
  public Readings among(Predicate<String> articles) {
    return new Readings(ids.stream().filter(articles).toList(), this, view);
  }

  /** Some articles are seen otherwise than they were read. */
  private record View(Set<String> articles, UnaryOperator<Reading> seen) {}

  /**
   * The same with some seen otherwise; they share what holds these, and are closed with it.
   *
   * @param articles those that are seen otherwise
   * @param seen gives another reading of the same article
   */
  public Readings with(Set<String> articles, UnaryOperator<Reading> seen) {
    return articles.isEmpty() ? this : new Readings(ids, this, new View(articles, seen));
  }

  private Reading seen(String article, Reading reading) {
    return view != null && view.articles.contains(article) ? view.seen.apply(reading) : reading;
  }

  /**
   * The reading of an article that is looked at once: it does not push out those in use.
   *
   * @throws NoSuchElementException when there is none
   */
  public Reading pass(String article) {
    return seen(article, recent != null ? recent.pass(article) : known(article));
  }

  /** Article ids, sorted. */
  public List<String> ids() {
    return ids;
  }

  @Override
  public int size() {
    return ids.size();
  }

  /** Whether there is a reading of an article. */
  public boolean has(String article) {
    return Collections.binarySearch(ids, article) >= 0;
  }

  /**
   * The reading of an article.
   *
   * @throws NoSuchElementException when there is none
   */
  public Reading get(String article) {
    return seen(article, recent != null ? recent.get(article) : known(article));
  }

  /**
   * An article without the rest of its reading.
   *
   * @throws NoSuchElementException when there is none
   */
  public Article article(String article) {
    if (view != null && view.articles.contains(article)) {
      return get(article).article();
    }
    return recent != null ? recent.article(article) : known(article).article();
  }

  private Reading known(String article) {
    Reading reading = kept.get(article);
    if (reading == null) {
      throw new NoSuchElementException(article);
    }
    return reading;
  }

  @Override
  public Iterator<Reading> iterator() {
    Iterator<String> next = ids.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return next.hasNext();
      }

      @Override
      public Reading next() {
        return pass(next.next());
      }
    };
  }

  /** Gives the temporary file back, if there is one; nothing can be got after. */
  @Override
  public void close() {
    if (recent != null) {
      recent.spool.close();
    }
  }
}
