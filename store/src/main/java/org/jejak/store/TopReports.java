package org.jejak.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jejak.store.SearchPage.Facet;

/** Finds the reports of a page in the order that was asked for. */
final class TopReports {
  private final DirectoryReader reader;

  TopReports(DirectoryReader reader) {
    this.reader = reader;
  }

  /** Some of what was found, best first, and how much there is in all. */
  record Top(
      long total, List<ScoreDoc> docs, boolean more, Statistics statistics, List<Facet> facets) {}

  /** The best reports of a page of a query. */
  Top of(SearchRequest request, Query query) throws IOException {
    String after = request.after();
    SearchCursor cursor = after == null ? null : SearchCursor.decode(after, request);
    Statistics statistics = cursor == null ? Statistics.of(reader, query) : cursor.statistics();
    if (!statistics.fits(query)) {
      throw new SearchException("the cursor is of another version of Jejak; begin without one");
    }
    IndexSearcher searcher = statistics.searcher(reader, query);
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(
            sort(request.order()),
            // One more than asked for tells whether the page is the last.
            Math.max(1, Math.min(request.limit() + 1, reader.maxDoc())),
            cursor == null ? null : place(request.order(), cursor),
            Integer.MAX_VALUE);
    List<Facet> facets = new ArrayList<>();
    TopFieldDocs found;
    if (request.facets() > 0) {
      FacetCounts counts = new FacetCounts(request.facets());
      Object[] both = searcher.search(query, new MultiCollectorManager(top, counts));
      found = (TopFieldDocs) both[0];
      for (Object facet : (List<?>) both[1]) {
        facets.add((Facet) facet);
      }
    } else {
      found = searcher.search(query, top);
    }
    List<ScoreDoc> docs = Arrays.asList(found.scoreDocs);
    boolean more = docs.size() > request.limit();
    return new Top(
        found.totalHits.value(),
        more ? docs.subList(0, request.limit()) : docs,
        more,
        statistics,
        facets);
  }

  /** The place of a hit, from which the next page goes on. */
  static SearchCursor cursor(FieldDoc doc, SearchRequest request, Statistics statistics) {
    boolean byDate = request.order() == SearchRequest.Order.DATE;
    List<Object> values = Arrays.asList(doc.fields);
    float score = byDate ? 0 : (Float) values.getFirst();
    long number = (Long) values.getLast();
    long day = (Long) values.get(values.size() - 2);
    return new SearchCursor(SearchCursor.hash(request), score, day, number, statistics);
  }

  private static Sort sort(SearchRequest.Order order) {
    SortField day = new SortField(IndexFields.FROM, SortField.Type.LONG, true, Long.MIN_VALUE);
    SortField number = new SortField(IndexFields.NUMBER, SortField.Type.LONG);
    return order == SearchRequest.Order.DATE
        ? new Sort(day, number)
        : new Sort(SortField.FIELD_SCORE, day, number);
  }

  private static FieldDoc place(SearchRequest.Order order, SearchCursor cursor) {
    Object[] values =
        order == SearchRequest.Order.DATE
            ? new Object[] {cursor.day(), cursor.number()}
            : new Object[] {cursor.score(), cursor.day(), cursor.number()};
    return new FieldDoc(Integer.MAX_VALUE, cursor.score(), values);
  }
}
