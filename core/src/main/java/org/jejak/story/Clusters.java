package org.jejak.story;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups the nodes of a graph of scores: agglomerative with average linkage, the best pair first,
 * ties by the order of the nodes, so that the outcome depends on no order of arrival.
 */
final class Clusters {
  private final double threshold;
  private final int cap;
  private final Map<Long, Double> scores = new HashMap<>();
  private final Map<Integer, Set<Integer>> neighbours = new TreeMap<>();

  /**
   * Starts with every node alone.
   *
   * @param threshold least average score between two groups that are joined
   * @param cap most nodes in a group
   */
  Clusters(int nodes, double threshold, int cap) {
    this.threshold = threshold;
    this.cap = cap;
    for (int i = 0; i < nodes; i++) {
      neighbours.put(i, new HashSet<>());
    }
  }

  /** Gives the score of two nodes; pairs never given score 0. */
  void score(int a, int b, double score) {
    scores.put(key(a, b), score);
    requireNonNull(neighbours.get(a)).add(b);
    requireNonNull(neighbours.get(b)).add(a);
  }

  /** The groups, each in node order, by first node. */
  List<List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    neighbours.keySet().forEach(node -> groups.put(node, new ArrayList<>(List.of(node))));
    Map<Integer, Map<Integer, Double>> links = new TreeMap<>();
    scores.forEach((key, score) -> {
      int a = (int) (key >>> 32);
      int b = (int) (long) key;
      links.computeIfAbsent(a, k -> new TreeMap<>()).put(b, score);
      links.computeIfAbsent(b, k -> new TreeMap<>()).put(a, score);
    });
    java.util.PriorityQueue<Merge> queue = new java.util.PriorityQueue<>(Merge.ORDER);
    links.forEach((a, to) ->
        to.forEach((b, sum) -> {
          if (a < b && sum >= threshold) {
            queue.add(new Merge(sum, a, b, 1, 1));
          }
        }));
    while (!queue.isEmpty()) {
      Merge merge = queue.poll();
      List<Integer> first = groups.get(merge.a);
      List<Integer> second = groups.get(merge.b);
      if (first != null
          && second != null
          && first.size() == merge.sizeA
          && second.size() == merge.sizeB
          && first.size() + second.size() <= cap) {
        join(merge.a, merge.b, groups, links, queue);
      }
    }
    List<List<Integer>> result = new ArrayList<>();
    groups.values().forEach(group -> result.add(group.stream().sorted().toList()));
    result.sort(Comparator.comparing(List::getFirst));
    return result;
  }

  private record Merge(double average, int a, int b, int sizeA, int sizeB) {
    private static final Comparator<Merge> ORDER =
        Comparator.comparingDouble((Merge merge) -> -merge.average)
            .thenComparingInt(merge -> merge.a)
            .thenComparingInt(merge -> merge.b);
  }

  private void join(
      int a,
      int b,
      Map<Integer, List<Integer>> groups,
      Map<Integer, Map<Integer, Double>> links,
      java.util.PriorityQueue<Merge> queue) {
    List<Integer> joined = requireNonNull(groups.get(a));
    joined.addAll(requireNonNull(groups.remove(b)));
    Map<Integer, Double> own = links.computeIfAbsent(a, k -> new TreeMap<>());
    Map<Integer, Double> theirs = requireNonNull(links.remove(b));
    own.remove(b);
    theirs.remove(a);
    theirs.forEach((other, sum) -> {
      own.merge(other, sum, Double::sum);
      requireNonNull(links.get(other)).remove(b);
    });
    own.forEach((other, sum) -> {
      requireNonNull(links.get(other)).put(a, sum);
      List<Integer> group = requireNonNull(groups.get(other));
      double average = sum / ((double) joined.size() * group.size());
      if (average >= threshold) {
        int low = Math.min(a, other);
        int high = Math.max(a, other);
        boolean first = low == a;
        int sizeLow = first ? joined.size() : group.size();
        int sizeHigh = first ? group.size() : joined.size();
        queue.add(new Merge(average, low, high, sizeLow, sizeHigh));
      }
    });
  }

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }
}
