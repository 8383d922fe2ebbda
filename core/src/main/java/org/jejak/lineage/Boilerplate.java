package org.jejak.lineage;

import java.util.Arrays;

/**
 * What stands in several reports that share nothing else: a line about the outlet, an appeal to
 * readers. Told by the reports nearest in time, so that those far away change nothing.
 */
final class Boilerplate {
  private static final int NEIGHBOURS = 4;
  private static final int MIN_STRANGERS = 2;
  private static final double STRANGE = 0.4;
  private static final double MOSTLY = 0.4;

  private final Outlines outlines;
  private final int[][] common;
  private final int[] sizes;

  private Boilerplate(Outlines outlines) {
    this.outlines = outlines;
    this.common = new int[outlines.size()][];
    this.sizes = new int[outlines.size()];
  }

  /** Finds it in all reports. */
  static Boilerplate of(Outlines outlines, Holders holders) {
    Boilerplate boilerplate = new Boilerplate(outlines);
    holders.forEach(boilerplate::look);
    for (int i = 0; i < boilerplate.common.length; i++) {
      int[] own = boilerplate.common[i];
      boilerplate.common[i] = own == null ? new int[0] : Arrays.copyOf(own, boilerplate.sizes[i]);
      Arrays.sort(boilerplate.common[i]);
    }
    return boilerplate;
  }

  /** A fingerprint is boilerplate in a report when most of its neighbours in time are strangers. */
  private void look(int fingerprint, int[] holders, int first, int end) {
    if (end - first <= MIN_STRANGERS) {
      return;
    }
    for (int at = first; at < end; at++) {
      int strangers = 0;
      int asked = 0;
      int from = Math.max(first, at - NEIGHBOURS);
      for (int other = from; other < Math.min(end, at + NEIGHBOURS + 1); other++) {
        if (other != at && outlines.inReach(holders[at], holders[other])) {
          asked++;
          strangers += areStrangers(holders[at], holders[other]) ? 1 : 0;
        }
      }
      if (strangers >= MIN_STRANGERS && 2 * strangers >= asked) {
        add(holders[at], fingerprint);
      }
    }
  }

  private boolean areStrangers(int a, int b) {
    int[] own = outlines.fingerprints(a);
    int[] others = outlines.fingerprints(b);
    int shared = Fingerprints.shared(own, others);
    return shared < STRANGE * Math.min(own.length, others.length);
  }

  private void add(int report, int fingerprint) {
    int[] own = common[report] == null ? new int[8] : common[report];
    if (sizes[report] == own.length) {
      own = Arrays.copyOf(own, 2 * own.length);
    }
    own[sizes[report]++] = fingerprint;
    common[report] = own;
  }

  /** Whether a fingerprint of a report is boilerplate. */
  boolean has(int report, int fingerprint) {
    return Arrays.binarySearch(common[report], fingerprint) >= 0;
  }

  /** How many of a report's fingerprints are not. */
  int ownFingerprints(int report) {
    return outlines.fingerprints(report).length - common[report].length;
  }

  /** Which sentences of a report are mostly boilerplate. */
  boolean[] sentences(int report, Outline outline) {
    boolean[] are = new boolean[outline.size()];
    if (common[report].length > 0) {
      for (int s = 0; s < are.length; s++) {
        int[] own = Fingerprints.of(outline, s);
        long shared = Arrays.stream(own).filter(print -> has(report, print)).count();
        are[s] = own.length > 0 && shared >= MOSTLY * own.length;
      }
    }
    return are;
  }
}
