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
  private static final int KNOWN = 2;

  private final Readings readings;
  private final DeedReader reader;
  private final ClauseReader clauses;
  private final Set<String> singleDoers = new HashSet<>();
  private final Set<String> vague = new HashSet<>();
  private final Opposites opposites;

  ToldAs(Packs packs, Readings readings, ClauseReader clauses, Prepositions prepositions) {
    this.readings = readings;
    this.clauses = clauses;
    this.reader = new DeedReader(packs, clauses, prepositions);
    this.opposites = new Opposites(packs, clauses);
    for (Table.Row row : Table.resource(ToldAs.class, "single-doers.tsv")) {
      packs.concepts(row, 0).forEach(concept -> singleDoers.add(clauses.key(concept)));
    }
    for (Table.Row row : Table.resource(ToldAs.class, "vague-acts.tsv")) {
      packs.concepts(row, 0).forEach(concept -> vague.add(clauses.key(concept)));
    }
  }

  /** Facts of pairs of reports. */
  List<Fact> facts(List<Report> reports) {
    DeedIndex deeds = new DeedIndex(opposites, clauses);
    Map<String, Entity> entities = new HashMap<>();
    for (Report report : reports) {
      Reading reading = readings.get(report.article());
      reading.entities().forEach(entity -> entities.putIfAbsent(entity.id(), entity));
      reader.read(report, reading).forEach(deeds::add);
    }
    Map<String, Fact> facts = new LinkedHashMap<>();
    deeds.pairs((act, a, b) -> compare(act, a, b, entities, facts));
    return new ArrayList<>(facts.values());
  }

  private void compare(
      String act, Deed a, Deed b, Map<String, Entity> entities, Map<String, Fact> facts) {
    boolean core = opposites.isCore(a, act) || opposites.isCore(b, act);
    if (!core || a.report().equals(b.report()) || !a.report().isOfOneTime(b.report())) {
      return;
    }
    if (opposites.status(a, act) != opposites.status(b, act)) {
      status(act, a, b, facts);
    } else if (isUndone(act, a, b) && a.isLike(b, KNOWN)) {
      put("whether " + act, Kind.STATUS, a, saidDone(act, a), b, saidDone(act, b), facts);
    } else {
      places(act, a, b, entities, facts);
      crossed(act, a, b, entities, facts);
      doers(act, a, b, entities, facts);
    }
  }

  /** Whether one tells it with a "not" that no verb takes: no agreement, belum selesai. */
  private static boolean isUndone(String act, Deed a, Deed b) {
    boolean first = a.clause().undone().contains(act);
    boolean second = b.clause().undone().contains(act);
    boolean ahead = a.clause().ahead() || b.clause().ahead();
    return first != second && a.clause().not() == first && b.clause().not() == second && !ahead;
  }

  private static Said saidDone(String act, Deed deed) {
    boolean undone = deed.clause().undone().contains(act);
    return deed.said((undone ? Status.NEGATED : Status.ACTUAL).name());
  }

  private void status(String act, Deed a, Deed b, Map<String, Fact> facts) {
    boolean one =
        opposites.status(a, act) == Status.ACTUAL || opposites.status(b, act) == Status.ACTUAL;
    boolean planned =
        opposites.status(a, act) == Status.PLANNED || opposites.status(b, act) == Status.PLANNED;
    Deed other = opposites.status(a, act) == Status.PLANNED ? b : a;
    boolean open = planned && other.namesDayToCome();
    boolean bare = vague.contains(act);
    boolean like = !(bare && planned) && a.isLike(b, bare ? KNOWN : 1);
    boolean same = like || a.isAbout(b, KNOWN);
    if (one && !open && !isUpdate(act, a, b) && same && opposites.mayBeOfOneDoer(act, a, b)) {
      put("whether " + act, Kind.STATUS, a, saidStatus(a, act), b, saidStatus(b, act), facts);
    }
  }

  /** One act at places that only one of the reports names. */
  private static void places(
      String act, Deed a, Deed b, Map<String, Entity> entities, Map<String, Fact> facts) {
    boolean named = a.places().size() == 1 && b.places().size() == 1;
    boolean alike = a.origins().isEmpty() == b.origins().isEmpty();
    if (named
        && alike
        && !b.report().cast().containsAll(a.places())
        && !a.report().cast().containsAll(b.places())
        && (areOfOneThing(a, b) || a.isLike(b, 1))) {
      String here = name(a.places().iterator().next(), entities);
      String there = name(b.places().iterator().next(), entities);
      put("place of " + act, Kind.PLACE, a, a.said(here), b, b.said(there), facts);
    }
  }

  /** Whether what two clauses name beside their places is much the same. */
  private static boolean areOfOneThing(Deed a, Deed b) {
    Keys first = a.keys().without(a.places());
    Keys second = b.keys().without(b.places());
    return first.shared(second) >= 1 && first.isAlike(second);
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
      Said one = a.said(a.doers().values().iterator().next());
      Said other = b.said(b.doers().values().iterator().next());
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
    String key = String.join(" ", about, place(a), place(b));
    facts.putIfAbsent(key, new Fact(about, kind, Growth.NONE, said));
  }

  private static String place(Deed deed) {
    return deed.report().article() + " " + deed.clause().span();
  }

  private Said saidStatus(Deed deed, String act) {
    return deed.saidStatus(opposites.status(deed, act));
  }

  /**
   * What is to come, or not yet done, and done in a later report differs in nothing; nor a state.
   */
  private boolean isUpdate(String act, Deed a, Deed b) {
    Deed done = opposites.status(a, act) == Status.ACTUAL ? a : b;
    Deed open = done == a ? b : a;
    Said first = saidStatus(open, act);
    Said second = saidStatus(done, act);
    boolean toCome = opposites.status(open, act) == Status.PLANNED || open.clause().notYet();
    boolean both = a.clause().heads().contains(act) && b.clause().heads().contains(act);
    return (toCome && second.isLater(first))
        || (!both && (second.isLater(first) || first.isLater(second)));
  }
}
