package org.jejak.correction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which report people say was made out of which, and which were not.
 *
 * @param sources by the id of what was made, the id of its source
 * @param denied pairs of ids of which neither was made out of the other
 */
public record Parentage(Map<String, String> sources, Set<Pair> denied) {
  /** Nothing is said. */
  public static final Parentage NONE = new Parentage(Map.of(), Set.of());

  /** Copies map and set. */
  public Parentage {
    sources = Map.copyOf(sources);
    denied = Set.copyOf(denied);
  }

  /** Two article ids, the smaller first. */
  public record Pair(String first, String second) {
    static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** Whether people say that neither was made out of the other. */
  public boolean denies(String a, String b) {
    return !denied.isEmpty() && denied.contains(Pair.of(a, b));
  }

  /** Takes what people say, the last said first, as far as it contradicts nothing said later. */
  static final class Settling {
    private final Map<String, String> sources = new HashMap<>();
    private final Set<Pair> denied = new HashSet<>();

    Outcome copy(String from, String to) {
      String known = sources.get(to);
      boolean holds =
          known == null
              ? !denied.contains(Pair.of(from, to)) && !descends(from, to)
              : known.equals(from);
      if (holds) {
        sources.put(to, from);
      }
      return Outcome.of(holds);
    }

    /** Whether a report is the other, or was made out of it through others. */
    private boolean descends(String report, String from) {
      String at = report;
      while (at != null && !at.equals(from)) {
        at = sources.get(at);
      }
      return at != null;
    }

    Outcome noCopy(String a, String b) {
      boolean holds = !b.equals(sources.get(a)) && !a.equals(sources.get(b));
      if (holds) {
        denied.add(Pair.of(a, b));
      }
      return Outcome.of(holds);
    }

    Parentage parentage() {
      return new Parentage(sources, denied);
    }
  }
}
