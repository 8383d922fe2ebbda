package org.jejak.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What people say about which reports tell one story, in any order. They hold against every other
 * evidence; where they contradict one another, the later ones hold.
 */
public record Corrections(List<Correction> all) {
  /** No corrections. */
  public static final Corrections NONE = new Corrections(List.of());

  /** Copies the list. */
  public Corrections {
    all = List.copyOf(all);
  }

  /** Corrections about a report that is not there: they have no effect, and are to be told. */
  public List<Correction> unknown(Predicate<String> isThere) {
    return all.stream().filter(c -> !isThere.test(c.first()) || !isThere.test(c.second())).toList();
  }

  /** Corrections that later ones contradict, the latest first. */
  public List<Correction> overruled() {
    return settled().overruled;
  }

  /** Corrections that hold together, and those that later ones contradict; the latest first. */
  record Settled(List<Correction> holding, List<Correction> overruled) {}

  /** Goes from the latest to the first, and lets hold what contradicts nothing said later. */
  Settled settled() {
    List<Correction> holding = new ArrayList<>();
    List<Correction> overruled = new ArrayList<>();
    Groups groups = new Groups();
    for (Correction correction : all.stream().sorted(Correction.LATEST_FIRST).toList()) {
      boolean fits =
          correction.kind() == Correction.Kind.SAME
              ? groups.join(correction.first(), correction.second())
              : groups.part(correction.first(), correction.second());
      (fits ? holding : overruled).add(correction);
    }
    return new Settled(List.copyOf(holding), List.copyOf(overruled));
  }

  /** Reports said to be one story, and pairs said to be two. */
  private static final class Groups {
    private final Map<String, String> above = new HashMap<>();
    private final List<Correction> parted = new ArrayList<>();

    private String root(String report) {
      String root = report;
      for (String up = above.get(root); up != null; up = above.get(root)) {
        root = up;
      }
      return root;
    }

    boolean join(String a, String b) {
      String rootA = root(a);
      String rootB = root(b);
      for (Correction pair : parted) {
        String x = root(pair.first());
        String y = root(pair.second());
        if ((x.equals(rootA) && y.equals(rootB)) || (x.equals(rootB) && y.equals(rootA))) {
          return false;
        }
      }
      if (!rootA.equals(rootB)) {
        above.put(rootB, rootA);
      }
      return true;
    }

    boolean part(String a, String b) {
      if (root(a).equals(root(b))) {
        return false;
      }
      parted.add(new Correction(Correction.Kind.NOT_SAME, a, b, null, null, null));
      return true;
    }
  }
}
