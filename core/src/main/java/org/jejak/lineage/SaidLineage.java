package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.correction.Correction;
import org.jejak.correction.Parentage;
import org.jejak.lineage.Edge.Direction;
import org.jejak.lineage.Edge.Kind;

/** What people say of which report was made out of which, by the numbers of the reports. */
record SaidLineage(List<Pair> copies, Set<Long> denied) {
  /** A source and what was made out of it. */
  record Pair(int from, int to) {}

  /** Reads what is said of these reports; {@code ids} are in order. */
  static SaidLineage of(Parentage said, List<String> ids) {
    List<Pair> copies = new ArrayList<>();
    new TreeMap<>(said.sources())
        .forEach((made, source) -> {
          int from = Collections.binarySearch(ids, source);
          int to = Collections.binarySearch(ids, made);
          if (from >= 0 && to >= 0) {
            copies.add(new Pair(from, to));
          }
        });
    Set<Long> denied = new HashSet<>();
    for (Parentage.Pair pair : said.denied()) {
      int a = Collections.binarySearch(ids, pair.first());
      int b = Collections.binarySearch(ids, pair.second());
      if (a >= 0 && b >= 0) {
        denied.add(Pairs.of(a, b));
      }
    }
    return new SaidLineage(copies, denied);
  }

  /** Whether people say that neither was made out of the other. */
  boolean denies(int a, int b) {
    return !denied.isEmpty() && denied.contains(Pairs.of(a, b));
  }

  /** Likenesses of which people say nothing. */
  List<Relation> without(List<Relation> relations) {
    Set<Long> said = new HashSet<>(denied);
    copies.forEach(pair -> said.add(Pairs.of(pair.from, pair.to)));
    return said.isEmpty()
        ? relations
        : relations.stream().filter(r -> !said.contains(Pairs.of(r.from(), r.to()))).toList();
  }

  /** Sources that people name, each aligned with what was made out of it, however unlike. */
  List<Relation> relations(Outlines all) {
    List<Relation> relations = new ArrayList<>();
    for (Pair pair : copies) {
      Kind kind = all.oneLanguage(pair.from, pair.to) ? Kind.COPY : Kind.TRANSLATION;
      relations.add(
          new Relation(
              pair.from,
              pair.to,
              kind,
              Alignments.of(all.get(pair.from), all.get(pair.to), kind),
              1,
              1,
              1,
              new Direction(Correction.PERSON, null),
              false));
    }
    return relations;
  }
}
