package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Growth;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.event.Event.Status;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Packs;
import org.jejak.mention.Mention;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.ClauseReader;
import org.jejak.plan.Keys;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jspecify.annotations.Nullable;

/** Acts that one report tells as done and another of the same days as undone or still to come. */
final class ToldAs {
  private static final int MOST = 60;
  private static final int KNOWN = 2;
  private static final Set<String> AGAIN =
      Set.of(
          "meet",
          "protest",
          "strike",
          "exercise",
          "patrol",
          "visit",
          "send",
          "say",
          "arrive",
          "increase",
          "decrease",
          "open-fire",
          "attack",
          "help",
          "search");

  private static final Set<EntityKind> PARTIES =
      Set.of(EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.PERSON, EntityKind.GROUP);

  private final Readings readings;
  private final ClauseReader clauses;

  ToldAs(Packs packs, Readings readings) {
    this.readings = readings;
    this.clauses = new ClauseReader(packs, false);
  }

  private record Told(Report report, ClauseKeys.Told clause, List<Mention> mentions) {
    /** Entities of a kind that the clause names. */
    Set<String> named(Set<EntityKind> kinds) {
      Set<String> named = new TreeSet<>();
      for (Mention mention : mentions) {
        if (kinds.contains(mention.kind()) && clause.span().contains(mention.span())) {
          named.add(mention.entity());
        }
      }
      return named;
    }

    /** Whether the report names one of them anywhere. */
    boolean names(Set<String> entities) {
      return mentions.stream().anyMatch(mention -> entities.contains(mention.entity()));
    }

    /** The only party before the verb, or the only one after it; null where there is none. */
    @Nullable String party(boolean doer) {
      boolean before = doer != clause.passive();
      Set<String> parties = new TreeSet<>();
      for (Mention mention : mentions) {
        boolean side = mention.span().start() < clause.verb() == before;
        if (side && clause.span().contains(mention.span()) && PARTIES.contains(mention.kind())) {
          parties.add(mention.entity());
        }
      }
      return parties.size() == 1 ? parties.iterator().next() : null;
    }

    Said said(String value) {
      return report.said(Stance.SAYS, value, clause.span());
    }

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
      Reading reading = readings.get(report.article());
      clauses
          .read(reading)
          .ifPresent(keys ->
              keys.told().forEach(told -> add(new Told(report, told, reading.mentions()), byAct)));
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
    if (!a.report.equals(b.report) && a.report.isOfOneTime(b.report)) {
      places(act, a, b, facts);
      roles(act, a, b, facts);
    }
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

  /** One act at places that only one of the reports names. */
  private static void places(String act, Told a, Told b, Map<String, Fact> facts) {
    Set<String> here = a.named(Set.of(EntityKind.PLACE));
    Set<String> there = b.named(Set.of(EntityKind.PLACE));
    Keys first = a.clause.keys().without(here);
    Keys second = b.clause.keys().without(there);
    boolean named = here.size() == 1 && there.size() == 1 && a.status() == b.status();
    if (named
        && !a.names(there)
        && !b.names(here)
        && first.shared(second) >= 1
        && first.isAlike(second)) {
      put(act, Kind.PLACE, a, here.iterator().next(), b, there.iterator().next(), facts);
    }
  }

  /** One act in which the reports change over who did it and to whom. */
  private static void roles(String act, Told a, Told b, Map<String, Fact> facts) {
    String doer = a.party(true);
    String other = a.party(false);
    if (doer == null || other == null || a.status() != b.status()) {
      return;
    }
    if (doer.equals(b.party(false)) && other.equals(b.party(true))) {
      put(act, Kind.ROLE, a, doer, b, other, facts);
    }
  }

  private static void put(
      String act, Kind kind, Told a, String first, Told b, String second, Map<String, Fact> facts) {
    Map<String, Said> said = new TreeMap<>();
    said.put(a.report.article(), a.said(first));
    said.put(b.report.article(), b.said(second));
    String about = (kind == Kind.PLACE ? "place of " : "who did ") + act;
    facts.putIfAbsent(about, new Fact(about, kind, Growth.NONE, said));
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
