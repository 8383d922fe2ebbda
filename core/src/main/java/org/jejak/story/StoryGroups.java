package org.jejak.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups reports into stories, going through them by day: only reports within seven days of each
 * other are scored, so that what lies behind the window can be put by. Undated reports come first
 * and stay.
 */
final class StoryGroups {
  static final double STORY = 0.2;
  private static final int STORY_CAP = 5000;
  private static final int KEY_TERMS = 24;
  private static final int MIN_SHARED = 2;
  private static final int MAX_HOLDERS = 400;
  private static final int MAX_SCORED = 120;
  private static final int WINDOW_DAYS = 7;

  private final List<StoryProfile> profiles;
  private final List<Terms> terms;
  private final Kin kin;
  private final Clusters clusters;
  private final int dated;

  /**
   * By key term, where the reports that hold it stand in {@link #holders}: undated, then by day.
   */
  private final int[] starts;

  private final int[] holders;

  /**
   * By key term: the end of the undated, the first in the window, the end of those gone through.
   */
  private final int[] undatedEnds;

  private final int[] windows;
  private final int[] ends;
  private final int[] shared;
  private final int[] touched;
  private final int[] sharing = new int[KEY_TERMS + 1];

  private StoryGroups(List<StoryProfile> profiles, List<Terms> terms, Kin kin, int vocabulary) {
    this.profiles = profiles;
    this.terms = terms;
    this.kin = kin;
    this.clusters = new Clusters(profiles.size(), STORY, STORY_CAP);
    this.dated = (int) profiles.stream().filter(StoryProfile::isDated).count();
    this.starts = new int[vocabulary + 1];
    this.shared = new int[profiles.size()];
    this.touched = new int[profiles.size()];
    for (Terms own : terms) {
      for (int k = 0; k < keys(own); k++) {
        starts[own.telling()[k] + 1]++;
      }
    }
    for (int t = 0; t < vocabulary; t++) {
      starts[t + 1] += starts[t];
    }
    this.holders = new int[starts[vocabulary]];
    this.ends = Arrays.copyOf(starts, vocabulary);
    this.undatedEnds = Arrays.copyOf(starts, vocabulary);
    this.windows = Arrays.copyOf(starts, vocabulary);
  }

  private static int keys(Terms own) {
    return Math.min(KEY_TERMS, own.telling().length);
  }

  /**
   * The groups, each in the order of the reports, by first report.
   *
   * @param profiles by day, the undated last
   * @param vocabulary how many terms there are
   */
  static List<int[]> of(List<StoryProfile> profiles, List<Terms> terms, Kin kin, int vocabulary) {
    StoryGroups groups = new StoryGroups(profiles, terms, kin, vocabulary);
    for (int report = groups.dated; report < profiles.size(); report++) {
      groups.score(report);
    }
    System.arraycopy(groups.ends, 0, groups.undatedEnds, 0, vocabulary);
    System.arraycopy(groups.ends, 0, groups.windows, 0, vocabulary);
    groups.goThroughDays();
    return groups.clusters.groups();
  }

  private void goThroughDays() {
    int[] needed = IntStream.range(0, dated).map(this::lastDayOf).toArray();
    int[] byNeed =
        IntStream.range(0, dated)
            .boxed()
            .sorted(Comparator.comparingInt(report -> needed[report]))
            .mapToInt(Integer::intValue)
            .toArray();
    int closed = 0;
    for (int report = 0; report < dated; report++) {
      boolean newDay = report > 0 && profiles.get(report - 1).day() != profiles.get(report).day();
      if (newDay) {
        while (needed[byNeed[closed]] < profiles.get(report).day()) {
          clusters.close(byNeed[closed++]);
        }
        clusters.settle();
      }
      score(report);
    }
  }

  /** The last day whose reports are scored with this one. */
  private int lastDayOf(int report) {
    int last = profiles.get(report).day() + WINDOW_DAYS;
    for (int other : kin.of(report).keySet()) {
      last = Math.max(last, profiles.get(other).day());
    }
    return last;
  }

  /** Scores a report with those gone through before it, and counts it among them. */
  private void score(int report) {
    Terms own = terms.get(report);
    int found = 0;
    for (int k = 0; k < keys(own); k++) {
      found = countHolders(own.telling()[k], report, found);
      holders[ends[own.telling()[k]]++] = report;
    }
    Map<Integer, Kin.Bond> bonds = kin.of(report);
    int least = leastShared(found);
    for (int t = 0; t < found; t++) {
      int other = touched[t];
      if (shared[other] >= least && !bonds.containsKey(other)) {
        score(Math.min(report, other), Math.max(report, other), null);
      }
      shared[other] = 0;
    }
    bonds.forEach((other, bond) -> {
      if (isBefore(other, report)) {
        score(Math.min(report, other), Math.max(report, other), bond);
      }
    });
  }

  /**
   * How many key terms others must share to be scored: where many share some, more, so that a crowd
   * of reports of one week costs each of them no more.
   */
  private int leastShared(int found) {
    Arrays.fill(sharing, 0);
    for (int t = 0; t < found; t++) {
      sharing[shared[touched[t]]]++;
    }
    int least = KEY_TERMS;
    int scored = sharing[least];
    while (least > MIN_SHARED && (scored == 0 || scored + sharing[least - 1] <= MAX_SCORED)) {
      scored += sharing[--least];
    }
    return least;
  }

  /** Counts the reports in the window that hold a term, unless it tells nothing there. */
  private int countHolders(int term, int report, int found) {
    int day = profiles.get(report).day();
    while (windows[term] < ends[term]
        && profiles.get(holders[windows[term]]).isDated()
        && profiles.get(holders[windows[term]]).day() < day - WINDOW_DAYS) {
      windows[term]++;
    }
    int undated = undatedEnds[term] - starts[term];
    if (undated + ends[term] - windows[term] > MAX_HOLDERS) {
      return found;
    }
    int size = count(starts[term], undatedEnds[term], found);
    return count(windows[term], ends[term], size);
  }

  private int count(int first, int end, int found) {
    int size = found;
    for (int p = first; p < end; p++) {
      if (shared[holders[p]]++ == 0) {
        touched[size++] = holders[p];
      }
    }
    return size;
  }

  /** Whether a report was gone through before another. */
  private boolean isBefore(int a, int b) {
    boolean undated = a >= dated;
    return undated == (b >= dated) ? a < b : undated;
  }

  private void score(int a, int b, Kin.@Nullable Bond bond) {
    double score = PairScore.of(profiles.get(a), terms.get(a), profiles.get(b), terms.get(b), bond);
    if (score > 0 || score <= PairScore.NEVER) {
      clusters.score(a, b, score);
    }
  }
}
