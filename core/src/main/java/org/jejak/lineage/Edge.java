package org.jejak.lineage;

import java.util.List;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * One report made out of another.
 *
 * @param from article id of the source; where {@code direction} is null, of the earlier or smaller
 * @param to article id of what was made out of it
 * @param confidence 0 to 1
 * @param passages aligned stretches, in the order of {@code to}
 * @param drifts what changed on the way
 * @param rule the measure that decided
 */
public record Edge(
    String from,
    String to,
    Kind kind,
    double confidence,
    @Nullable Direction direction,
    List<Passage> passages,
    List<Drift> drifts,
    String rule) {

  /** How the report was made out of the other. */
  public enum Kind {
    COPY,
    EXCERPT,
    TRANSLATION,
    SHARED_SOURCE
  }

  /** What proves which came first: the method and the words or measure. */
  public record Direction(String method, @Nullable String text) {}

  /** A stretch of {@code from} and the stretch of {@code to} made out of it; score 0 to 1. */
  public record Passage(Span from, Span to, double score) {}

  /**
   * A change of what is said.
   *
   * @param from null for an INSERTION
   * @param to null for an OMISSION
   */
  public record Drift(
      DriftKind kind,
      @Nullable String fromText,
      @Nullable String toText,
      @Nullable Span from,
      @Nullable Span to) {}

  /** What kind of change. */
  public enum DriftKind {
    NUMBER,
    DATE,
    MODALITY,
    ATTRIBUTION,
    ROLE,
    NEGATION,
    QUALIFIER,
    OMISSION,
    INSERTION
  }

  /** Copies the lists. */
  public Edge {
    passages = List.copyOf(passages);
    drifts = List.copyOf(drifts);
  }
}
