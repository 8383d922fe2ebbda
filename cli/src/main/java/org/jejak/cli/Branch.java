package org.jejak.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/**
 * A report in the tree of its origin.
 *
 * @param edge how it was made out of the one above; null at the root
 */
record Branch(String article, @Nullable Edge edge, List<Branch> children) {

  /** The reports of one origin as trees: each under the one that it was made out of. */
  static List<Branch> trees(List<String> articles, Function<String, List<Edge>> edgesInto) {
    Set<String> members = new HashSet<>(articles);
    Map<String, Edge> parent = new HashMap<>();
    for (String id : articles) {
      edgesInto.apply(id).stream()
          .filter(e -> members.contains(e.from()) && !descends(e.from(), id, parent))
          .findFirst()
          .ifPresent(e -> parent.put(id, e));
    }
    return articles.stream()
        .filter(id -> !parent.containsKey(id))
        .map(id -> branch(id, null, articles, parent))
        .toList();
  }

  private static boolean descends(String id, String from, Map<String, Edge> parent) {
    for (Edge e = parent.get(id); e != null; e = parent.get(e.from())) {
      if (e.from().equals(from)) {
        return true;
      }
    }
    return id.equals(from);
  }

  private static Branch branch(
      String id, @Nullable Edge edge, List<String> articles, Map<String, Edge> parent) {
    List<Branch> children = new ArrayList<>();
    for (String other : articles) {
      Edge e = parent.get(other);
      if (e != null && e.from().equals(id)) {
        children.add(branch(other, e, articles, parent));
      }
    }
    return new Branch(id, edge, children);
  }
}
