package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Growth;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;

/** Counts of one thing in clauses that tell the same: 36 fishermen here, 38 fishermen there. */
final class CountedFacts {
  private static final int MOST = 40;

  private CountedFacts() {}

  /** A count in its report. */
  private record Told(Report report, Count count) {}

  /** Facts on which at least two reports give another number. */
  static List<Fact> facts(List<Report> reports) {
    Map<String, Fact> facts = new TreeMap<>();
    byThing(reports)
        .forEach((thing, told) -> {
          List<Told> some = distinct(told);
          for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
              compare(thing, some.get(i), some.get(j), told, facts);
            }
          }
        });
    return List.copyOf(facts.values());
  }

  /** What is counted, with its counts. */
  private static Map<String, List<Told>> byThing(List<Report> reports) {
    Map<String, List<Told>> told = new TreeMap<>();
    for (Report report : reports) {
      for (Count count : report.counts()) {
        for (String thing : count.names()) {
          told.computeIfAbsent(thing, key -> new ArrayList<>()).add(new Told(report, count));
        }
      }
    }
    return told;
  }

  /**
   * The first that give each number, in story order; so many that a story of any size is compared
   * in bounded time.
   */
  private static List<Told> distinct(List<Told> told) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<Told> distinct = new ArrayList<>();
    for (Told one : told) {
      int times = seen.merge(one.count.words(), 1, Integer::sum);
      if (times <= 3 && distinct.size() < MOST) {
        distinct.add(one);
      }
    }
    return distinct;
  }

  private static void compare(
      String thing, Told a, Told b, List<Told> all, Map<String, Fact> facts) {
    boolean incident = a.count.incident() && b.count.incident();
    if (incident || isOne(a, b) || !mayDiffer(thing, a, b)) {
      return;
    }
    Growth growth = growth(a.count, b.count);
    Fact fact = fact(about(thing, a.count, b.count), growth, said(a), said(b), facts);
    boolean fresh = fact.said().isEmpty();
    fact.said().putIfAbsent(a.report.article(), said(a));
    fact.said().putIfAbsent(b.report.article(), said(b));
    for (Told told : fresh ? all : List.<Told>of()) {
      if (mayJoin(thing, told, a) && mayJoin(thing, told, b)) {
        fact.said().putIfAbsent(told.report.article(), said(told));
      }
    }
  }

  /**
   * Whether another number may stand beside one of a fact: it is the same, or may be it by its
   * bound and counts the same, or differs.
   */
  private static boolean mayJoin(String thing, Told told, Told one) {
    return told.count.value() == one.count.value()
        || (isOne(told, one) && isOfOneThing(thing, told, one))
        || mayDiffer(thing, told, one);
  }

  private static boolean isOfOneThing(String thing, Told a, Told b) {
    return a.report.isOfOneTime(b.report)
        && !a.count.isOfOther(b.count)
        && a.count.isOf(b.count, thing);
  }

  private static Growth growth(Count a, Count b) {
    if (a.isToll() || b.isToll()) {
      return Growth.UP;
    }
    return a.level() || b.level() ? Growth.EITHER_WAY : Growth.NONE;
  }

  /** Whether two may be one and the same number. */
  private static boolean isOne(Told a, Told b) {
    return said(a).agrees(said(b), Kind.NUMBER);
  }

  /** Whether two reports of one time tell numbers of the same thing, and neither gives both. */
  private static boolean mayDiffer(String thing, Told a, Told b) {
    boolean given =
        gives(a.report, b.count)
            || gives(b.report, a.count)
            || tellsElse(a, b, thing)
            || tellsElse(b, a, thing);
    return !given
        && !a.report.equals(b.report)
        && isOfOneThing(thing, a, b)
        && isNearest(a, b, thing)
        && isNearest(b, a, thing);
  }

  /** The fact that already holds one of two figures; a further one where none does. */
  private static Fact fact(String about, Growth growth, Said a, Said b, Map<String, Fact> facts) {
    String name = about;
    for (int next = 2; ; next++) {
      Fact known = facts.get(name);
      if (known == null) {
        Fact fact = new Fact(name, Kind.NUMBER, growth, new TreeMap<>());
        facts.put(name, fact);
        return fact;
      }
      if (known.said().containsValue(a) || known.said().containsValue(b)) {
        return known;
      }
      name = about + " (" + next + ")";
    }
  }

  /** Whether no other number of its report comes nearer to that of the other report. */
  private static boolean isNearest(Told told, Told other, String thing) {
    return told.report.counts().stream()
        .filter(count -> count.names().contains(thing) && count.isRivalOf(told.count))
        .noneMatch(count -> count.apart(other.count) < told.count.apart(other.count));
  }

  private static boolean gives(Report report, Count other) {
    return report.counts().stream()
        .anyMatch(c -> c.value() == other.value() && c.countsSame(other) && c.isRivalOf(other));
  }

  /** Whether a number tells no fate, while its report gives another of the fate told there. */
  private static boolean tellsElse(Told told, Told other, String thing) {
    String fate = other.count.fate();
    return fate != null
        && told.count.fate() == null
        && told.report.counts().stream()
            .anyMatch(count -> fate.equals(count.fate()) && count.names().contains(thing));
  }

  private static String about(String thing, Count a, Count b) {
    Set<String> acts = new HashSet<>(a.keys().acts());
    acts.retainAll(b.keys().acts());
    String act = acts.stream().sorted().findFirst().map(key -> ": " + key).orElse("");
    return (a.unit() ? "figure " : "number of ") + thing.replaceFirst("\\.n$", "") + act;
  }

  private static Said said(Told told) {
    return told.report.said(
        Stance.SAYS, told.count.words(), told.count.bound(), told.count.span(), null);
  }
}
