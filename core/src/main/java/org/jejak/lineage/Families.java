package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.lineage.Edge.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Chooses direct edges among likenesses: each report has at most one parent, the likest first, and
 * two children of one source get no edge between them.
 */
final class Families {
  private final Map<String, String> parent = new HashMap<>();
  private final Set<String> hasParent = new HashSet<>();
  private final List<Link> links = new ArrayList<>();

  /**
   * A chosen edge.
   *
   * @param relation null where the reports share only a source that is not at hand
   */
  record Link(
      Profile from, Profile to, @Nullable Relation relation, double confidence, String rule) {}

  private Families() {}

  static List<Link> links(List<Profile> profiles, List<Relation> relations) {
    Families families = new Families();
    families.chooseParents(profiles, relations);
    families.chooseExcerpts(relations);
    families.shareAbsentSources(profiles);
    return families.links;
  }

  private void chooseParents(List<Profile> profiles, List<Relation> relations) {
    Comparator<Relation> byEvidence =
        Comparator.comparingInt((Relation r) -> isCredited(r) ? 0 : 1)
            .thenComparing(r -> -Math.round(r.confidence() * 20))
            .thenComparing(r -> r.from().id())
            .thenComparing(r -> r.to().id());
    List<Relation> sorted =
        relations.stream().filter(r -> r.kind() != Kind.EXCERPT).sorted(byEvidence).toList();
    for (Relation relation : sorted) {
      String from = relation.from().id();
      String to = relation.to().id();
      if (root(from).equals(root(to))) {
        continue;
      }
      if (!isCredited(relation) && absentSource(relation, profiles).isPresent()) {
        join(relation.as(Kind.SHARED_SOURCE), "shared-agency");
      } else if (!hasParent.contains(to)) {
        hasParent.add(to);
        join(relation, relation.kind() == Kind.COPY ? "word-alignment" : "feature-alignment");
      }
    }
  }

  private void join(Relation relation, String rule) {
    parent.put(root(relation.to().id()), root(relation.from().id()));
    links.add(new Link(relation.from(), relation.to(), relation, relation.confidence(), rule));
  }

  private static boolean isCredited(Relation relation) {
    return relation.direction() != null && relation.direction().method().equals("credit");
  }

  /** A source that both reports credit and that is neither of the outlets at hand. */
  private static Optional<Credit> absentSource(Relation relation, List<Profile> profiles) {
    for (Credit a : relation.from().reading().article().credits()) {
      for (Credit b : relation.to().reading().article().credits()) {
        boolean sameUrl =
            a.url() != null && b.url() != null && Directions.sameUrl(a.url(), b.url());
        if ((sameUrl || Names.same(a.name(), b.name())) && isAbsent(a, profiles)) {
          return Optional.of(a);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAbsent(Credit credit, List<Profile> profiles) {
    return profiles.stream()
        .map(profile -> profile.reading().article())
        .noneMatch(article ->
            Names.same(credit.name(), article.outlet())
                || (credit.url() != null && Directions.sameUrl(credit.url(), article.url())));
  }

  private void chooseExcerpts(List<Relation> relations) {
    Set<String> done = new HashSet<>();
    relations.stream()
        .filter(relation -> relation.kind() == Kind.EXCERPT)
        .sorted(
            Comparator.comparing((Relation r) -> -Math.round(r.score() * 10))
                .thenComparing(r -> hasParent.contains(r.from().id()))
                .thenComparing(r -> r.from().id())
                .thenComparing(r -> r.to().id()))
        .forEach(relation -> {
          String source = root(relation.from().id());
          String to = relation.to().id();
          if (!source.equals(root(to)) && done.add(source + " " + to)) {
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
  private void shareAbsentSources(List<Profile> profiles) {
    Map<String, List<Profile>> groups = new TreeMap<>();
    for (Profile profile : profiles) {
      Set<String> urls = new HashSet<>();
      for (Credit credit : profile.reading().article().credits()) {
        if (credit.url() != null && isAbsent(credit, profiles) && urls.add(credit.url())) {
          groups.computeIfAbsent(credit.url(), url -> new ArrayList<>()).add(profile);
        }
      }
    }
    for (Map.Entry<String, List<Profile>> group : groups.entrySet()) {
      List<Profile> members = new ArrayList<>(group.getValue());
      members.sort(Comparator.comparing(Families::firstSeen).thenComparing(Profile::id));
      Profile first = members.getFirst();
      for (Profile member : members.subList(1, members.size())) {
        if (!root(first.id()).equals(root(member.id()))) {
          parent.put(root(member.id()), root(first.id()));
          links.add(new Link(first, member, null, 0.9, "same-source-url"));
        }
      }
    }
  }

  private static String firstSeen(Profile profile) {
    Article article = profile.reading().article();
    return article.published() == null ? "9999" : article.published().interval().from().toString();
  }

  private String root(String id) {
    String root = id;
    for (String next = parent.get(root); next != null; next = parent.get(root)) {
      root = next;
    }
    return root;
  }
}
