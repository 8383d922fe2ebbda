package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.jejak.event.Event.Status;
import org.jejak.language.Packs;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.ClauseReader;
import org.jejak.plan.Keys;
import org.jejak.reading.Readings;

/** Acts that one report tells as done and another of the same days as undone or still to come. */
final class ToldAs {
  private static final int MOST = 60;
  private static final int KNOWN = 2;
  private static final Set<String> AGAIN =
      Set.of(
          "meet", "protest", "strike", "exercise", "patrol", "visit", "send", "say", "arrive",
          "increase", "decrease", "open-fire", "attack", "help", "search");

  private final Readings readings;
  private final ClauseReader clauses;

  ToldAs(Packs packs, Readings readings) {
    this.readings = readings;
    this.clauses = new ClauseReader(packs, false);
  }

  private record Told(Report report, ClauseKeys.Told clause) {
    Status status() {
      if (clause.not()) {
        return Status.NEGATED;
      }
      return clause.ahead() ? Status.PLANNED : Status.ACTUAL;
    }
  }

  /** Pairs of reports, of no more than the first of a large story. */
  List<Fact> facts(List<Report> reports) {
    Map<String, List<Told>> byAct = new TreeMap<>();
    for (Report report : reports.stream().limit(MOST).toList()) {
      clauses
          .read(readings.get(report.article()))
          .ifPresent(keys -> keys.told().forEach(told -> add(new Told(report, told), byAct)));
    }
    Map<String, Fact> facts = new LinkedHashMap<>();
    byAct.forEach((act, told) -> {
      for (int i = 0; i < told.size(); i++) {
        for (int j = i + 1; j < told.size(); j++) {
          compare(act, told.get(i), told.get(j), facts);
        }
      }
    });
    return new ArrayList<>(facts.values());
  }

  private static void add(Told told, Map<String, List<Told>> byAct) {
    if (!told.clause.denied() && !told.clause.aside()) {
      Set<String> core = new HashSet<>(told.clause.keys().core());
      core.removeAll(AGAIN);
      core.forEach(act -> byAct.computeIfAbsent(act, key -> new ArrayList<>()).add(told));
    }
  }

  private static void compare(String act, Told a, Told b, Map<String, Fact> facts) {
    boolean one = a.status() == Status.ACTUAL || b.status() == Status.ACTUAL;
    boolean differ = one && a.status() != b.status() && !a.report.equals(b.report);
    if (!differ || !a.report.isOfOneTime(b.report) || isUpdate(a, b)) {
      return;
    }
    Keys keys = a.clause.keys();
    boolean same =
        keys.shared(b.clause.keys()) >= KNOWN
            && keys.sharedThings(b.clause.keys()) >= 1
            && keys.isAlike(b.clause.keys());
    if (same) {
      Map<String, Said> said = new HashMap<>();
      said.put(a.report.article(), said(a));
      said.put(b.report.article(), said(b));
      facts.putIfAbsent(
          act, new Fact("whether " + act, Kind.STATUS, Growth.NONE, new TreeMap<>(said)));
    }
  }

  /** What is to come in one report and done in a later one differs in nothing. */
  private static boolean isUpdate(Told a, Told b) {
    Told done = a.status() == Status.ACTUAL ? a : b;
    Told open = done == a ? b : a;
    boolean ahead = open.status() == Status.PLANNED;
    return ahead && said(done).isLater(said(open));
  }

  private static Said said(Told told) {
    Stance stance = told.clause.not() ? Stance.DENIES : Stance.SAYS;
    return told.report.said(stance, told.status().name(), told.clause.span());
  }
}
