package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jejak.article.Credit;
import org.jejak.lineage.Edge.Kind;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Chooses direct edges among likenesses: each report has at most one parent, the likest first, and
 * two children of one source get no edge between them.
 */
final class Families {
  private final List<Head> heads;
  private final int[] parent;
  private final boolean[] hasParent;
  private final List<Link> links = new ArrayList<>();
  private final Set<String> outlets = new HashSet<>();
  private final Set<String> urls = new HashSet<>();

  /**
   * A chosen edge.
   *
   * @param relation null where the reports share only a source that is not at hand
   */
  record Link(int from, int to, @Nullable Relation relation, double confidence, String rule) {}

  private Families(List<Head> heads) {
    this.heads = heads;
    this.parent = IntStream.range(0, heads.size()).toArray();
    this.hasParent = new boolean[heads.size()];
    for (Head head : heads) {
      if (head.outlet() != null) {
        outlets.add(Names.fold(head.outlet()));
      }
      if (head.url() != null) {
        urls.add(Directions.plainUrl(head.url()));
      }
    }
    outlets.remove("");
  }

  /** Reports and relations name each other by their numbers, which are in the order of ids. */
  static List<Link> links(List<Head> heads, List<Relation> relations) {
    Families families = new Families(heads);
    families.chooseParents(relations);
    families.chooseExcerpts(relations);
    families.shareAbsentSources();
    return families.links;
  }

  private void chooseParents(List<Relation> relations) {
    Comparator<Relation> byEvidence =
        Comparator.comparingInt((Relation r) -> isCredited(r) ? 0 : 1)
            .thenComparing(r -> -Math.round(r.confidence() * 20))
            .thenComparingInt(Relation::from)
            .thenComparingInt(Relation::to);
    List<Relation> sorted =
        relations.stream().filter(r -> r.kind() != Kind.EXCERPT).sorted(byEvidence).toList();
    for (Relation relation : sorted) {
      if (root(relation.from()) == root(relation.to())) {
        continue;
      }
      if (!isCredited(relation) && shareAbsentSource(relation)) {
        join(relation.as(Kind.SHARED_SOURCE), "shared-agency");
      } else if (!hasParent[relation.to()]) {
        hasParent[relation.to()] = true;
        join(relation, relation.kind() == Kind.COPY ? "word-alignment" : "feature-alignment");
      }
    }
  }

  private void join(Relation relation, String rule) {
    parent[root(relation.to())] = root(relation.from());
    links.add(new Link(relation.from(), relation.to(), relation, relation.confidence(), rule));
  }

  private static boolean isCredited(Relation relation) {
    return relation.direction() != null && relation.direction().method().equals("credit");
  }

  /** Whether both reports credit one source that is none of the outlets at hand. */
  private boolean shareAbsentSource(Relation relation) {
    for (Credit a : heads.get(relation.from()).credits()) {
      for (Credit b : heads.get(relation.to()).credits()) {
        boolean sameUrl =
            a.url() != null && b.url() != null && Directions.sameUrl(a.url(), b.url());
        if ((sameUrl || Names.same(a.name(), b.name())) && isAbsent(a)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAbsent(Credit credit) {
    boolean named = credit.name() != null && outlets.contains(Names.fold(credit.name()));
    return !named && !(credit.url() != null && urls.contains(Directions.plainUrl(credit.url())));
  }

  private void chooseExcerpts(List<Relation> relations) {
    Set<Long> done = new HashSet<>();
    relations.stream()
        .filter(relation -> relation.kind() == Kind.EXCERPT)
        .sorted(
            Comparator.comparing((Relation r) -> -Math.round(r.score() * 10))
                .thenComparing(r -> hasParent[r.from()])
                .thenComparingInt(Relation::from)
                .thenComparingInt(Relation::to))
        .forEach(relation -> {
          int source = root(relation.from());
          int to = relation.to();
          if (source != root(to) && done.add((long) source << 32 | to)) {
            links.add(
                new Link(
                    relation.from(),
                    relation.to(),
                    relation,
                    relation.score(),
                    "passage-alignment"));
          }
        });
  }

  /** Reports that name one page that is not at hand: each is linked to the group's first. */
  private void shareAbsentSources() {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < heads.size(); i++) {
      Set<String> named = new HashSet<>();
      for (Credit credit : heads.get(i).credits()) {
        if (credit.url() != null && isAbsent(credit) && named.add(credit.url())) {
          groups.computeIfAbsent(credit.url(), url -> new ArrayList<>()).add(i);
        }
      }
    }
    for (List<Integer> members : groups.values()) {
      members.sort(Comparator.comparing(this::firstSeen).thenComparing(Comparator.naturalOrder()));
      int first = members.getFirst();
      for (int member : members.subList(1, members.size())) {
        if (root(first) != root(member)) {
          parent[root(member)] = root(first);
          links.add(new Link(first, member, null, 0.9, "same-source-url"));
        }
      }
    }
  }

  private String firstSeen(int report) {
    Interval published = heads.get(report).published();
    return published == null ? "9999" : published.from().toString();
  }

  private int root(int report) {
    int root = report;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
