package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Disagreement.Value;

/**
 * The disagreements of a story as they are found. The same words of the same reports stand against
 * each other once, however many facts tell of them.
 */
final class Found {
  private static final int BLOCK = 64;
  private static final int SAME = 2;

  private final Map<String, Disagreement> byId = new TreeMap<>();
  private final Map<Block, List<Entry>> index = new HashMap<>();

  /** A stretch of a report in which values of one kind stand. */
  private record Block(Kind kind, String article, int number) {}

  /** A value with the disagreement that it belongs to. */
  private record Entry(String owner, Value value) {}

  /** Keeps one, unless two of its values stand against each other already. */
  void add(Disagreement found) {
    if (isKnown(found)) {
      return;
    }
    byId.put(found.id(), found);
    for (Value value : found.values()) {
      for (Block block : blocks(found, value)) {
        index.computeIfAbsent(block, key -> new ArrayList<>()).add(new Entry(found.id(), value));
      }
    }
  }

  /** By id. */
  List<Disagreement> all() {
    return List.copyOf(byId.values());
  }

  private boolean isKnown(Disagreement found) {
    Map<String, Integer> shared = new HashMap<>();
    for (Value value : found.values()) {
      for (String owner : owners(found, value)) {
        if (shared.merge(owner, 1, Integer::sum) >= SAME) {
          return true;
        }
      }
    }
    return false;
  }

  /** Ids of the disagreements in which the words of a value stand. */
  private Set<String> owners(Disagreement found, Value value) {
    Set<String> owners = new HashSet<>();
    for (Block block : blocks(found, value)) {
      for (Entry entry : index.getOrDefault(block, List.of())) {
        if (entry.value.span().overlaps(value.span())) {
          owners.add(entry.owner);
        }
      }
    }
    return owners;
  }

  private static List<Block> blocks(Disagreement found, Value value) {
    boolean status = found.kind() == Kind.STATUS || found.kind() == Kind.DENIAL;
    Kind kind = status ? Kind.STATUS : found.kind();
    List<Block> blocks = new ArrayList<>();
    int last = value.span().end() / BLOCK;
    for (int number = value.span().start() / BLOCK; number <= last; number++) {
      blocks.add(new Block(kind, value.article(), number));
    }
    return blocks;
  }
}
