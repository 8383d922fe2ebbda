package org.jejak.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.event.Incident;
import org.jspecify.annotations.Nullable;

/**
 * What links a story to those that follow from it: who takes part and what it is about.
 *
 * @param participants names told in at least half of its reports' leads
 * @param subjects concepts told in at least half of them
 */
record StoryKeys(
    Set<String> participants,
    Set<String> subjects,
    Terms terms,
    List<StoryProfile> reports,
    List<Incident> incidents,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {
  private static final int TOP = 24;
  private static final int MANY_SUBJECTS = 4;

  static StoryKeys of(List<StoryProfile> reports, List<Terms> terms) {
    Map<String, Integer> counts = new HashMap<>();
    for (Terms own : terms) {
      own.weights().keySet().stream()
          .limit(TOP)
          .forEach(term -> counts.merge(term, 1, Integer::sum));
    }
    Set<String> participants = new TreeSet<>();
    Set<String> subjects = new TreeSet<>();
    counts.forEach((term, count) -> {
      if (2 * count >= reports.size()) {
        if (term.startsWith("e:")) {
          participants.add(term);
        } else if (term.startsWith("c:")) {
          subjects.add(term);
        }
      }
    });
    List<Incident> incidents = new ArrayList<>();
    LocalDate first = null;
    LocalDate last = null;
    for (StoryProfile report : reports) {
      incidents.addAll(report.incidents());
      LocalDate day = report.published();
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
    return new StoryKeys(participants, subjects, Terms.sum(terms), reports, incidents, first, last);
  }

  /**
   * How likely one story follows from the other: 0 unlinked, negative never.
   *
   * @param lookBack most days between the two
   * @param incidentDays most days between an incident and what follows from it
   */
  double follows(StoryKeys other, int lookBack, int incidentDays) {
    long gap = gap(other);
    if (gap > lookBack) {
      return 0;
    }
    boolean incident = Grouping.shareIncidentKind(incidents, other.incidents);
    if (incident && (gap > incidentDays || !oneIncident(other))) {
      return PairScore.NEVER;
    }
    Set<String> names = new HashSet<>(participants);
    names.retainAll(other.participants);
    Set<String> about = new HashSet<>(subjects);
    about.retainAll(other.subjects);
    boolean fewNames = names.size() < 2;
    boolean muchInCommon = !names.isEmpty() && about.size() >= MANY_SUBJECTS;
    if (about.isEmpty() || (fewNames && !muchInCommon && !(incident && names.size() == 1))) {
      return 0;
    }
    double score = terms.cosine(other.terms, false);
    return score + (incident ? 0.15 : 0);
  }

  /** Two places or days of one kind of incident are two storylines. */
  private boolean oneIncident(StoryKeys other) {
    int joined = 0;
    int parted = 0;
    for (StoryProfile a : reports) {
      for (StoryProfile b : other.reports) {
        double score = PairScore.incidents(a, b);
        joined += score > 0 ? 1 : 0;
        parted += score < 0 ? 1 : 0;
      }
    }
    return joined > 0 || parted == 0;
  }

  private long gap(StoryKeys other) {
    if (first == null || last == null || other.first == null || other.last == null) {
      return 0;
    }
    if (last.isBefore(other.first)) {
      return ChronoUnit.DAYS.between(last, other.first);
    }
    return other.last.isBefore(first) ? ChronoUnit.DAYS.between(other.last, first) : 0;
  }
}
