package org.jejak.cluster;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jejak.document.LedgerRow;
import org.jejak.reading.Reading;
import org.jejak.store.FolderInUseException;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.store.Taken;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jejak.workers.Threads;

/**
 * A folder as {@code jejak ingest} makes it, its tables where its settings say. It is open while a
 * round is kept, so that others can write to it in between. The same round again changes nothing.
 *
 * @param dir its path, where the task that traces sees it
 */
record StoreFolder(String dir) implements Serializable {
  /** Others write for a moment: a server what it is told, a command its reports. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration NAP = Duration.ofMillis(200);

  /**
   * Keeps the items of a round, then its trace.
   *
   * @param settings how it was traced
   * @throws StoreException when the folder cannot be written; what it took stays
   * @throws WrongStateException when the folder lacks a report that an earlier round kept in it
   */
  void keep(RoundInput round, Trace trace, TraceSettings settings) throws InterruptedException {
    try (Store store = open(settings.engine())) {
      Iterator<Wanted> wanted =
          StreamSupport.stream(round.spliterator(), false)
              .map(entry -> wanted(entry, store))
              .filter(entry -> !entry.rows().isEmpty())
              .iterator();
      Threads.all()
          .each(wanted, () -> entry -> entry.taken(store), all -> all.forEach(store::keep));
      store.acknowledge();
      store.keepOrTrace(trace, settings.today());
    }
  }

  private Store open(Jejak engine) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return Store.open(Path.of(dir), engine, Clock.systemUTC());
      } catch (FolderInUseException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(NAP);
      }
    }
  }

  private Wanted wanted(Entry entry, Store store) {
    List<LedgerRow> rows = new ArrayList<>(entry.rows());
    rows.removeIf(store::has);
    rows.sort(Comparator.comparing(RoundInput::name));
    String article = entry.rows().getFirst().article();
    boolean isSent = entry.reading() == null || !entry.items().isEmpty();
    if (!rows.isEmpty() && !isSent && article != null && !store.holds(article)) {
      throw new WrongStateException(
          "%s lacks reports that the job has kept in a folder before: name that folder, or start without what was saved and read the input again"
              .formatted(dir));
    }
    return new Wanted(entry, rows);
  }

  /** What a folder lacks of an entry: rows of the ledger, in the order of their names. */
  private record Wanted(Entry entry, List<LedgerRow> rows) {
    /** Packs it; any thread may. */
    List<Taken> taken(Store store) {
      Reading reading = entry.reading() == null ? null : Engine.codec().decode(entry.reading());
      List<Taken> taken = new ArrayList<>();
      List<LedgerRow> left = new ArrayList<>(rows);
      for (byte[] item : entry.items()) {
        Taken one = store.take(item, reading);
        left.remove(one.row());
        taken.add(one);
      }
      left.forEach(row -> taken.add(store.take(row)));
      return taken;
    }
  }
}
