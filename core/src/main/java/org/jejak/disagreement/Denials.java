package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.event.Event;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.ClauseReader;
import org.jejak.plan.Keys;
import org.jejak.reading.Readings;
import org.jspecify.annotations.Nullable;

/** What somebody denies in one report and another report tells, found by what the clauses name. */
final class Denials {
  private static final int MOST = 20;
  private static final int MOST_OF_ONE = 3;
  private static final int KNOWN = 2;
  private static final int WELL_KNOWN = 3;

  private final Readings readings;
  private final ClauseReader clauses;

  Denials(Readings readings, ClauseReader clauses) {
    this.readings = readings;
    this.clauses = clauses;
  }

  /** A denial with the report it stands in. */
  private record Denied(Report report, ClauseKeys.Told told) {}

  /** A clause that tells what is denied. */
  private record Claim(Report report, ClauseKeys.Told told, int score) {}

  /** The story's denials, each with the claims of other reports. */
  List<Fact> facts(List<Report> reports) {
    List<Denied> denials = new ArrayList<>();
    for (Report report : reports) {
      report.denials().stream()
          .limit(MOST_OF_ONE)
          .forEach(told -> denials.add(new Denied(report, told)));
    }
    List<Denied> some = denials.stream().limit(MOST).toList();
    Map<Denied, List<Claim>> claims = claims(some, reports);
    List<Fact> facts = new ArrayList<>();
    for (Denied denied : some) {
      List<Claim> found = claims.getOrDefault(denied, List.of());
      if (!found.isEmpty()) {
        facts.add(fact(denied, found));
      }
    }
    return facts;
  }

  private Map<Denied, List<Claim>> claims(List<Denied> denials, List<Report> reports) {
    Map<Denied, List<Claim>> claims = new IdentityHashMap<>();
    if (denials.isEmpty()) {
      return claims;
    }
    for (Report report : reports) {
      List<ClauseKeys.Told> told =
          clauses.read(readings.get(report.article())).map(ClauseKeys::told).orElse(List.of());
      for (Denied denied : denials) {
        Claim best = report.equals(denied.report) ? null : best(denied, report, told);
        if (best != null) {
          claims.computeIfAbsent(denied, key -> new ArrayList<>()).add(best);
        }
      }
    }
    return claims;
  }

  private static @Nullable Claim best(Denied denied, Report report, List<ClauseKeys.Told> told) {
    Claim best = null;
    for (ClauseKeys.Told one : told) {
      boolean same = !one.denied() && !one.ahead() && one.not() == denied.told.not();
      int least = one.not() ? 1 : KNOWN;
      int score = same ? score(denied.told.keys(), one.keys(), least) : 0;
      if (score > 0 && (best == null || score > best.score)) {
        best = new Claim(report, one, score);
      }
    }
    return best;
  }

  /** 0 where the clause does not tell what is denied. */
  private static int score(Keys denied, Keys told, int least) {
    Set<String> acts = new HashSet<>(denied.acts());
    acts.retainAll(told.acts());
    int things = denied.shared(told);
    int shared = things + Math.max(0, acts.size() - 1);
    boolean act = !acts.isEmpty() && things >= 1 && shared >= least;
    boolean alike =
        things >= WELL_KNOWN && denied.sharedThings(told) >= KNOWN && denied.isAlike(told);
    return act || alike ? things * WELL_KNOWN + Math.min(acts.size(), KNOWN) : 0;
  }

  /** The act that both tell, else the one that is denied. */
  private static String about(Keys denied, List<Claim> claims) {
    Set<String> told = new TreeSet<>();
    claims.forEach(claim -> told.addAll(claim.told.keys().acts()));
    told.retainAll(denied.acts());
    return Stream.concat(told.stream(), denied.core().stream().sorted()).findFirst().orElse("it");
  }

  private static Fact fact(Denied denied, List<Claim> claims) {
    Map<String, Fact.Said> said = new TreeMap<>();
    said.put(
        denied.report.article(),
        denied.report.said(Stance.DENIES, Event.Status.DENIED.name(), denied.told.span()));
    for (Claim claim : claims) {
      said.put(
          claim.report.article(),
          claim.report.said(Stance.SAYS, Event.Status.ACTUAL.name(), claim.told.span()));
    }
    return new Fact(
        "whether " + about(denied.told.keys(), claims).replace("“", ""),
        Kind.DENIAL,
        Fact.Growth.NONE,
        said);
  }
}
