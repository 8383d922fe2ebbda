package org.jejak.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an index says about itself.
 *
 * @param form of its fields
 * @param known row of the ledger up to which it knows the reports; its entry tells the tables from
 *     others
 * @param readings how often the readings had been made anew
 * @param trace number of the trace whose findings it holds; 0 for none
 * @param corrected what people correct in its reports
 */
record IndexState(
    String form, LedgerTable.Mark known, long readings, long trace, Corrected corrected) {
  /**
   * Corrections that an index knows.
   *
   * @param upTo number of the last; 0 for none
   * @param reports ids of those that are in the index as corrected
   */
  record Corrected(long upTo, Set<String> reports) {
    static final Corrected NONE = new Corrected(0, Set.of());

    /** Copies the set. */
    Corrected {
      reports = Set.copyOf(reports);
    }
  }

  static IndexState of(Map<String, String> data) {
    LedgerTable.Mark known =
        new LedgerTable.Mark(number(data, "seq"), data.getOrDefault("entry", ""));
    Set<String> corrected =
        Arrays.stream(data.getOrDefault("corrected", "").split(" "))
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    return new IndexState(
        data.getOrDefault("form", ""),
        known,
        number(data, "readings"),
        number(data, "trace"),
        new Corrected(number(data, "corrections"), corrected));
  }

  private static long number(Map<String, String> data, String name) {
    try {
      return Long.parseLong(data.getOrDefault(name, "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Map<String, String> data() {
    return new TreeMap<>(
        Map.of(
            "form", form,
            "seq", String.valueOf(known.seq()),
            "entry", known.entry(),
            "readings", String.valueOf(readings),
            "trace", String.valueOf(trace),
            "corrections", String.valueOf(corrected.upTo()),
            "corrected", String.join(" ", new TreeSet<>(corrected.reports()))));
  }
}
