package org.jejak.store;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a search.
 *
 * @param query in the syntax of docs/search.md; blank for every report
 * @param limit most hits to give, from 1 to {@link #MOST}
 * @param after the cursor of the last hit seen; null for the first page
 * @param facets most values to give of each facet; 0 to count none
 */
public record SearchRequest(
    String query, Order order, int limit, @Nullable String after, int facets) {
  /** Most hits of one page. */
  public static final int MOST = 10_000;

  /** What stands first. */
  public enum Order {
    /** What fits best, then the latest day, then the id. */
    RELEVANCE,
    /** The latest day, then the id; undated reports last. */
    DATE
  }

  /**
   * Checks the numbers.
   *
   * @throws SearchException when one is out of range
   */
  public SearchRequest {
    if (limit < 1 || limit > MOST) {
      throw new SearchException("a page has from 1 to 10,000 hits, not " + limit);
    }
    if (facets < 0) {
      throw new SearchException("a facet has no fewer than 0 values");
    }
  }

  /** The first page of a query, best hits first, without facets. */
  public static SearchRequest of(String query, int limit) {
    return new SearchRequest(query, Order.RELEVANCE, limit, null, 0);
  }

  /** The same query from a cursor on. */
  public SearchRequest from(String cursor) {
    return new SearchRequest(query, order, limit, cursor, facets);
  }
}
