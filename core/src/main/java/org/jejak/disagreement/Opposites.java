package org.jejak.disagreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.event.Event.Status;
import org.jejak.language.Table;

/** Acts of which one undoes the other: a port that was closed was not opened. */
final class Opposites {
  private final Map<String, String> opposites = new HashMap<>();

  Opposites() {
    for (Table.Row row : Table.resource(Opposites.class, "opposites.tsv")) {
      opposites.put(row.get(0), row.get(1));
    }
  }

  /** The acts that a clause tells, and those that it tells as not done by telling the opposite. */
  Set<String> acts(Deed deed) {
    Set<String> acts = new TreeSet<>(deed.clause().heads());
    for (String head : deed.clause().heads()) {
      String opposite = opposites.get(head);
      if (opposite != null) {
        acts.add(opposite);
      }
    }
    return acts;
  }

  /** As what a clause tells an act; closed is not opened. */
  Status status(Deed deed, String act) {
    if (!deed.clause().heads().contains(act)) {
      for (String head : deed.clause().heads()) {
        if (act.equals(opposites.get(head))) {
          return turned(deed.status(head));
        }
      }
    }
    return deed.status(act);
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
        || deed.keys().core().stream()
            .anyMatch(core -> core.equals(act) || act.equals(opposites.get(core)));
  }
}
