package org.jejak.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What links a story to those that follow from it: who takes part and what it is about.
 *
 * @param participants names told in at least half of its reports, sorted
 * @param subjects concepts told in at least half of them, sorted
 * @param leading participants, then subjects, of those few that weigh most
 * @param leadingNames how many of these are participants
 * @param incidents its reports that tell of incidents, the first ones
 * @param incidentKinds a bit for each kind of incident told
 * @param first day of its first report, {@link StoryProfile#UNDATED} where none is dated
 */
record StoryKeys(
    int[] participants,
    int[] subjects,
    int[] leading,
    int leadingNames,
    Terms terms,
    List<StoryProfile> incidents,
    int incidentKinds,
    int first,
    int last) {
  private static final int MANY_SUBJECTS = 4;
  private static final int MOST_INCIDENTS = 20;
  private static final int LEADING_NAMES = 8;
  private static final int LEADING_SUBJECTS = 8;

  static StoryKeys of(List<StoryProfile> reports, List<Terms> terms, Vocabulary vocabulary) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Terms own : terms) {
      for (int term : own.telling()) {
        counts.merge(term, 1, Integer::sum);
      }
    }
    int[] telling =
        counts.entrySet().stream()
            .filter(entry -> 2 * entry.getValue() >= reports.size())
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    Terms sum = Terms.sum(terms, vocabulary);
    IntStream heaviest =
        Arrays.stream(sum.telling()).filter(term -> Arrays.binarySearch(telling, term) >= 0);
    int[] kept = heaviest.toArray();
    int[] names = Arrays.stream(kept).filter(vocabulary::isName).limit(LEADING_NAMES).toArray();
    int[] about =
        Arrays.stream(kept).filter(vocabulary::isConcept).limit(LEADING_SUBJECTS).toArray();
    List<StoryProfile> incidents = new ArrayList<>();
    int kinds = 0;
    int first = StoryProfile.UNDATED;
    int last = StoryProfile.UNDATED;
    for (StoryProfile report : reports) {
      if (!report.incidents().isEmpty()) {
        if (incidents.size() < MOST_INCIDENTS) {
          incidents.add(report);
        }
        kinds |= PairScore.kinds(report.incidents());
      }
      if (report.isDated()) {
        first = first == StoryProfile.UNDATED ? report.day() : Math.min(first, report.day());
        last = Math.max(last, report.day());
      }
    }
    return new StoryKeys(
        Arrays.stream(telling).filter(vocabulary::isName).toArray(),
        Arrays.stream(telling).filter(vocabulary::isConcept).toArray(),
        IntStream.concat(Arrays.stream(names), Arrays.stream(about)).toArray(),
        names.length,
        sum,
        List.copyOf(incidents),
        kinds,
        first,
        last);
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
    boolean incident = (incidentKinds & other.incidentKinds) != 0;
    if (incident && (gap > incidentDays || !oneIncident(other))) {
      return PairScore.NEVER;
    }
    int names = PairScore.shared(participants, other.participants);
    int about = PairScore.shared(subjects, other.subjects);
    boolean fewNames = names < 2;
    boolean muchInCommon = names > 0 && about >= MANY_SUBJECTS;
    if (about == 0 || (fewNames && !muchInCommon && !(incident && names == 1))) {
      return 0;
    }
    double score = terms.cosine(other.terms, false);
    return score + (incident ? 0.15 : 0);
  }

  /** Two places or days of one kind of incident are two storylines. */
  private boolean oneIncident(StoryKeys other) {
    int joined = 0;
    int parted = 0;
    for (StoryProfile a : incidents) {
      for (StoryProfile b : other.incidents) {
        double score = PairScore.incidents(a, b);
        joined += score > 0 ? 1 : 0;
        parted += score < 0 ? 1 : 0;
      }
    }
    return joined > 0 || parted == 0;
  }

  private long gap(StoryKeys other) {
    if (first == StoryProfile.UNDATED || other.first == StoryProfile.UNDATED) {
      return 0;
    }
    return Math.max(0, Math.max((long) other.first - last, (long) first - other.last));
  }
}
