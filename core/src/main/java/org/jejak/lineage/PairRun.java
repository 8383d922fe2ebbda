package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pairs that follow each other, compared by one worker: neighbours share what is worked out. */
record PairRun(long[] pairs, int first, int end) {
  private static final int LENGTH = 128;

  /** Cuts pairs into runs, in their order. */
  static Iterator<PairRun> of(long[] pairs) {
    return IntStream.iterate(0, first -> first < pairs.length, first -> first + LENGTH)
        .mapToObj(first -> new PairRun(pairs, first, Math.min(pairs.length, first + LENGTH)))
        .iterator();
  }

  /** Compares two reports by their numbers. */
  interface Comparer {
    Optional<Relation> relation(int a, int b);
  }

  /** How the reports of each pair are related, where they are. */
  List<Relation> each(Comparer comparer) {
    List<Relation> relations = new ArrayList<>();
    for (int at = first; at < end; at++) {
      comparer.relation(Pairs.first(pairs[at]), Pairs.second(pairs[at])).ifPresent(relations::add);
    }
    return relations;
  }
}
