package org.jejak.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Things that are bound into groups, and groups that are kept apart; what was said first holds. */
public final class Partition<T extends Comparable<T>> {
  private final Map<T, T> above = new HashMap<>();

  /** By the root of a group, the roots of those that it is kept apart from. */
  private final Map<T, Set<T>> apart = new HashMap<>();

  /** Binds two things and all that is bound to them; false where they are kept apart. */
  public boolean join(T a, T b) {
    T kept = root(a);
    T gone = root(b);
    if (areApart(kept, gone)) {
      return false;
    }
    if (!kept.equals(gone)) {
      above.put(gone, kept);
      for (T other : apart.getOrDefault(gone, Set.of())) {
        under(other).remove(gone);
        under(other).add(kept);
        under(kept).add(other);
      }
      apart.remove(gone);
    }
    return true;
  }

  /** Keeps the groups of two things apart; false where they are one. */
  public boolean keepApart(T a, T b) {
    T one = root(a);
    T other = root(b);
    if (one.equals(other)) {
      return false;
    }
    under(one).add(other);
    under(other).add(one);
    return true;
  }

  /** Whether the groups of two things are kept apart. */
  public boolean areApart(T a, T b) {
    return !apart.isEmpty() && apart.getOrDefault(root(a), Set.of()).contains(root(b));
  }

  /**
   * Binds those that are not kept apart.
   *
   * @param count counts each that is bound, and each that cannot be
   * @return one of each group that comes of it
   */
  List<T> bind(Collection<T> things, Outcome.Count count) {
    List<T> heads = new ArrayList<>();
    for (T thing : new TreeSet<>(things)) {
      boolean bound = heads.stream().anyMatch(head -> join(head, thing));
      if (bound || !heads.isEmpty()) {
        count.add(bound);
      }
      if (!bound) {
        root(thing);
        heads.add(thing);
      }
    }
    return heads;
  }

  private T root(T thing) {
    T root = thing;
    T up = above.computeIfAbsent(root, key -> key);
    while (!up.equals(root)) {
      T next = above.getOrDefault(up, up);
      above.put(root, next);
      root = up;
      up = next;
    }
    return root;
  }

  private Set<T> under(T root) {
    return apart.computeIfAbsent(root, r -> new HashSet<>());
  }

  /** The groups, each in order, by first member. */
  List<List<T>> groups() {
    Map<T, List<T>> byRoot = new HashMap<>();
    for (T thing : new TreeSet<>(above.keySet())) {
      byRoot.computeIfAbsent(root(thing), r -> new ArrayList<>()).add(thing);
    }
    List<List<T>> groups = new ArrayList<>(byRoot.values());
    groups.sort((a, b) -> a.getFirst().compareTo(b.getFirst()));
    return groups;
  }

  /** Which of these groups are kept apart, by their numbers. */
  List<Bindings.Pair> apart(List<List<T>> groups) {
    Map<T, Integer> numbers = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      numbers.put(root(groups.get(i).getFirst()), i);
    }
    List<Bindings.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      TreeSet<Integer> others = new TreeSet<>();
      for (T other : apart.getOrDefault(root(groups.get(i).getFirst()), Set.of())) {
        others.add(numbers.getOrDefault(other, i));
      }
      for (int other : others.tailSet(i + 1)) {
        pairs.add(new Bindings.Pair(i, other));
      }
    }
    return pairs;
  }
}
