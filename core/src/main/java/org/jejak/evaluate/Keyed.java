package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** Pairs rows that share a key, group by group, so that long lists stay cheap. */
final class Keyed {
  private Keyed() {}

  private record Group<G, F>(List<G> gold, List<F> found) {}

  static <G, F, K> Pairing<G, F> pairing(
      List<G> gold,
      List<F> found,
      Function<G, K> goldKey,
      Function<F, K> foundKey,
      ToDoubleBiFunction<G, F> likeness) {
    Map<K, Group<G, F>> groups = new LinkedHashMap<>();
    for (G row : gold) {
      group(groups, goldKey.apply(row)).gold.add(row);
    }
    for (F row : found) {
      group(groups, foundKey.apply(row)).found.add(row);
    }
    List<Pairing.Pair<G, F>> pairs = new ArrayList<>();
    List<G> goldLeft = new ArrayList<>();
    List<F> foundLeft = new ArrayList<>();
    for (Group<G, F> group : groups.values()) {
      Pairing<G, F> pairing = Pairing.of(group.gold, group.found, likeness);
      pairs.addAll(pairing.pairs());
      goldLeft.addAll(pairing.goldLeft());
      foundLeft.addAll(pairing.foundLeft());
    }
    return new Pairing<>(pairs, goldLeft, foundLeft);
  }

  private static <G, F, K> Group<G, F> group(Map<K, Group<G, F>> groups, K key) {
    return groups.computeIfAbsent(key, k -> new Group<>(new ArrayList<>(), new ArrayList<>()));
  }
}
