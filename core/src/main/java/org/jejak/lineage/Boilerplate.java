package org.jejak.lineage;

import java.util.Arrays;

/**
 * What stands in four reports that share little else: a line about the outlet, an appeal to
 * readers. Told by the reports nearest in time, so that those far away change nothing.
 */
final class Boilerplate {
  private static final int NEIGHBOURS = 6;
  private static final int STRANGERS = 4;
  private static final double MOSTLY = 0.4;

  private final Outlines outlines;
  private final Strangers strangers;
  private final int[][] common;
  private final int[] sizes;

  private Boilerplate(Outlines outlines) {
    this.outlines = outlines;
    this.strangers = new Strangers(outlines);
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

  /** A fingerprint is boilerplate in a report with so many neighbours, strangers to each other. */
  private void look(int fingerprint, int[] holders, int first, int end) {
    if (end - first < STRANGERS) {
      return;
    }
    int[] apart = new int[STRANGERS];
    for (int at = first; at < end; at++) {
      apart[0] = holders[at];
      int found = 1;
      int last = Math.min(end, at + NEIGHBOURS + 1);
      int other = Math.max(first, at - NEIGHBOURS);
      for (; other < last && found < STRANGERS; other++) {
        if (outlines.inReach(holders[at], holders[other])
            && isStranger(holders[other], apart, found)) {
          apart[found++] = holders[other];
        }
      }
      if (found == STRANGERS) {
        add(holders[at], fingerprint);
      }
    }
  }

  private boolean isStranger(int report, int[] apart, int size) {
    for (int i = 0; i < size; i++) {
      if (report == apart[i] || !strangers.are(report, apart[i])) {
        return false;
      }
    }
    return true;
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
        int shared = 0;
        for (int print : own) {
          shared += has(report, print) ? 1 : 0;
        }
        are[s] = own.length > 0 && shared >= MOSTLY * own.length;
      }
    }
    return are;
  }
}
