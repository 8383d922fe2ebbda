package org.jejak.disagreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.lineage.Edge;

/**
 * Which reports were made out of others, as far as it decides who may differ from whom. May be
 * shared by threads.
 */
public final class Descent {
  private final Set<String> derived = new HashSet<>();
  private final Set<String> excerpts = new HashSet<>();
  private final Map<String, Set<String>> kin = new HashMap<>();

  /** That which the edges tell. */
  public Descent(List<Edge> lineage) {
    for (Edge edge : lineage) {
      kin.computeIfAbsent(edge.from(), id -> new HashSet<>()).add(edge.to());
      kin.computeIfAbsent(edge.to(), id -> new HashSet<>()).add(edge.from());
      switch (edge.kind()) {
        case COPY, TRANSLATION -> derived.add(edge.to());
        case EXCERPT -> excerpts.add(edge.to());
        case SHARED_SOURCE -> {}
      }
    }
  }

  /** Whether a report is a copy or a translation. */
  boolean isDerived(String article) {
    return derived.contains(article);
  }

  /** Whether a report holds a part of another. */
  boolean isExcerpt(String article) {
    return excerpts.contains(article);
  }

  /** Whether an edge joins two reports. */
  boolean areKin(String a, String b) {
    return kin.getOrDefault(a, Set.of()).contains(b);
  }
}
