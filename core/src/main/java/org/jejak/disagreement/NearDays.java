package org.jejak.disagreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.jejak.disagreement.Report.NamedDay;
import org.jejak.document.Span;

/**
 * Days that lie close together in two reports of one time: the same thing on the 27th here and on
 * the 28th there.
 */
final class NearDays {
  private static final int MOST = 60;
  private static final int MOST_DAYS = 60;
  private static final int CLOSE_DAYS = 3;
  private static final int KNOWN = 3;
  private static final int FAR_DAYS = 5;
  private static final int WEEKS_DAYS = 31;

  private NearDays() {}

  /**
   * A report with the days to be compared, one for each act that it tells of a day, and with all
   * days that it names.
   */
  private record Dates(Report report, List<NamedDay> told, Set<LocalDate> all) {
    static Dates of(Report report) {
      Map<List<Object>, NamedDay> told = new LinkedHashMap<>();
      Set<LocalDate> all = new HashSet<>();
      for (NamedDay day : report.days()) {
        all.add(day.day());
        List<Object> act = List.of(day.day(), day.keys().core(), day.figures(), day.ahead());
        if (told.size() < MOST_DAYS) {
          told.putIfAbsent(act, day);
        }
      }
      return new Dates(report, List.copyOf(told.values()), all);
    }
  }

  /** A fact for each pair of days, of no more than the first reports of a large story. */
  static List<Fact> facts(List<Report> reports) {
    List<Fact> facts = new ArrayList<>();
    List<Dates> some = reports.stream().limit(MOST).map(Dates::of).toList();
    for (int i = 0; i < some.size(); i++) {
      for (int j = i + 1; j < some.size(); j++) {
        if (some.get(i).report.isOfOneTime(some.get(j).report)) {
          compare(some.get(i), some.get(j), facts);
        }
      }
    }
    return facts;
  }

  /** Two days that may be of one thing, with how much is told of both. */
  private record Pair(NamedDay first, NamedDay second, int score) {}

  private static void compare(Dates a, Dates b, List<Fact> facts) {
    List<Pair> pairs = new ArrayList<>();
    Map<Span, Integer> bestOfA = new HashMap<>();
    Map<Span, Integer> bestOfB = new HashMap<>();
    for (NamedDay first : a.told) {
      for (NamedDay second : b.told) {
        boolean own = isOwn(a.report, first.day()) && isOwn(b.report, second.day());
        boolean named = own || a.all.contains(second.day()) || b.all.contains(first.day());
        if (!named && isOne(a.report, first, b.report, second)) {
          Pair pair = new Pair(first, second, score(first, second));
          pairs.add(pair);
          bestOfA.merge(first.span(), pair.score, Math::max);
          bestOfB.merge(second.span(), pair.score, Math::max);
        }
      }
    }
    for (Pair pair : pairs) {
      boolean best =
          pair.score >= bestOfA.getOrDefault(pair.first.span(), 0)
              && pair.score >= bestOfB.getOrDefault(pair.second.span(), 0);
      if (best) {
        facts.add(fact(a.report, pair.first, b.report, pair.second));
      }
    }
  }

  private static Fact fact(Report a, NamedDay first, Report b, NamedDay second) {
    Map<String, Said> said = new TreeMap<>();
    said.put(a.article(), a.said(Stance.SAYS, first.day().toString(), first.span()));
    said.put(b.article(), b.said(Stance.SAYS, second.day().toString(), second.span()));
    return new Fact("day of " + about(first), Kind.DATE, Growth.NONE, said);
  }

  private static int score(NamedDay first, NamedDay second) {
    int core = first.keys().sharesCore(second.keys()) ? 2 : 0;
    int act = first.keys().sharesAct(second.keys()) ? 1 : 0;
    return core + act + first.keys().shared(second.keys());
  }

  private static String about(NamedDay day) {
    return day.keys().core().stream().sorted().findFirst().orElse("it").replace("“", "");
  }

  /**
   * Of one act, or so far from the days of the reports that nothing else is likely meant; days that
   * lie weeks apart only where both are to come and the same act and thing are told of both.
   */
  private static boolean isOne(Report a, NamedDay first, Report b, NamedDay second) {
    long apart = Math.abs(ChronoUnit.DAYS.between(first.day(), second.day()));
    boolean core = first.keys().sharesCore(second.keys());
    boolean act = core || first.keys().sharesAct(second.keys());
    int shared = first.keys().shared(second.keys());
    int things = first.keys().sharedThings(second.keys());
    boolean figures = first.figures() && second.figures();
    boolean told = figures ? (act && shared >= 1) || shared >= KNOWN : act && things >= 1;
    boolean far = figures && isFar(a, first.day()) && isFar(b, second.day());
    boolean weeks = apart <= WEEKS_DAYS && first.ahead() == second.ahead();
    boolean known =
        weeks
            && far
            && ((core && (things >= 1 || acts(first, second) > 1 || isAlone(first, second)))
                || things >= 2);
    return apart <= CLOSE_DAYS ? told || far : known;
  }

  /** Whether one tells nothing but the act: the verdict will be read on 30 May. */
  private static boolean isAlone(NamedDay first, NamedDay second) {
    return first.keys().isBare() || second.keys().isBare();
  }

  private static long acts(NamedDay first, NamedDay second) {
    return first.keys().acts().stream().filter(second.keys().acts()::contains).count();
  }

  /** The very day of the report: "the third day of the strike, Wednesday". */
  static boolean isOwn(Report report, LocalDate day) {
    return report.published() != null && report.published().interval().from().equals(day);
  }

  private static boolean isFar(Report report, LocalDate day) {
    return report.published() != null
        && Math.abs(ChronoUnit.DAYS.between(report.published().interval().from(), day)) >= FAR_DAYS;
  }
}
