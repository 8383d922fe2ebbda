package org.jejak.correction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which entities people say are one, which they say are not, and which they made out of another's
 * name.
 *
 * @param groups ids that readings carry; those of a group are one entity. Each in order
 * @param apart pairs of groups, by their numbers, that are not one
 * @param made ids of entities that people parted from others: no evidence joins them again
 */
public record Identities(List<List<String>> groups, List<Bindings.Pair> apart, Set<String> made) {
  /** Nothing is said. */
  public static final Identities NONE = new Identities(List.of(), List.of(), Set.of());

  /** Copies lists and set. */
  public Identities {
    groups = groups.stream().map(List::copyOf).toList();
    apart = List.copyOf(apart);
    made = Set.copyOf(made);
  }

  /** What is said as a start, to which evidence may join others as far as it does not deny it. */
  public Partition<String> partition() {
    Partition<String> partition = new Partition<>();
    groups.forEach(group -> group.forEach(id -> partition.join(group.getFirst(), id)));
    for (Bindings.Pair pair : apart) {
      partition.keepApart(
          groups.get(pair.first()).getFirst(), groups.get(pair.second()).getFirst());
    }
    return partition;
  }

  /** Takes what people say, the last said first, as far as it contradicts nothing said later. */
  static final class Settling {
    private final Partition<String> entities = new Partition<>();
    private final Set<String> made = new HashSet<>();

    /** All are one, those left out that people parted later. */
    Outcome one(List<String> ids) {
      Outcome.Count count = new Outcome.Count();
      entities.bind(ids, count);
      return count.outcome();
    }

    /** One is not the other; false where people said later that they are one. */
    boolean another(String fresh, String old) {
      made.add(fresh);
      return entities.keepApart(fresh, old);
    }

    Identities identities() {
      List<List<String>> groups = entities.groups();
      return new Identities(groups, entities.apart(groups), made);
    }
  }
}
