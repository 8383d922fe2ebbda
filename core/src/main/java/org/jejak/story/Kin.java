package org.jejak.story;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/** How lineage links reports; a passage from one report links its taker to the whole family. */
final class Kin {
  private final Map<Integer, Map<Integer, Edge.Kind>> links = new HashMap<>();

  /**
   * Reads the edges.
   *
   * @param numbers of the reports by article id
   */
  Kin(List<Edge> edges, Map<String, Integer> numbers) {
    int[] parent = IntStream.range(0, numbers.size()).toArray();
    for (Edge edge : edges) {
      if (edge.kind() != Edge.Kind.EXCERPT) {
        int from = requireNonNull(numbers.get(edge.from()));
        int to = requireNonNull(numbers.get(edge.to()));
        link(from, to, edge.kind());
        parent[root(parent, to)] = root(parent, from);
      }
    }
    Map<Integer, List<Integer>> families = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      families.computeIfAbsent(root(parent, i), root -> new ArrayList<>(1)).add(i);
    }
    for (Edge edge : edges) {
      if (edge.kind() == Edge.Kind.EXCERPT) {
        int to = requireNonNull(numbers.get(edge.to()));
        int family = root(parent, requireNonNull(numbers.get(edge.from())));
        for (int member : families.getOrDefault(family, List.of())) {
          if (member != to && of(member, to) == null) {
            link(member, to, Edge.Kind.EXCERPT);
          }
        }
      }
    }
  }

  private static int root(int[] parent, int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void link(int a, int b, Edge.Kind kind) {
    links.computeIfAbsent(a, x -> new HashMap<>(2)).put(b, kind);
    links.computeIfAbsent(b, x -> new HashMap<>(2)).put(a, kind);
  }

  /** How two reports are linked; null where they are not. */
  Edge.@Nullable Kind of(int a, int b) {
    Map<Integer, Edge.Kind> own = links.get(a);
    return own == null ? null : own.get(b);
  }

  /** The reports that one is linked to, in no order. */
  Iterable<Integer> of(int report) {
    Map<Integer, Edge.Kind> own = links.get(report);
    return own == null ? List.of() : own.keySet();
  }
}
