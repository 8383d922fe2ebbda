package org.jejak.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups the nodes of a graph of scores: agglomerative with average linkage, ties by the order of
 * the nodes, so that the outcome depends on no order of arrival. Two groups are joined when each is
 * the best for the other; with average linkage that gives the groups that joining the best pair of
 * all first would give (Murtagh 1983), and groups whose scores are all known can be joined and put
 * by while others are still scored.
 */
final class Clusters {
  /** Scores are summed as whole numbers: so the order of adding cannot show. */
  private static final double UNIT = 1L << 24;

  /** Groups bound by such a sum are joined whatever their size. */
  private static final long BOUND = (long) (PairScore.ONE / 2 * UNIT);

  private static final int NONE = -1;

  /** What became of a group, kept under its first node; of other nodes it says GONE. */
  private enum State {
    OPEN,
    CLOSED,
    GONE
  }

  private final double threshold;
  private final int cap;
  private final State[] states;
  private final @Nullable Sums[] sums;
  private final int[] sizes;
  private final int[] next;
  private final int[] last;
  private final List<int[]> groups = new ArrayList<>();
  private int[] waiting = new int[64];
  private int waitingSize;

  /**
   * Starts with every node alone.
   *
   * @param threshold least average score between two groups that are joined
   * @param cap most nodes in a group
   */
  Clusters(int nodes, double threshold, int cap) {
    this.threshold = threshold * UNIT;
    this.cap = cap;
    this.states = new State[nodes];
    this.sums = new Sums[nodes];
    this.sizes = new int[nodes];
    this.next = new int[nodes];
    this.last = new int[nodes];
    Arrays.fill(states, State.OPEN);
    Arrays.fill(sizes, 1);
    Arrays.fill(next, NONE);
    for (int i = 0; i < nodes; i++) {
      last[i] = i;
    }
  }

  /** Gives the score of two open nodes, once; pairs never given score 0. */
  void score(int a, int b, double score) {
    long sum = Math.round(score * UNIT);
    own(a).add(b, sum);
    own(b).add(a, sum);
  }

  private Sums own(int group) {
    Sums own = sums[group];
    if (own == null) {
      own = new Sums();
      sums[group] = own;
    }
    return own;
  }

  /** Says that no further score of a node will be given. */
  void close(int node) {
    states[node] = State.CLOSED;
    if (waitingSize == waiting.length) {
      waiting = Arrays.copyOf(waiting, waitingSize * 2);
    }
    waiting[waitingSize++] = node;
  }

  /** Joins what can be joined among the closed, and puts by what nothing can be joined to. */
  void settle() {
    int left = 0;
    for (int i = 0; i < waitingSize; i++) {
      if (states[waiting[i]] == State.CLOSED) {
        follow(waiting[i]);
      }
    }
    for (int i = 0; i < waitingSize; i++) {
      if (states[waiting[i]] == State.CLOSED) {
        waiting[left++] = waiting[i];
      }
    }
    waitingSize = left;
  }

  /** From a group to the one that is best for it, and on, until two are best for each other. */
  private void follow(int start) {
    List<Integer> chain = new ArrayList<>();
    chain.add(start);
    while (!chain.isEmpty()) {
      int top = chain.getLast();
      int best = best(top);
      if (best == NONE) {
        putBy(top);
        chain.removeLast();
      } else if (states[best] == State.OPEN) {
        return;
      } else if (chain.size() > 1 && chain.get(chain.size() - 2) == best) {
        chain.removeLast();
        chain.removeLast();
        int joined = join(Math.min(top, best), Math.max(top, best));
        if (chain.isEmpty()) {
          chain.add(joined);
        }
      } else {
        chain.add(best);
      }
    }
  }

  /** The group with the best average, if it reaches the threshold; of equal ones the first. */
  private int best(int group) {
    Sums own = sums[group];
    int best = NONE;
    double bestAverage = threshold;
    for (int slot = 0; own != null && slot < own.slots(); slot++) {
      int other = own.key(slot);
      if (other >= 0
          && states[other] != State.GONE
          && (sizes[group] + sizes[other] <= cap || own.sum(slot) >= BOUND)) {
        double average = own.sum(slot) / ((double) sizes[group] * sizes[other]);
        if (average > bestAverage
            || (average == bestAverage && (best == NONE || isBefore(group, other, best)))) {
          best = other;
          bestAverage = average;
        }
      }
    }
    return best;
  }

  private static boolean isBefore(int group, int a, int b) {
    int lowA = Math.min(group, a);
    int lowB = Math.min(group, b);
    return lowA != lowB ? lowA < lowB : Math.max(group, a) < Math.max(group, b);
  }

  private int join(int low, int high) {
    Sums joined = new Sums();
    take(low, high, joined);
    take(high, low, joined);
    sums[low] = joined;
    sums[high] = null;
    states[high] = State.GONE;
    sizes[low] += sizes[high];
    next[last[low]] = high;
    last[low] = last[high];
    for (int slot = 0; slot < joined.slots(); slot++) {
      int other = joined.key(slot);
      if (other >= 0) {
        own(other).set(low, joined.sum(slot));
      }
    }
    return low;
  }

  private void take(int group, int partner, Sums joined) {
    Sums own = sums[group];
    for (int slot = 0; own != null && slot < own.slots(); slot++) {
      int other = own.key(slot);
      if (other >= 0 && other != partner && states[other] != State.GONE) {
        joined.add(other, own.sum(slot));
      }
    }
  }

  private void putBy(int group) {
    int[] members = new int[sizes[group]];
    int node = group;
    for (int i = 0; i < members.length; i++) {
      members[i] = node;
      node = next[node];
    }
    Arrays.sort(members);
    groups.add(members);
    sums[group] = null;
    states[group] = State.GONE;
  }

  /** The groups, each in node order, by first node; what is still open is closed. */
  List<int[]> groups() {
    for (int node = 0; node < states.length; node++) {
      if (states[node] == State.OPEN) {
        close(node);
      }
    }
    while (waitingSize > 0) {
      settle();
    }
    groups.sort(Comparator.comparingInt(group -> group[0]));
    return groups;
  }
}
