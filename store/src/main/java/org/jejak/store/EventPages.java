package org.jejak.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jspecify.annotations.Nullable;

/** Events of the reports that a query finds. */
public final class EventPages {
  private static final int REPORTS_AT_ONCE = 50;

  private final Search search;
  private final ReportBook reports;

  EventPages(Search search, ReportBook reports) {
    this.search = search;
    this.reports = reports;
  }

  /**
   * What is asked for.
   *
   * @param query in the language of searches
   * @param type null for any
   * @param status null for any
   */
  public record Filter(String query, @Nullable EventType type, Event.@Nullable Status status) {
    private boolean passes(Event event) {
      return (type == null || event.type() == type) && (status == null || event.status() == status);
    }

    private String name() {
      return "events " + type + " " + status;
    }
  }

  /** Where a page goes on: behind a hit of the search, and behind some rows of the next report. */
  private record Place(@Nullable String search, String report, int rows) {
    static Place of(Filter filter, @Nullable String after) {
      if (after == null) {
        return new Place(null, "", 0);
      }
      List<String> keys = PageCursor.read(filter.name(), 3, after);
      String search = keys.getFirst().isEmpty() ? null : keys.getFirst();
      return new Place(search, keys.get(1), PageCursor.count(keys.getLast()));
    }

    String cursor(Filter filter) {
      return PageCursor.of(
          filter.name(), List.of(search == null ? "" : search, report, String.valueOf(rows)));
    }
  }

  /**
   * Rows of {@code events.jsonl}: those of the latest reports first, each report's by its text.
   *
   * @throws SearchException when query or cursor cannot be understood
   */
  public RowPage page(Filter filter, RowPage.Request request) {
    long[] numbers = IndexFields.events(filter.type(), filter.status());
    var filtering = SortedNumericDocValuesField.newSlowSetQuery(IndexFields.EVENTS, numbers);
    Place place = Place.of(filter, request.after());
    List<String> rows = new ArrayList<>();
    Place next = null;
    while (next == null) {
      SearchRequest asked =
          new SearchRequest(
              filter.query(), SearchRequest.Order.DATE, REPORTS_AT_ONCE, place.search(), 0);
      Search.Ids found = search.ids(asked, filtering);
      for (Search.Id report : found.ids()) {
        List<String> own = rows(filter, report.article());
        int from = report.article().equals(place.report()) ? Math.min(place.rows(), own.size()) : 0;
        int to = Math.min(own.size(), from + request.limit() - rows.size());
        rows.addAll(own.subList(from, to));
        if (to < own.size()) {
          next = new Place(place.search(), report.article(), to);
          break;
        }
        place = new Place(report.cursor(), "", 0);
      }
      if (next == null && !found.more()) {
        break;
      }
    }
    long total = search.events(filter.query(), numbers);
    return new RowPage(total, rows, next == null ? null : next.cursor(filter));
  }

  private List<String> rows(Filter filter, String article) {
    return reports
        .find(article)
        .map(seen -> {
          List<String> lines = seen.lines().events();
          List<String> own = new ArrayList<>();
          for (int i = 0; i < lines.size(); i++) {
            if (filter.passes(seen.reading().events().get(i))) {
              own.add(lines.get(i));
            }
          }
          return own;
        })
        .orElse(List.of());
  }
}
