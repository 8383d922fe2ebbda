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

  private static void compare(Report a, Report b, List<Fact> facts) {
    for (Report.NamedDay first : a.days()) {
      for (Report.NamedDay second : b.days()) {
        long apart = Math.abs(ChronoUnit.DAYS.between(first.day(), second.day()));
        boolean own = isOwn(a, first.day()) && isOwn(b, second.day());
        boolean near =
            !own && apart >= 1 && apart <= CLOSE_DAYS && !names(a, second) && !names(b, first);
        if (near && isOne(a, first, b, second)) {
          Map<String, Said> said = new TreeMap<>();
          said.put(a.article(), a.said(Stance.SAYS, first.day().toString(), first.span()));
          said.put(b.article(), b.said(Stance.SAYS, second.day().toString(), second.span()));
          facts.add(new Fact("day of " + about(first), Kind.DATE, Growth.NONE, said));
        }
      }
    }
  }

  private static String about(Report.NamedDay day) {
    return day.keys().core().stream().sorted().findFirst().orElse("it").replace("“", "");
  }

  /** Of one act, or so far from the days of the reports that nothing else is likely meant. */
  private static boolean isOne(Report a, Report.NamedDay first, Report b, Report.NamedDay second) {
    boolean act = first.keys().sharesAct(second.keys()) || first.keys().sharesCore(second.keys());
    int shared = first.keys().shared(second.keys());
    boolean told = (act && shared >= 1) || shared >= KNOWN;
    return told || (isFar(a, first.day()) && isFar(b, second.day()));
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
