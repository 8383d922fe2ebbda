package org.jejak.story;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jejak.correction.Bindings;
import org.jejak.correction.Partition;
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
   * Reads edges and what people say.
   *
   * @param reports in the order in which they are numbered
   * @param said of these reports and of others
   */
  Kin(List<StoryProfile> reports, List<Edge> edges, Bindings said) {
    Map<String, Integer> numbers = HashMap.newHashMap(reports.size());
    for (int i = 0; i < reports.size(); i++) {
      numbers.put(reports.get(i).id(), i);
    }
    family = IntStream.range(0, reports.size()).toArray();
    Bound bound = Bound.of(said, numbers);
    joinEqual(reports, bound);
    joinFamilies(edges, numbers, reports, bound);
    for (int i = 0; i < family.length; i++) {
      family[i] = root(family, i);
    }
    Map<Integer, List<Integer>> nodesOf = new HashMap<>();
    nodes = standing(reports, nodesOf);
    nodesOf.values().forEach(this::bindAll);
    bindSaid(said, bound, nodesOf);
    for (Edge edge : edges) {
      if (edge.kind() == Edge.Kind.EXCERPT) {
        int from = requireNonNull(numbers.get(edge.from()));
        int to = requireNonNull(numbers.get(edge.to()));
        bind(from, to, Bond.PASSAGE, nodesOf);
      }
    }
  }

  /** Groups of reports that are bound to be one story, and those of them that people part. */
  private record Bound(Partition<Integer> reports, List<List<Integer>> groups) {

    static Bound of(Bindings said, Map<String, Integer> numbers) {
      Partition<Integer> reports = new Partition<>();
      List<List<Integer>> groups = new ArrayList<>();
      for (List<String> group : said.groups()) {
        groups.add(group.stream().filter(numbers::containsKey).map(numbers::get).sorted().toList());
      }
      groups.forEach(group -> group.forEach(report -> reports.join(group.getFirst(), report)));
      for (Bindings.Pair pair : said.apart()) {
        List<Integer> one = groups.get(pair.first());
        List<Integer> other = groups.get(pair.second());
        if (!one.isEmpty() && !other.isEmpty()) {
          reports.keepApart(one.getFirst(), other.getFirst());
        }
      }
      return new Bound(reports, groups);
    }

    /** Binds two reports, and whatever is bound to them; false where people part these. */
    boolean join(int a, int b) {
      return groups.isEmpty() || reports.join(a, b);
    }
  }

  /** Reports with one and the same text are one story, even where lineage takes it for an ad. */
  private void joinEqual(List<StoryProfile> reports, Bound bound) {
    Map<Long, Integer> firsts = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      long text = reports.get(i).text();
      Integer first = text == 0 ? null : firsts.putIfAbsent(text, i);
      if (first != null && bound.join(first, i)) {
        family[i] = root(family, first);
      }
    }
  }

  private void joinFamilies(
      List<Edge> edges, Map<String, Integer> numbers, List<StoryProfile> reports, Bound bound) {
    for (Edge edge : edges) {
      if (edge.kind() != Edge.Kind.EXCERPT) {
        int from = requireNonNull(numbers.get(edge.from()));
        int to = requireNonNull(numbers.get(edge.to()));
        int a = root(family, from);
        int b = root(family, to);
        boolean one = !PairScore.isTemplate(reports.get(from), reports.get(to), edge);
        if (one && a != b && bound.join(from, to)) {
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

  /** A group hangs on its first report; two groups are kept apart by their first reports. */
  private void bindSaid(Bindings said, Bound bound, Map<Integer, List<Integer>> nodesOf) {
    for (List<Integer> group : bound.groups()) {
      group.forEach(report -> bind(group.getFirst(), report, Bond.ONE, nodesOf));
    }
    for (Bindings.Pair pair : said.apart()) {
      List<Integer> one = bound.groups().get(pair.first());
      List<Integer> other = bound.groups().get(pair.second());
      if (!one.isEmpty() && !other.isEmpty()) {
        bind(one.getFirst(), other.getFirst(), Bond.TWO, nodesOf);
      }
    }
  }

  private void bind(int first, int second, Bond bond, Map<Integer, List<Integer>> nodesOf) {
    int a = family[first];
    int b = family[second];
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
