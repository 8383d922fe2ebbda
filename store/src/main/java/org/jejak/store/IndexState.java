package org.jejak.store;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an index says about itself.
 *
 * @param form of its fields
 * @param known row of the ledger up to which it knows the reports; its entry tells the tables from
 *     others
 * @param readings how often the readings had been made anew
 * @param trace number of the trace whose findings it holds; 0 for none
 */
record IndexState(String form, LedgerTable.Mark known, long readings, long trace) {
  static IndexState of(Map<String, String> data) {
    LedgerTable.Mark known =
        new LedgerTable.Mark(number(data, "seq"), data.getOrDefault("entry", ""));
    return new IndexState(
        data.getOrDefault("form", ""), known, number(data, "readings"), number(data, "trace"));
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
            "trace", String.valueOf(trace)));
  }
}
