package org.jejak.store;

import java.time.LocalDate;
import java.util.List;

/** A query as it was understood. Columns count code points from 1. */
sealed interface QueryNode {
  /** A word, or words without a gap between them (mata-mata). */
  record Word(SearchField field, String text, int column) implements QueryNode {}

  /** The beginning of a word, or a word with gaps, each written {@code *}. */
  record Wildcard(SearchField field, String pattern, int column) implements QueryNode {}

  /**
   * Words in this order.
   *
   * @param slop how many places words may be away from it in all
   */
  record Phrase(SearchField field, String text, int slop, int column) implements QueryNode {}

  /** Days, both included; {@link LocalDate#MIN} and {@link LocalDate#MAX} where an end is open. */
  record Days(SearchField field, LocalDate from, LocalDate to) implements QueryNode {}

  /** All of these; at least one. */
  record All(List<QueryNode> parts) implements QueryNode {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these. */
  record Any(List<QueryNode> parts) implements QueryNode {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Everything but this. */
  record Not(QueryNode part) implements QueryNode {}

  /** Every report: the query without words. */
  record Everything() implements QueryNode {}
}
