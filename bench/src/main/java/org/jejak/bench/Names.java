package org.jejak.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.language.Table;

/** Countries, cities, offices and the parts of invented names, by kind. */
record Names(Map<String, List<Term>> byKind) {

  static Names load() {
    Map<String, List<Term>> byKind = new TreeMap<>();
    for (Table.Row row : Table.resource(Names.class, "names.tsv")) {
      String indonesian = row.get(2).isEmpty() ? row.get(1) : row.get(2);
      byKind
          .computeIfAbsent(row.get(0), kind -> new ArrayList<>())
          .add(new Term(List.of(row.get(1)), List.of(indonesian)));
    }
    return new Names(byKind);
  }

  List<Term> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }
}
