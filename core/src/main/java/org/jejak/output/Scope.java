package org.jejak.output;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a trace is written.
 *
 * @param excerpts whether a field holds at most {@link Excerpt#LENGTH} characters of a report, for
 *     those who may not pass on whole texts
 * @param articles ids of the reports whose rows are written; null for all
 */
public record Scope(boolean excerpts, @Nullable Set<String> articles) {
  /** Every report, in full. */
  public static final Scope WHOLE = new Scope(false, null);

  /** Copies the set. */
  public Scope {
    articles = articles == null ? null : Set.copyOf(articles);
  }

  /** Whether every report is written. */
  public boolean isAll() {
    return articles == null;
  }

  /** Whether the rows of a report are written. */
  public boolean has(String article) {
    return articles == null || articles.contains(article);
  }

  /** Whether those of at least one report are. */
  public boolean hasAnyOf(Collection<String> reports) {
    return articles == null || reports.stream().anyMatch(articles::contains);
  }
}
