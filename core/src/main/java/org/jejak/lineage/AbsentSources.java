package org.jejak.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.article.Credit;

/**
 * Sources that reports credit and that are not at hand: a page that none of the reports is, an
 * agency none of whose reports has the text.
 */
final class AbsentSources {
  private final List<Head> heads;
  private final Set<String> urls = new HashSet<>();

  /** By report, the outlets of the reports that share text with it. */
  private final Map<Integer, Set<String>> related = new HashMap<>();

  AbsentSources(List<Head> heads, List<Relation> relations) {
    this.heads = heads;
    for (Head head : heads) {
      if (head.url() != null) {
        urls.add(Directions.plainUrl(head.url()));
      }
    }
    for (Relation relation : relations) {
      relate(relation.from(), relation.to());
      relate(relation.to(), relation.from());
    }
  }

  private void relate(int report, int other) {
    String outlet = heads.get(other).outlet();
    if (outlet != null) {
      related.computeIfAbsent(report, r -> new HashSet<>()).add(Names.fold(outlet));
    }
  }

  /** Whether two reports that share text credit one agency or page that is not at hand. */
  boolean share(int a, int b) {
    for (Credit first : heads.get(a).credits()) {
      for (Credit second : heads.get(b).credits()) {
        if (samePage(first, second) || sameAgency(a, first, b, second)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean samePage(Credit first, Credit second) {
    return first.url() != null
        && second.url() != null
        && isAbsentPage(first.url())
        && Directions.sameUrl(first.url(), second.url());
  }

  private boolean sameAgency(int a, Credit first, int b, Credit second) {
    return first.name() != null
        && Names.same(first.name(), second.name())
        && isAbsentAgency(a, first.name())
        && isAbsentAgency(b, first.name());
  }

  /** Neither the report's own outlet nor one whose report shares text with it. */
  private boolean isAbsentAgency(int report, String name) {
    return !Names.same(name, heads.get(report).outlet())
        && !related.getOrDefault(report, Set.of()).contains(Names.fold(name));
  }

  /** The front page of a site is no source of a report. */
  private boolean isAbsentPage(String url) {
    String plain = Directions.plainUrl(url);
    return plain.indexOf('/') > 0 && !urls.contains(plain);
  }

  /** The reports that name each absent page, by page. */
  Map<String, List<Integer>> byPage() {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < heads.size(); i++) {
      Set<String> named = new HashSet<>();
      for (Credit credit : heads.get(i).credits()) {
        if (credit.url() != null && isAbsentPage(credit.url())) {
          String page = Directions.plainUrl(credit.url());
          if (named.add(page)) {
            groups.computeIfAbsent(page, url -> new ArrayList<>()).add(i);
          }
        }
      }
    }
    return groups;
  }
}
