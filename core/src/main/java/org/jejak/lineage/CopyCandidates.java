package org.jejak.lineage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jejak.article.Credit;

/**
 * Finds the pairs of reports in one language worth aligning: those that share fingerprints that are
 * not boilerplate. A candidate is never an edge by itself.
 */
final class CopyCandidates {
  /** Up to so many reports with one fingerprint are paired each with each. */
  private static final int FEW = 16;

  /** Of more, each is paired with so many of the first, and with so many just before it. */
  private static final int NEIGHBOURS = 3;

  private static final int MIN_SHARED = 2;
  private static final double MIN_SHARE = 0.03;
  private static final int NONE = -1;

  private final Outlines outlines;
  private final Boilerplate boilerplate;
  private final Pairs shared = new Pairs();

  /** By report, the number of its outlet; {@link #NONE} where none is known. */
  private final int[] outlets;

  /** By report, the numbers of the outlets at hand that it credits. */
  private final int[][] credited;

  /** By outlet, where its first report stands among the holders that are gone through. */
  private final int[] firsts;

  private CopyCandidates(Outlines outlines, Boilerplate boilerplate) {
    this.outlines = outlines;
    this.boilerplate = boilerplate;
    this.outlets = new int[outlines.size()];
    this.credited = new int[outlines.size()][];
    Map<String, Integer> numbers = new HashMap<>();
    for (int report = 0; report < outlets.length; report++) {
      String outlet = outlines.head(report).outlet();
      String name = outlet == null ? "" : Names.fold(outlet);
      outlets[report] =
          name.isEmpty() ? NONE : numbers.computeIfAbsent(name, known -> numbers.size());
    }
    for (int report = 0; report < outlets.length; report++) {
      int[] own =
          outlines.head(report).credits().stream()
              .map(Credit::name)
              .filter(Objects::nonNull)
              .mapToInt(name -> numbers.getOrDefault(Names.fold(name), NONE))
              .filter(outlet -> outlet != NONE)
              .toArray();
      credited[report] = Numbers.distinct(own, own.length);
    }
    this.firsts = new int[numbers.size()];
    Arrays.fill(firsts, NONE);
  }

  /** The pairs, in order. */
  static long[] of(Outlines outlines, Holders holders, Boilerplate boilerplate) {
    CopyCandidates candidates = new CopyCandidates(outlines, boilerplate);
    holders.forEach(candidates::count);
    return candidates.shared.sorted(candidates::isEnough);
  }

  private void count(int fingerprint, int[] all, int first, int end) {
    int[] holders = new int[end - first];
    int size = 0;
    for (int at = first; at < end; at++) {
      if (!boilerplate.has(all[at], fingerprint)) {
        holders[size++] = all[at];
      }
    }
    for (int at = 1; at < size; at++) {
      int paired = size <= FEW ? at : Math.min(at, NEIGHBOURS);
      for (int other = 0; other < paired; other++) {
        count(holders[other], holders[at]);
      }
      for (int other = Math.max(paired, at - NEIGHBOURS); other < at; other++) {
        count(holders[other], holders[at]);
      }
    }
    if (size > FEW) {
      countCredited(holders, size);
    }
  }

  /** Among many, a report is paired with the first one of an outlet that it credits, too. */
  private void countCredited(int[] holders, int size) {
    for (int at = size - 1; at >= 0; at--) {
      if (outlets[holders[at]] != NONE) {
        firsts[outlets[holders[at]]] = at;
      }
    }
    for (int at = 0; at < size; at++) {
      for (int outlet : credited[holders[at]]) {
        int source = firsts[outlet];
        if (source != NONE && !arePaired(source, at) && !isCounted(source, at, holders)) {
          count(holders[source], holders[at]);
        }
      }
    }
    for (int at = 0; at < size; at++) {
      if (outlets[holders[at]] != NONE) {
        firsts[outlets[holders[at]]] = NONE;
      }
    }
  }

  /** Whether two of many holders are paired as neighbours, or as one of the first. */
  private static boolean arePaired(int a, int b) {
    return Math.min(a, b) < NEIGHBOURS || Math.abs(a - b) <= NEIGHBOURS;
  }

  /** Whether the source was counted with this report already: it credits the report's outlet. */
  private boolean isCounted(int source, int at, int[] holders) {
    int outlet = outlets[holders[at]];
    return source < at
        && outlet != NONE
        && firsts[outlet] == at
        && Arrays.binarySearch(credited[holders[source]], outlet) >= 0;
  }

  private void count(int a, int b) {
    if (outlines.inReach(a, b)) {
      shared.add(Pairs.of(a, b));
    }
  }

  private boolean isEnough(long pair, int count) {
    int a = boilerplate.ownFingerprints(Pairs.first(pair));
    int b = boilerplate.ownFingerprints(Pairs.second(pair));
    return count >= MIN_SHARED && count >= MIN_SHARE * Math.min(a, b);
  }
}
