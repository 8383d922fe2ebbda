package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jejak.correction.Correction;
import org.jejak.lineage.Edge.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Chooses direct edges among likenesses: each report has at most one parent, the one that explains
 * most of it, and two children of one source get no edge between them.
 */
final class Families {
  private static final double SAME_PAGE = 0.9;

  /** Differences in how much a source explains that are smaller than this tell nothing. */
  private static final double CLEAR = 0.02;

  private final List<Head> heads;
  private final int[] parent;
  private final boolean[] hasParent;
  private final List<Link> links = new ArrayList<>();
  private final Map<Long, Relation> byPair = new HashMap<>();
  private final SaidLineage said;

  /**
   * A chosen edge.
   *
   * @param relation null where the reports share only a source that is not at hand
   */
  record Link(int from, int to, @Nullable Relation relation, double confidence, String rule) {}

  private Families(List<Head> heads, List<Relation> relations, SaidLineage said) {
    this.heads = heads;
    this.said = said;
    this.parent = IntStream.range(0, heads.size()).toArray();
    this.hasParent = new boolean[heads.size()];
    for (Relation relation : relations) {
      byPair.put(Pairs.of(relation.from(), relation.to()), relation);
    }
  }

  /**
   * Reports and relations name each other by their numbers, which are in the order of ids.
   *
   * @param given relations that people say, which hold whatever else there is
   */
  static List<Link> links(
      List<Head> heads, List<Relation> relations, List<Relation> given, SaidLineage said) {
    Families families = new Families(heads, relations, said);
    given.forEach(families::take);
    List<Relation> all = new ArrayList<>(relations);
    all.addAll(given);
    AbsentSources absent = new AbsentSources(heads, all);
    List<Relation> whole = relations.stream().filter(r -> r.kind() != Kind.EXCERPT).toList();
    families.shareAgencies(whole, absent);
    families.chooseParents(whole, absent);
    families.chooseExcerpts(relations);
    absent.byPage().values().forEach(group -> families.share(group, "same-source-url"));
    return families.links;
  }

  /** A source that a person names; the others are chosen after. */
  private void take(Relation relation) {
    hasParent[relation.to()] = true;
    parent[root(parent, relation.to())] = root(parent, relation.from());
    links.add(new Link(relation.from(), relation.to(), relation, 1, Correction.PERSON));
  }

  /** Reports with one text that credit one agency at hand nowhere. */
  private void shareAgencies(List<Relation> whole, AbsentSources absent) {
    int[] group = IntStream.range(0, heads.size()).toArray();
    for (Relation relation : whole) {
      if (!isCredited(relation) && absent.share(relation.from(), relation.to())) {
        group[root(group, relation.from())] = root(group, relation.to());
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), g -> new ArrayList<>()).add(i);
    }
    groups.values().stream().filter(g -> g.size() > 1).forEach(g -> share(g, "shared-agency"));
  }

  /** Links every member of a group to its first, else to the first that nobody parts it from. */
  private void share(List<Integer> group, String rule) {
    List<Integer> members = new ArrayList<>(group);
    members.sort(
        Comparator.comparingLong(this::firstSeen).thenComparing(Comparator.naturalOrder()));
    for (int i = 1; i < members.size(); i++) {
      int member = members.get(i);
      members.subList(0, i).stream()
          .filter(other -> !said.denies(other, member))
          .findFirst()
          .filter(other -> root(parent, other) != root(parent, member))
          .ifPresent(other -> share(other, member, rule));
    }
  }

  private void share(int first, int member, String rule) {
    Relation relation = byPair.get(Pairs.of(first, member));
    Relation shared = relation == null ? null : relation.from(first).shared();
    double confidence = shared == null ? SAME_PAGE : shared.confidence();
    parent[root(parent, member)] = root(parent, first);
    links.add(new Link(first, member, shared, confidence, rule));
  }

  /** The source that a report credits, else the one that explains most of it, else the first. */
  private void chooseParents(List<Relation> whole, AbsentSources absent) {
    Comparator<Relation> byEvidence =
        Comparator.comparingInt((Relation r) -> isCredited(r) ? 0 : 1)
            .thenComparing(r -> -Math.round(r.explained() / CLEAR))
            .thenComparingLong(r -> firstSeen(r.from()))
            .thenComparingInt(Relation::from)
            .thenComparingInt(Relation::to);
    whole.stream()
        .filter(r -> isCredited(r) || !absent.share(r.from(), r.to()))
        .sorted(byEvidence)
        .forEach(relation -> {
          if (!hasParent[relation.to()]
              && root(parent, relation.from()) != root(parent, relation.to())) {
            hasParent[relation.to()] = true;
            String rule = relation.kind() == Kind.COPY ? "word-alignment" : "feature-alignment";
            parent[root(parent, relation.to())] = root(parent, relation.from());
            links.add(
                new Link(relation.from(), relation.to(), relation, relation.confidence(), rule));
          }
        });
  }

  private static boolean isCredited(Relation relation) {
    return relation.direction() != null && relation.direction().method().equals("credit");
  }

  /** One excerpt between two families: that of their likest members, sources first. */
  private void chooseExcerpts(List<Relation> relations) {
    Set<Long> done = new HashSet<>();
    relations.stream()
        .filter(relation -> relation.kind() == Kind.EXCERPT)
        .sorted(
            Comparator.comparing((Relation r) -> -Math.round(r.score() * 10))
                .thenComparing(r -> hasParent[r.from()])
                .thenComparing(r -> hasParent[r.to()])
                .thenComparingInt(Relation::from)
                .thenComparingInt(Relation::to))
        .forEach(relation -> {
          int source = root(parent, relation.from());
          int made = root(parent, relation.to());
          if (source != made && done.add(Pairs.of(source, made))) {
            String rule = "passage-alignment";
            links.add(new Link(relation.from(), relation.to(), relation, relation.score(), rule));
          }
        });
  }

  private long firstSeen(int report) {
    return heads.get(report).firstSeen();
  }

  private static int root(int[] parents, int report) {
    int root = report;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
