package org.jejak.correction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which entities people say are one, and which they made out of another's name.
 *
 * @param groups ids that readings carry; those of a group are one entity. Each in order
 * @param made ids of entities that people parted from others: no evidence joins them again
 */
public record Identities(List<List<String>> groups, Set<String> made) {
  /** Nothing is said. */
  public static final Identities NONE = new Identities(List.of(), Set.of());

  /** Copies list and set. */
  public Identities {
    groups = groups.stream().map(List::copyOf).toList();
    made = Set.copyOf(made);
  }

  /** Takes what people say, the last said first, as far as it contradicts nothing said later. */
  static final class Settling {
    private final Partition entities = new Partition();
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
      return new Identities(
          entities.groups().stream().filter(group -> group.size() > 1).toList(), made);
    }
  }
}
