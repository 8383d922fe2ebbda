package org.jejak.story;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jejak.lineage.Edge;

/**
 * What binds reports beforehand: families of copies and translations, excerpts, and what people
 * have said. A family is one story, whatever else its reports look like, and stands in the graph
 * with its first report of each language alone: a thousand copies weigh no more than one.
 */
final class Kin {
  /** How two reports that stand for families are bound. */
  enum Bond {
    /** Of one family, or said to be one story. */
    ONE,
    /** Said to be two stories. */
    TWO,
    /** One has a passage of the other's family. */
    PASSAGE
  }

  /** By report, the first report of its family. */
  private final int[] family;

  /** By node, the report that stands there. */
  private final int[] nodes;

  private final Map<Integer, Map<Integer, Bond>> bonds = new HashMap<>();

  /**
   * Reads edges and corrections.
   *
   * @param reports in the order in which they are numbered
   * @param corrections that hold together
   */
  Kin(List<StoryProfile> reports, List<Edge> edges, List<Correction> corrections) {
    Map<String, Integer> numbers = HashMap.newHashMap(reports.size());
    for (int i = 0; i < reports.size(); i++) {
      numbers.put(reports.get(i).id(), i);
    }
    List<Correction> known =
        corrections.stream()
            .filter(c -> numbers.containsKey(c.first()) && numbers.containsKey(c.second()))
            .toList();
    family = IntStream.range(0, reports.size()).toArray();
    Parted parted = Parted.of(known, numbers);
    joinEqual(reports, parted);
    joinFamilies(edges, numbers, reports, parted);
    for (int i = 0; i < family.length; i++) {
      family[i] = root(family, i);
    }
    Map<Integer, List<Integer>> nodesOf = new HashMap<>();
    nodes = standing(reports, nodesOf);
    nodesOf.values().forEach(this::bindAll);
    for (Correction correction : known) {
      Bond bond = correction.kind() == Correction.Kind.SAME ? Bond.ONE : Bond.TWO;
      bind(correction.first(), correction.second(), bond, numbers, nodesOf);
    }
    for (Edge edge : edges) {
      if (edge.kind() == Edge.Kind.EXCERPT) {
        bind(edge.from(), edge.to(), Bond.PASSAGE, numbers, nodesOf);
      }
    }
  }

  /** Reports that people have parted: what joins them again is left out. */
  private record Parted(Map<Integer, Set<Integer>> of) {
    static Parted of(List<Correction> corrections, Map<String, Integer> numbers) {
      Map<Integer, Set<Integer>> parted = new HashMap<>();
      for (Correction correction : corrections) {
        if (correction.kind() == Correction.Kind.NOT_SAME) {
          int a = requireNonNull(numbers.get(correction.first()));
          int b = requireNonNull(numbers.get(correction.second()));
          parted.computeIfAbsent(a, x -> new HashSet<>()).add(b);
          parted.computeIfAbsent(b, x -> new HashSet<>()).add(a);
        }
      }
      return new Parted(parted);
    }

    boolean would(int[] family, int rootA, int rootB) {
      for (Map.Entry<Integer, Set<Integer>> one : of.entrySet()) {
        if (root(family, one.getKey()) == rootA) {
          for (int other : one.getValue()) {
            if (root(family, other) == rootB) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  /** Reports with one and the same text are one story, even where lineage takes it for an ad. */
  private void joinEqual(List<StoryProfile> reports, Parted parted) {
    Map<Long, Integer> firsts = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      long text = reports.get(i).text();
      Integer first = text == 0 ? null : firsts.putIfAbsent(text, i);
      if (first != null && !parted.would(family, root(family, first), i)) {
        family[i] = root(family, first);
      }
    }
  }

  private void joinFamilies(
      List<Edge> edges, Map<String, Integer> numbers, List<StoryProfile> reports, Parted parted) {
    for (Edge edge : edges) {
      if (edge.kind() != Edge.Kind.EXCERPT) {
        int from = requireNonNull(numbers.get(edge.from()));
        int to = requireNonNull(numbers.get(edge.to()));
        int a = root(family, from);
        int b = root(family, to);
        boolean one = !PairScore.isTemplate(reports.get(from), reports.get(to), edge);
        if (one && a != b && !parted.would(family, a, b)) {
          family[Math.max(a, b)] = Math.min(a, b);
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

  /** The first report of each language of each family, in order; learns the nodes of families. */
  private int[] standing(List<StoryProfile> reports, Map<Integer, List<Integer>> nodesOf) {
    int[] standing = new int[family.length];
    int size = 0;
    for (int i = 0; i < family.length; i++) {
      List<Integer> own = nodesOf.computeIfAbsent(family[i], f -> new ArrayList<>(1));
      String lang = reports.get(i).lang();
      if (own.stream().noneMatch(node -> reports.get(standing[node]).lang().equals(lang))) {
        own.add(size);
        standing[size++] = i;
      }
    }
    return Arrays.copyOf(standing, size);
  }

  private void bindAll(List<Integer> own) {
    for (int a : own) {
      for (int b : own) {
        if (a < b) {
          link(a, b, Bond.ONE);
        }
      }
    }
  }

  private void bind(
      String first,
      String second,
      Bond bond,
      Map<String, Integer> numbers,
      Map<Integer, List<Integer>> nodesOf) {
    int a = family[requireNonNull(numbers.get(first))];
    int b = family[requireNonNull(numbers.get(second))];
    if (a != b) {
      for (int x : requireNonNull(nodesOf.get(a))) {
        for (int y : requireNonNull(nodesOf.get(b))) {
          link(x, y, bond);
        }
      }
    }
  }

  /** What was linked first holds. */
  private void link(int a, int b, Bond bond) {
    bonds.computeIfAbsent(a, x -> new HashMap<>(2)).putIfAbsent(b, bond);
    bonds.computeIfAbsent(b, x -> new HashMap<>(2)).putIfAbsent(a, bond);
  }

  /** By node, the report that stands there; in the order of the reports. */
  int[] nodes() {
    return nodes;
  }

  /** What a node is bound to, by node. */
  Map<Integer, Bond> of(int node) {
    return bonds.getOrDefault(node, Map.of());
  }

  /** The reports of groups of nodes: each goes with the first one of its family, which stands. */
  List<int[]> reports(List<int[]> groups) {
    int[] groupOf = new int[family.length];
    int[] sizes = new int[groups.size()];
    for (int g = 0; g < groups.size(); g++) {
      for (int node : groups.get(g)) {
        groupOf[nodes[node]] = g;
      }
    }
    for (int first : family) {
      sizes[groupOf[first]]++;
    }
    List<int[]> reports = new ArrayList<>();
    for (int size : sizes) {
      reports.add(new int[size]);
    }
    int[] filled = new int[sizes.length];
    for (int i = 0; i < family.length; i++) {
      int group = groupOf[family[i]];
      reports.get(group)[filled[group]++] = i;
    }
    return reports;
  }
}
