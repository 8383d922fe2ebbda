package org.jejak.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Ids that are bound into groups, and groups that are kept apart; what was said first holds. */
final class Partition {
  private final Map<String, String> above = new HashMap<>();

  /** By the root of a group, the roots of those that it is kept apart from. */
  private final Map<String, Set<String>> apart = new HashMap<>();

  /**
   * Binds those that are not kept apart.
   *
   * @param count counts each that is bound, and each that cannot be
   * @return one id of each group that comes of it
   */
  List<String> bind(Collection<String> ids, Outcome.Count count) {
    List<String> heads = new ArrayList<>();
    for (String id : new TreeSet<>(ids)) {
      above.putIfAbsent(id, id);
      String head = heads.stream().filter(h -> !areApart(h, id)).findFirst().orElse(null);
      if (head == null) {
        count.addIf(!heads.isEmpty(), false);
        heads.add(id);
      } else {
        join(root(head), root(id));
        count.add(true);
      }
    }
    return heads;
  }

  /** Keeps the groups of two ids apart; false where they are one. */
  boolean keepApart(String a, String b) {
    above.putIfAbsent(a, a);
    above.putIfAbsent(b, b);
    String one = root(a);
    String other = root(b);
    if (one.equals(other)) {
      return false;
    }
    under(one).add(other);
    under(other).add(one);
    return true;
  }

  private String root(String id) {
    String root = id;
    for (String up = above.get(root); up != null && !up.equals(root); up = above.get(root)) {
      root = up;
    }
    return root;
  }

  private boolean areApart(String a, String b) {
    return apart.getOrDefault(root(a), Set.of()).contains(root(b));
  }

  private void join(String kept, String gone) {
    if (kept.equals(gone)) {
      return;
    }
    above.put(gone, kept);
    for (String other : apart.getOrDefault(gone, Set.of())) {
      under(other).remove(gone);
      under(other).add(kept);
      under(kept).add(other);
    }
    apart.remove(gone);
  }

  private Set<String> under(String root) {
    return apart.computeIfAbsent(root, r -> new HashSet<>());
  }

  /** The groups, each in order, by first id. */
  List<List<String>> groups() {
    Map<String, List<String>> byRoot = new HashMap<>();
    for (String id : new TreeSet<>(above.keySet())) {
      byRoot.computeIfAbsent(root(id), r -> new ArrayList<>()).add(id);
    }
    List<List<String>> groups = new ArrayList<>(byRoot.values());
    groups.sort((a, b) -> a.getFirst().compareTo(b.getFirst()));
    return groups;
  }

  /** Which of these groups are kept apart, by their numbers. */
  List<Bindings.Pair> apart(List<List<String>> groups) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      numbers.put(root(groups.get(i).getFirst()), i);
    }
    List<Bindings.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      TreeSet<Integer> others = new TreeSet<>();
      for (String other : apart.getOrDefault(root(groups.get(i).getFirst()), Set.of())) {
        others.add(numbers.getOrDefault(other, i));
      }
      for (int other : others.tailSet(i + 1)) {
        pairs.add(new Bindings.Pair(i, other));
      }
    }
    return pairs;
  }
}
