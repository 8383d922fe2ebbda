package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.Collections;
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
import org.jejak.event.Event.Status;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jejak.mention.Entity;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.ClauseReader;
import org.jejak.plan.Keys;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jspecify.annotations.Nullable;

/**
 * Acts that one report tells as done and another of the same days as undone or still to come, at
 * another place, or as done by somebody else. Clauses are compared only under an act and a thing
 * that both name, and only the first of each under one.
 */
final class ToldAs {
  private static final int MOST = 12;
  private static final int MOST_OF_ONE = 3;
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

  private static final Set<String> VAGUE =
      Set.of("take-place", "carry-out", "hold", "begin", "start", "end", "finish", "go", "come");

  private final Readings readings;
  private final ClauseReader clauses;
  private final Doers bodies;
  private final Set<String> singleDoers = new HashSet<>();
  private final Opposites opposites = new Opposites();

  ToldAs(Packs packs, Readings readings, ClauseReader clauses) {
    this.bodies = new Doers(packs);
    this.readings = readings;
    this.clauses = clauses;
    for (Table.Row row : Table.resource(ToldAs.class, "single-doers.tsv")) {
      packs.concepts(row, 0).forEach(concept -> singleDoers.add(clauses.key(concept)));
    }
  }

  /** Facts of pairs of reports. */
  List<Fact> facts(List<Report> reports) {
    Map<String, List<Deed>> byActAndTopic = new TreeMap<>();
    Map<String, Entity> entities = new HashMap<>();
    for (Report report : reports) {
      Reading reading = readings.get(report.article());
      Set<String> cast = new HashSet<>();
      reading.mentions().forEach(mention -> cast.add(mention.entity()));
      reading.entities().forEach(entity -> entities.putIfAbsent(entity.id(), entity));
      for (ClauseKeys.Told told : clauses.read(reading).map(ClauseKeys::told).orElse(List.of())) {
        if (!told.denied() && !told.aside()) {
          add(Deed.of(report, told, reading, cast, bodies), byActAndTopic);
        }
      }
    }
    Map<String, Fact> facts = new LinkedHashMap<>();
    byActAndTopic.forEach((key, deeds) -> {
      String act = key.substring(0, key.indexOf(' '));
      for (int i = 0; i < deeds.size(); i++) {
        for (int j = i + 1; j < deeds.size(); j++) {
          compare(act, deeds.get(i), deeds.get(j), entities, facts);
        }
      }
    });
    return new ArrayList<>(facts.values());
  }

  private void add(Deed deed, Map<String, List<Deed>> byActAndTopic) {
    for (String act : opposites.acts(deed)) {
      for (String topic : AGAIN.contains(act) ? Set.<String>of() : deed.topics()) {
        List<Deed> deeds =
            byActAndTopic.computeIfAbsent(act + " " + topic, key -> new ArrayList<>());
        long alike = deeds.stream().filter(known -> isToldAlike(act, known, deed)).count();
        if (deeds.size() < MOST && alike < MOST_OF_ONE) {
          deeds.add(deed);
        }
      }
    }
  }

  /** Whether two clauses differ in nothing that is looked at. */
  private boolean isToldAlike(String act, Deed a, Deed b) {
    return opposites.status(a, act) == opposites.status(b, act)
        && a.places().equals(b.places())
        && a.before().equals(b.before())
        && a.after().equals(b.after());
  }

  private void compare(
      String act, Deed a, Deed b, Map<String, Entity> entities, Map<String, Fact> facts) {
    boolean core = opposites.isCore(a, act) || opposites.isCore(b, act);
    if (!core || a.report().equals(b.report()) || !a.report().isOfOneTime(b.report())) {
      return;
    }
    if (opposites.status(a, act) != opposites.status(b, act)) {
      status(act, a, b, facts);
    } else if (isUndone(a, b) && a.isLike(b, KNOWN)) {
      put("whether " + act, Kind.STATUS, a, saidDone(a), b, saidDone(b), facts);
    } else {
      places(act, a, b, entities, facts);
      crossed(act, a, b, entities, facts);
      doers(act, a, b, entities, facts);
    }
  }

  /** Whether one is told with a "not" that no verb takes: belum selesai, not yet over. */
  private static boolean isUndone(Deed a, Deed b) {
    return a.clause().not() != b.clause().not() && !a.clause().ahead() && !b.clause().ahead();
  }

  private static Said saidDone(Deed deed) {
    return deed.said((deed.clause().not() ? Status.NEGATED : Status.ACTUAL).name());
  }

  private void status(String act, Deed a, Deed b, Map<String, Fact> facts) {
    boolean one =
        opposites.status(a, act) == Status.ACTUAL || opposites.status(b, act) == Status.ACTUAL;
    boolean planned =
        opposites.status(a, act) == Status.PLANNED || opposites.status(b, act) == Status.PLANNED;
    boolean vague = VAGUE.contains(act);
    boolean like = !(vague && planned) && a.isLike(b, vague ? KNOWN : 1);
    boolean same = like || a.isAbout(b, KNOWN);
    if (one && !isUpdate(act, a, b) && same) {
      put("whether " + act, Kind.STATUS, a, saidStatus(a, act), b, saidStatus(b, act), facts);
    }
  }

  /** One act at places that only one of the reports names. */
  private static void places(
      String act, Deed a, Deed b, Map<String, Entity> entities, Map<String, Fact> facts) {
    Keys first = a.keys().without(a.places());
    Keys second = b.keys().without(b.places());
    boolean named = a.places().size() == 1 && b.places().size() == 1;
    if (named
        && !b.cast().containsAll(a.places())
        && !a.cast().containsAll(b.places())
        && first.shared(second) >= 1
        && first.isAlike(second)) {
      String here = name(a.places().iterator().next(), entities);
      String there = name(b.places().iterator().next(), entities);
      put("place of " + act, Kind.PLACE, a, a.said(here), b, b.said(there), facts);
    }
  }

  /** One act in which the reports change over who did it and to whom. */
  private static void crossed(
      String act, Deed a, Deed b, Map<String, Entity> entities, Map<String, Fact> facts) {
    String doer = a.party(true);
    String other = a.party(false);
    if (doer != null
        && other != null
        && doer.equals(b.party(false))
        && other.equals(b.party(true))) {
      put(
          "who did " + act,
          Kind.ROLE,
          a,
          a.said(name(doer, entities)),
          b,
          b.said(name(other, entities)),
          facts);
    }
  }

  /** An act of one party that the reports give to two. */
  private void doers(
      String act, Deed a, Deed b, Map<String, Entity> entities, Map<String, Fact> facts) {
    String first = doer(a, b, entities);
    String second = doer(b, a, entities);
    boolean once = singleDoers.contains(act);
    if (once && Doers.areOthers(a.doers(), b.doers()) && a.isLike(b, KNOWN)) {
      Said one = a.said(a.doers().iterator().next());
      Said other = b.said(b.doers().iterator().next());
      put("who did " + act, Kind.ROLE, a, one, b, other, facts);
    } else if (once
        && first != null
        && second != null
        && areOthers(a.party(true), b.party(true), entities)
        && a.isAbout(b, KNOWN)) {
      put("who did " + act, Kind.ROLE, a, a.said(first), b, b.said(second), facts);
    }
  }

  /**
   * Who did it: a party, or plain words where the other report's doer is the one it was done to.
   */
  private static @Nullable String doer(Deed deed, Deed other, Map<String, Entity> entities) {
    String doer = deed.party(true);
    if (doer != null) {
      return name(doer, entities);
    }
    String theirs = other.party(true);
    boolean turned = theirs != null && deed.after().contains(theirs);
    return turned && deed.hasPlainSubject() ? deed.subject() : null;
  }

  /** Whether two doers can be no two names of one: of one kind, without a word in common. */
  private static boolean areOthers(
      @Nullable String a, @Nullable String b, Map<String, Entity> entities) {
    if (a == null || b == null) {
      return true;
    }
    Entity first = entities.get(a);
    Entity second = entities.get(b);
    return first != null
        && second != null
        && !a.equals(b)
        && first.kind() == second.kind()
        && Collections.disjoint(words(first), words(second));
  }

  private static Set<String> words(Entity entity) {
    Set<String> words = new HashSet<>();
    for (Token token : Tokenizer.tokens(entity.name())) {
      if (token.capital()) {
        words.add(token.norm());
      }
    }
    return words;
  }

  private static String name(String entity, Map<String, Entity> entities) {
    Entity known = entities.get(entity);
    return known == null ? entity : known.name();
  }

  private static void put(
      String about, Kind kind, Deed a, Said first, Deed b, Said second, Map<String, Fact> facts) {
    Map<String, Said> said = new TreeMap<>();
    said.put(a.report().article(), first);
    said.put(b.report().article(), second);
    facts.putIfAbsent(about, new Fact(about, kind, Growth.NONE, said));
  }

  private Said saidStatus(Deed deed, String act) {
    return deed.saidStatus(opposites.status(deed, act));
  }

  /** What is to come in one report and done in a later one differs in nothing; nor does a state. */
  private boolean isUpdate(String act, Deed a, Deed b) {
    Deed done = opposites.status(a, act) == Status.ACTUAL ? a : b;
    Deed open = done == a ? b : a;
    Said first = saidStatus(open, act);
    Said second = saidStatus(done, act);
    boolean planned = opposites.status(open, act) == Status.PLANNED && second.isLater(first);
    boolean both = a.clause().heads().contains(act) && b.clause().heads().contains(act);
    return planned || (!both && (second.isLater(first) || first.isLater(second)));
  }
}
