package org.jejak.disagreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Growth;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;

/**
 * Days that lie close together in two reports of one time: the same thing on the 27th here and on
 * the 28th there.
 */
final class NearDays {
  private static final int MOST = 60;
  private static final int CLOSE_DAYS = 3;
  private static final int KNOWN = 3;
  private static final int FAR_DAYS = 5;
  private static final int WEEKS_DAYS = 31;

  private NearDays() {}

  /** A fact for each pair of days, of no more than the first reports of a large story. */
  static List<Fact> facts(List<Report> reports) {
    List<Fact> facts = new ArrayList<>();
    List<Report> some = reports.stream().limit(MOST).toList();
    for (int i = 0; i < some.size(); i++) {
      for (int j = i + 1; j < some.size(); j++) {
        if (some.get(i).isOfOneTime(some.get(j))) {
          compare(some.get(i), some.get(j), facts);
        }
      }
    }
    return facts;
  }

  /** Two days that may be of one thing, with how much is told of both. */
  private record Pair(Report.NamedDay first, Report.NamedDay second, int score) {}

  private static void compare(Report a, Report b, List<Fact> facts) {
    List<Pair> pairs = new ArrayList<>();
    for (Report.NamedDay first : a.days()) {
      for (Report.NamedDay second : b.days()) {
        boolean own = isOwn(a, first.day()) && isOwn(b, second.day());
        boolean differ = !first.day().equals(second.day());
        boolean named = !differ || own || names(a, second) || names(b, first);
        if (!named && isOne(a, first, b, second)) {
          pairs.add(new Pair(first, second, score(first, second)));
        }
      }
    }
    for (Pair pair : pairs) {
      if (pairs.stream().noneMatch(other -> isBetter(other, pair))) {
        Report.NamedDay first = pair.first;
        Report.NamedDay second = pair.second;
        Map<String, Said> said = new TreeMap<>();
        said.put(a.article(), a.said(Stance.SAYS, first.day().toString(), first.span()));
        said.put(b.article(), b.said(Stance.SAYS, second.day().toString(), second.span()));
        facts.add(new Fact("day of " + about(first), Kind.DATE, Growth.NONE, said));
      }
    }
  }

  /** Whether more is told of one of the two days and a third. */
  private static boolean isBetter(Pair other, Pair pair) {
    boolean rival = other.first.equals(pair.first) || other.second.equals(pair.second);
    return rival && other.score > pair.score;
  }

  private static int score(Report.NamedDay first, Report.NamedDay second) {
    int core = first.keys().sharesCore(second.keys()) ? 2 : 0;
    int act = first.keys().sharesAct(second.keys()) ? 1 : 0;
    return core + act + first.keys().shared(second.keys());
  }

  private static String about(Report.NamedDay day) {
    return day.keys().core().stream().sorted().findFirst().orElse("it").replace("“", "");
  }

  /**
   * Of one act, or so far from the days of the reports that nothing else is likely meant; days that
   * lie weeks apart only where both are to come and the same act and thing are told of both.
   */
  private static boolean isOne(Report a, Report.NamedDay first, Report b, Report.NamedDay second) {
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
        weeks && far && ((core && (things >= 1 || acts(first, second) > 1)) || things >= 2);
    return apart <= CLOSE_DAYS ? told || far : known;
  }

  private static long acts(Report.NamedDay first, Report.NamedDay second) {
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

  private static boolean names(Report report, Report.NamedDay other) {
    return report.days().stream().anyMatch(day -> day.day().equals(other.day()));
  }
}
