package org.jejak.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jejak.document.LedgerRow;
import org.jejak.document.Sources;
import org.jejak.trace.Jejak;

/** The samples, and a folder that takes them in, for tests. */
final class Newsroom {
  static final Jejak JEJAK = Jejak.standard();

  private static final Path SAMPLES = Path.of(System.getProperty("jejak.root"), "samples");
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-10-01T06:00:00Z"));

  private Newsroom() {}

  static Store open(Path folder) {
    return Store.open(folder, JEJAK, CLOCK);
  }

  static Sources samples(String... names) {
    List<String> inputs = new ArrayList<>();
    for (String name : names) {
      inputs.add(SAMPLES.resolve(name).toString());
    }
    return Sources.in(inputs);
  }

  /** Takes in everything and gives the rows that were acknowledged. */
  static List<LedgerRow> ingest(Store store, Sources sources) {
    List<LedgerRow> rows = new ArrayList<>();
    sources.forEach(item -> {
      if (!store.has(item)) {
        rows.addAll(store.keep(store.take(item)));
      }
    });
    rows.addAll(store.acknowledge());
    return rows;
  }

  static List<LedgerRow> ledger(Store store) {
    List<LedgerRow> rows = new ArrayList<>();
    store.tables().ledger().each(entry -> rows.add(entry.row()));
    return rows;
  }
}
