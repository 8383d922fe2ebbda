package org.jejak.lineage;

import java.util.HashMap;
import java.util.Map;
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

  private final Outlines outlines;
  private final Boilerplate boilerplate;
  private final Pairs shared = new Pairs();
  private final String[] outlets;

  private CopyCandidates(Outlines outlines, Boilerplate boilerplate) {
    this.outlines = outlines;
    this.boilerplate = boilerplate;
    this.outlets =
        outlines.heads().stream()
            .map(head -> head.outlet() == null ? "" : Names.fold(head.outlet()))
            .toArray(String[]::new);
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
      int firsts = size <= FEW ? at : Math.min(at, NEIGHBOURS);
      for (int other = 0; other < firsts; other++) {
        count(holders[other], holders[at]);
      }
      for (int other = Math.max(firsts, at - NEIGHBOURS); other < at; other++) {
        count(holders[other], holders[at]);
      }
    }
    if (size > FEW) {
      countCredited(holders, size);
    }
  }

  /** Among many, a report is paired with one of the outlet that it credits, too. */
  private void countCredited(int[] holders, int size) {
    Map<String, Integer> byOutlet = new HashMap<>();
    for (int at = 0; at < size; at++) {
      byOutlet.putIfAbsent(outlets[holders[at]], holders[at]);
    }
    for (int at = 0; at < size; at++) {
      for (Credit credit : outlines.head(holders[at]).credits()) {
        Integer credited = credit.name() == null ? null : byOutlet.get(Names.fold(credit.name()));
        if (credited != null && credited != holders[at]) {
          count(credited, holders[at]);
        }
      }
    }
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
