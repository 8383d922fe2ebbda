package org.jejak.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which reports people say tell one story, and which tell two.
 *
 * @param groups article ids; those of a group tell one story. Each in order, by first id
 * @param apart pairs of groups, by their numbers, that tell two stories
 */
public record Bindings(List<List<String>> groups, List<Pair> apart) {
  /** Nothing is said. */
  public static final Bindings NONE = new Bindings(List.of(), List.of());

  /** Two groups by their numbers, the smaller first. */
  public record Pair(int first, int second) {}

  /** Copies the lists. */
  public Bindings {
    groups = groups.stream().map(List::copyOf).toList();
    apart = List.copyOf(apart);
  }

  /**
   * What the corrections of a trace bind and part.
   *
   * @param standings the last said first
   */
  public static Bindings of(List<Standing> standings) {
    Settling settling = new Settling();
    for (Standing standing : standings) {
      if (standing.holds() && standing.correction().claim() instanceof Claim.OfStory) {
        settling.lay(standing.places());
      }
    }
    return settling.bindings();
  }

  /** Takes what people say, the last said first, as far as it contradicts nothing said later. */
  static final class Settling {
    private final Partition<String> reports = new Partition<>();

    /** Reports of one part are bound, those of two are kept apart. */
    Outcome lay(List<Standing.Place> places) {
      Map<Integer, Set<String>> parts = new TreeMap<>();
      places.forEach(p -> parts.computeIfAbsent(p.part(), x -> new TreeSet<>()).add(p.article()));
      Outcome.Count count = new Outcome.Count();
      List<List<String>> heads = new ArrayList<>();
      for (Set<String> part : parts.values()) {
        List<String> own = reports.bind(part, count);
        for (List<String> others : heads) {
          for (String other : others) {
            own.forEach(head -> count.add(reports.keepApart(other, head)));
          }
        }
        heads.add(own);
      }
      return count.outcome();
    }

    Bindings bindings() {
      List<List<String>> groups = reports.groups();
      return new Bindings(groups, reports.apart(groups));
    }
  }
}
