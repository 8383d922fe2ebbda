package org.jejak.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stories as lists show them. */
public final class StoryPages {
  private static final int FEW = 2000;
  private static final int AT_ONCE = 500;

  private final Tables tables;
  private final int few;

  StoryPages(Tables tables) {
    this(tables, FEW);
  }

  /** So many stories are looked up by their ids; where a query finds more, all are gone through. */
  StoryPages(Tables tables, int few) {
    this.tables = tables;
    this.few = few;
  }

  /** What stands first. */
  public enum Order {
    /** The latest day. */
    DATE,
    /** Most reports. */
    REPORTS,
    /** The newest report. */
    ARRIVAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is asked of the list.
   *
   * @param storyline only its stories; null for all
   * @param since only stories with a report that arrived after this row of the ledger
   */
  public record Filter(Order order, @Nullable String storyline, long since) {
    private boolean isEverything() {
      return storyline == null && since <= 0;
    }
  }

  /** Cards of all stories that pass. */
  public RowPage cards(Filter filter, RowPage.Request request) {
    PagedQuery list = list("json", filter);
    long total =
        filter.isEverything()
            ? tables.facts().number(Findings.counted("story_cards"))
            : list.count();
    return page(list.slice(request, total, (rows, context) -> rows.getString("json")));
  }

  private PagedQuery list(String column, Filter filter) {
    String line = filter.storyline() == null ? null : tables.findings().now(filter.storyline());
    return tables.stories().list(column, filter.order(), line, filter.since());
  }

  static RowPage page(PagedQuery.Slice<String> slice) {
    return new RowPage(slice.total(), slice.rows(), slice.next());
  }

  /**
   * Cards of those that pass and have a report that a query finds.
   *
   * @throws SearchException when query or cursor cannot be understood
   */
  public RowPage cards(Search search, String query, Filter filter, RowPage.Request request) {
    Set<String> found = new HashSet<>();
    for (long story : search.stories(query)) {
      found.add(IndexFields.id("s", story));
    }
    return found.size() <= few ? few(found, filter, request) : many(found, filter, request);
  }

  private RowPage few(Set<String> found, Filter filter, RowPage.Request request) {
    // A list of nothing is no SQL; no story has an empty id.
    List<String> ids = found.isEmpty() ? List.of("") : List.copyOf(found);
    PagedQuery list = list("json", filter).where("story IN (<found>)", "found", ids);
    return page(list.slice(request, (rows, context) -> rows.getString("json")));
  }

  /** A story, and a cursor that goes on behind it. */
  private record Place(String story, String cursor) {}

  /** Goes through the stories in their order and leaves out what was not found. */
  private RowPage many(Set<String> found, Filter filter, RowPage.Request request) {
    PagedQuery list = list("story", filter);
    List<Place> places = new ArrayList<>();
    String after = request.after();
    // One more than asked for tells whether the page is the last.
    do {
      PagedQuery.Slice<Place> slice =
          list.slice(
              new RowPage.Request(after, AT_ONCE),
              0,
              (rows, context) -> new Place(rows.getString("story"), list.cursor(rows)));
      slice.rows().stream().filter(place -> found.contains(place.story())).forEach(places::add);
      after = slice.next();
    } while (after != null && places.size() <= request.limit());
    boolean more = places.size() > request.limit();
    List<Place> page = more ? places.subList(0, request.limit()) : places;
    List<String> ids = page.stream().map(Place::story).toList();
    return new RowPage(
        total(found, filter), tables.stories().cards(ids), more ? page.getLast().cursor() : null);
  }

  private long total(Set<String> found, Filter filter) {
    if (filter.isEverything()) {
      return found.size();
    }
    Set<String> passing = new HashSet<>();
    list("story", filter).each("story", passing::add);
    passing.retainAll(found);
    return passing.size();
  }
}
