package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.plan.ClauseReader;
import org.jejak.plan.Repeated;

/**
 * The clauses of many reports by an act and a thing that they name, so many of each that a story of
 * any size is compared in bounded time and memory.
 */
final class DeedIndex {
  private static final int MOST = 12;
  private static final int MOST_OF_ONE = 3;
  private static final int MOST_ACTS = 8;
  private static final int MOST_TOPICS = 48;

  private final Opposites opposites;
  private final ClauseReader clauses;
  private final Map<Key, List<Deed>> deeds = new TreeMap<>();

  private record Key(String act, String topic) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byAct = act.compareTo(other.act);
      return byAct != 0 ? byAct : topic.compareTo(other.topic);
    }
  }

  /** Takes two clauses that tell one act, and something else alike. */
  interface Pair {
    void accept(String act, Deed a, Deed b);
  }

  DeedIndex(Opposites opposites, ClauseReader clauses) {
    this.opposites = opposites;
    this.clauses = clauses;
  }

  void add(Deed deed) {
    Set<String> acts = opposites.acts(deed);
    Set<String> repeated = clauses.repeated(acts, Repeated.TOLD);
    List<String> topics = deed.topics().stream().sorted().limit(MOST_TOPICS).toList();
    for (String act : acts.stream().limit(MOST_ACTS).toList()) {
      if (!repeated.contains(act)) {
        topics.forEach(topic -> add(new Key(act, topic), deed));
      }
    }
  }

  private void add(Key key, Deed deed) {
    List<Deed> known = deeds.computeIfAbsent(key, k -> new ArrayList<>());
    if (known.size() < MOST && countAlike(key.act, known, deed) < MOST_OF_ONE) {
      known.add(deed);
    }
  }

  private int countAlike(String act, List<Deed> known, Deed deed) {
    int alike = 0;
    for (Deed other : known) {
      alike += isToldAlike(act, other, deed) ? 1 : 0;
    }
    return alike;
  }

  /** Whether two clauses differ in nothing that is looked at. */
  private boolean isToldAlike(String act, Deed a, Deed b) {
    return opposites.status(a, act) == opposites.status(b, act)
        && a.places().equals(b.places())
        && a.before().equals(b.before())
        && a.after().equals(b.after());
  }

  /** Hands on every pair, once for each thing that both name. */
  void pairs(Pair pair) {
    deeds.forEach((key, known) -> {
      for (int i = 0; i < known.size(); i++) {
        for (int j = i + 1; j < known.size(); j++) {
          pair.accept(key.act, known.get(i), known.get(j));
        }
      }
    });
  }
}
