package org.jejak.disagreement;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.event.Event.Status;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jejak.plan.ClauseReader;

/** Acts of which one undoes the other: a port that was closed was not opened. */
final class Opposites {
  private final Map<String, Set<String>> opposites = new HashMap<>();
  private final Set<String> mayTakeTurns = new HashSet<>();
  private final Set<String> inTurn = new HashSet<>();

  /** {@code clauses} tells the keys of acts. */
  Opposites(Packs packs, ClauseReader clauses) {
    for (Table.Row row : Table.resource(Opposites.class, "opposites.tsv")) {
      List<String> undone = packs.concepts(row, 1).stream().map(clauses::key).toList();
      for (String concept : packs.concepts(row, 0)) {
        String act = clauses.key(concept);
        opposites.computeIfAbsent(act, key -> new TreeSet<>()).addAll(undone);
        if (row.get(2).equals("IN_TURN")) {
          mayTakeTurns.add(act);
        }
      }
    }
    for (Table.Row row : Table.resource(Opposites.class, "in-turn.tsv")) {
      inTurn.addAll(packs.concepts(row, 0));
    }
  }

  /** The acts that a clause tells, and those that it tells as not done by telling the opposite. */
  Set<String> acts(Deed deed) {
    Set<String> acts = new TreeSet<>(deed.clause().heads());
    boolean turns = !Collections.disjoint(deed.concepts(), inTurn);
    for (String head : deed.clause().heads()) {
      if (!(turns && mayTakeTurns.contains(head))) {
        acts.addAll(of(head));
      }
    }
    return acts;
  }

  private Set<String> of(String act) {
    return opposites.getOrDefault(act, Set.of());
  }

  /** As what a clause tells an act; closed is not opened. */
  Status status(Deed deed, String act) {
    if (!deed.clause().heads().contains(act)) {
      for (String head : deed.clause().heads()) {
        if (of(head).contains(act)) {
          return turned(deed.status(head));
        }
      }
    }
    return deed.status(act);
  }

  /**
   * Whether two clauses tell of an act in its own words, or may do so of one party: what one
   * rejects, another may accept.
   */
  boolean mayBeOfOneDoer(String act, Deed a, Deed b) {
    boolean turned = !a.clause().heads().contains(act) || !b.clause().heads().contains(act);
    boolean known = !a.subjects().isEmpty() && !b.subjects().isEmpty();
    boolean others = known && Collections.disjoint(a.subjects(), b.subjects());
    return !turned || !(others || Doers.areOthers(a.doers(), b.doers()));
  }

  private static Status turned(Status status) {
    return switch (status) {
      case ACTUAL -> Status.NEGATED;
      case NEGATED -> Status.ACTUAL;
      case PLANNED, EXPECTED, HYPOTHETICAL, DENIED -> status;
    };
  }

  /** Whether an act, or its opposite, is what a clause tells, or what it tells as not done. */
  boolean isCore(Deed deed, String act) {
    return deed.clause().negated().contains(act)
        || deed.keys().core().stream().anyMatch(core -> core.equals(act) || of(core).contains(act));
  }
}
