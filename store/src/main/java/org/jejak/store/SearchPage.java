package org.jejak.store;

import java.time.LocalDate;
import java.util.List;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many reports the query finds, exactly, on all pages
 * @param more whether there are hits behind the last of this page
 * @param behind items that arrived and are not in the index yet
 * @param facets in a fixed order; empty where none were asked for
 */
public record SearchPage(
    long total, List<Hit> hits, boolean more, List<Facet> facets, long behind) {
  /** Copies the lists. */
  public SearchPage {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * A report that was found.
   *
   * @param from first day of publication, found across reports where it does not say; null unknown
   * @param story null before the first trace after it arrived, as storyline and origin
   * @param origin {@code yes}, {@code no} or {@code undecided}
   * @param cursor goes on behind this hit
   */
  public record Hit(
      String id,
      Excerpt title,
      @Nullable String outlet,
      String lang,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String url,
      @Nullable String story,
      @Nullable String storyline,
      @Nullable String origin,
      double score,
      Excerpt excerpt,
      String cursor) {}

  /**
   * A part of a text, with what was sought in it.
   *
   * @param text the whole text
   * @param part the part to show
   * @param marks in the order of the text, within the part, apart from each other
   */
  public record Excerpt(String text, Span part, List<Span> marks) {
    /** Copies the list. */
    public Excerpt {
      marks = List.copyOf(marks);
    }
  }

  /**
   * How the reports found spread over a field.
   *
   * @param counts the most frequent values, ties by value
   * @param values how many values there are in all
   */
  public record Facet(String field, List<Count> counts, long values) {
    /** Copies the list. */
    public Facet {
      counts = List.copyOf(counts);
    }
  }

  /** A value and the reports found that have it. */
  public record Count(String value, long reports) {}
}
