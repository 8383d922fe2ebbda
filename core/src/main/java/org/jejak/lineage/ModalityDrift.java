package org.jejak.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jejak.lineage.ModalActs.Act;

/**
 * A wish, plan, possibility or duty that became a fact, or the reverse. First the same act,
 * governed by a cue on one side and plainly told, or governed by a cue of another strength, on the
 * other. Else a cue without a counterpart: within one language any; between two only a wish or a
 * possibility whose clause is otherwise well told.
 */
final class ModalityDrift extends CueDrift {
  private static final Map<String, Set<String>> STANDS_FOR =
      Map.of(
          "DESIRE", Set.of("DESIRE", "EXPECTATION", "PLAN"),
          "PLAN", Set.of("PLAN", "FUTURE", "EXPECTATION", "DESIRE"),
          "EXPECTATION", Set.of("EXPECTATION", "PLAN", "DESIRE", "FUTURE", "POSSIBILITY"),
          "POSSIBILITY", Set.of("POSSIBILITY", "CONDITION", "EXPECTATION"),
          "DUTY", Set.of("DUTY", "POSSIBILITY"));

  /** What may stand for a cue in another language without a change worth telling. */
  private static final Map<String, Set<String>> TRANSLATES =
      Map.of(
          "DESIRE", Set.of("DESIRE", "EXPECTATION", "PLAN", "FUTURE", "DUTY", "CONDITION"),
          "PLAN", Set.of("PLAN", "FUTURE", "EXPECTATION", "DESIRE", "DUTY", "CONDITION"),
          "EXPECTATION", Set.of("EXPECTATION", "PLAN", "DESIRE", "FUTURE", "POSSIBILITY", "DUTY"),
          "POSSIBILITY", Set.of("POSSIBILITY", "CONDITION", "EXPECTATION"),
          "FUTURE", Set.of("FUTURE", "PLAN", "EXPECTATION", "DESIRE", "DUTY", "CONDITION"),
          "DUTY", Set.of("DUTY", "POSSIBILITY", "PLAN", "EXPECTATION", "FUTURE", "DESIRE"));

  /** Cues worth telling by themselves, with what may be left on the other side all the same. */
  private static final Map<String, Set<String>> PLAIN =
      Map.of("DESIRE", Set.of(), "POSSIBILITY", Set.of("FUTURE"));

  private static final double MUCH = 0.4;
  private static final double TOLD_WEIGHT = 5.5;

  private final Map<String, ModalActs> acts = new HashMap<>();

  ModalityDrift(Map<String, SentenceCues> cues, Packs packs) {
    super(cues);
    for (String code : packs.codes()) {
      LanguagePack pack = packs.pack(code);
      acts.put(code, new ModalActs(pack));
    }
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    List<Cue> from = cues(bead.from()).modality(bead.from());
    List<Cue> to = cues(bead.to()).modality(bead.to());
    if (from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    List<Drift> drifts = sameActs(bead, from, to);
    if (!drifts.isEmpty()) {
      return drifts;
    }
    boolean translated = !lang(bead.from()).equals(lang(bead.to()));
    return translated ? plain(bead, from, to) : withinOne(bead, from, to);
  }

  /** A wish or possibility whose clause the other side tells well and without any such word. */
  private static List<Drift> plain(Bead bead, List<Cue> from, List<Cue> to) {
    for (Cue cue : unmatched(bead.from(), from, to)) {
      Set<String> weaker = PLAIN.get(cue.kind());
      if (weaker == null) {
        continue;
      }
      Clauses.Clause clause = Clauses.around(bead.from(), cue.first());
      Clauses.Clause theirs = Clauses.counterpart(bead.from(), clause, bead.to());
      double weight = Clauses.shared(bead.from(), clause, bead.from(), clause);
      double shared = Clauses.shared(bead.from(), clause, bead.to(), theirs);
      boolean factual =
          to.stream()
              .filter(other -> theirs.holds(other.first()))
              .allMatch(other -> weaker.contains(other.kind()));
      if (factual && shared >= TOLD_WEIGHT && shared >= MUCH * weight) {
        Drift drift = lost(bead, cue, DriftKind.MODALITY);
        return drift == null ? List.of() : List.of(drift);
      }
    }
    return List.of();
  }

  private static String lang(Bead.Side side) {
    return side.profile().reading().body().lang();
  }

  private List<Drift> sameActs(Bead bead, List<Cue> from, List<Cue> to) {
    ModalActs own = acts.get(lang(bead.from()));
    ModalActs other = acts.get(lang(bead.to()));
    if (own == null || other == null) {
      return List.of();
    }
    List<Act> fromActs = own.of(bead.from(), from);
    List<Act> toActs = other.of(bead.to(), to);
    for (Act act : fromActs) {
      List<Act> same = toActs.stream().filter(theirs -> shareAny(act, theirs)).toList();
      if (!same.isEmpty() && same.stream().allMatch(theirs -> changed(act, theirs))) {
        return List.of(drift(bead, act, same.getFirst()));
      }
    }
    return List.of();
  }

  private static boolean shareAny(Act a, Act b) {
    return a.concepts().stream().anyMatch(b.concepts()::contains);
  }

  private static boolean changed(Act from, Act to) {
    Cue cue = from.cue();
    Cue theirs = to.cue();
    if (cue == null) {
      return theirs != null && isFact(from, theirs);
    }
    if (theirs == null) {
      return isFact(to, cue);
    }
    Set<String> allowed = TRANSLATES.get(cue.kind());
    return allowed != null && !allowed.contains(theirs.kind());
  }

  /** Whether an act is a fact where the cue makes it none; a bare future is often left out. */
  private static boolean isFact(Act act, Cue cue) {
    return cue.kind().equals("FUTURE")
        ? act.done()
        : TRANSLATES.containsKey(cue.kind()) && act.told();
  }

  private static Drift drift(Bead bead, Act from, Act to) {
    Span own = span(bead.from(), from);
    Span theirs = span(bead.to(), to);
    return new Drift(
        DriftKind.MODALITY, bead.from().words(own), bead.to().words(theirs), own, theirs);
  }

  private static Span span(Bead.Side side, Act act) {
    int first = act.cue() == null ? act.first() : act.cue().first();
    Clauses.Clause clause = Clauses.around(side, act.match().first());
    return side.span(Math.max(clause.first(), Math.min(first, act.match().first())), clause.end());
  }

  private static List<Drift> withinOne(Bead bead, List<Cue> from, List<Cue> to) {
    List<Drift> drifts = new ArrayList<>();
    for (Cue cue : unmatched(bead.from(), from, to)) {
      Drift drift = lost(bead, cue, DriftKind.MODALITY);
      if (drift != null) {
        drifts.add(drift);
        return drifts;
      }
    }
    for (Cue cue : unmatched(bead.to(), to, from)) {
      Drift drift = gained(bead, cue, DriftKind.MODALITY);
      if (drift != null && weight(cue) > 1) {
        drifts.add(drift);
        return drifts;
      }
    }
    return drifts;
  }

  /** How much a cue alone tells: a gained duty is often only a manner of speaking. */
  private static int weight(Cue cue) {
    return cue.kind().equals("DUTY") ? 1 : 2;
  }

  /** Cues without a counterpart, in clauses none of whose cues has one: "hoped they could". */
  private static List<Cue> unmatched(Bead.Side side, List<Cue> cues, List<Cue> others) {
    List<Cue> free = new ArrayList<>(others);
    List<Cue> unmatched = new ArrayList<>();
    List<Clauses.Clause> kept = new ArrayList<>();
    for (Cue cue : cues) {
      Set<String> allowed = STANDS_FOR.get(cue.kind());
      if (allowed == null) {
        continue;
      }
      Cue match =
          free.stream()
              .filter(other -> other.kind().equals(cue.kind()))
              .findFirst()
              .or(() -> free.stream().filter(o -> allowed.contains(o.kind())).findFirst())
              .orElse(null);
      if (match == null) {
        unmatched.add(cue);
      } else {
        free.remove(match);
        kept.add(Clauses.around(side, cue.first()));
      }
    }
    unmatched.removeIf(cue -> kept.stream().anyMatch(clause -> clause.holds(cue.first())));
    return unmatched;
  }
}
