package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Stories as lists show them. */
public final class StoryPages {
  /** So many stories are looked up one by one; where there are more, all are gone through. */
  private static final int FEW = 2000;

  private static final int AT_ONCE = 500;

  private final Tables tables;

  StoryPages(Tables tables) {
    this.tables = tables;
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

    private Comparator<StoryTable.Card> descending() {
      Comparator<StoryTable.Card> first =
          switch (this) {
            case DATE -> Comparator.comparing(StoryTable.Card::day);
            case REPORTS -> Comparator.comparing(StoryTable.Card::reports);
            case ARRIVAL -> Comparator.comparing(StoryTable.Card::seq);
          };
      return first.thenComparing(StoryTable.Card::story).reversed();
    }

    private String key(StoryTable.Card card) {
      return switch (this) {
        case DATE -> card.day();
        case REPORTS -> String.valueOf(card.reports());
        case ARRIVAL -> String.valueOf(card.seq());
      };
    }
  }

  /**
   * What is asked of the list.
   *
   * @param storyline only its stories; null for all
   * @param since only stories with a report that arrived after this row of the ledger
   */
  public record Filter(Order order, @Nullable String storyline, long since) {}

  /** Cards of all stories that pass. */
  public RowPage cards(Filter filter, RowPage.Request request) {
    PagedQuery list = list(filter);
    boolean all = filter.storyline() == null && filter.since() <= 0;
    long total = all ? tables.facts().number(Findings.counted("story_cards")) : list.count();
    return page(list.slice(request, total, (rows, context) -> rows.getString("json")));
  }

  private PagedQuery list(Filter filter) {
    String line = filter.storyline();
    return tables
        .stories()
        .list(filter.order(), line == null ? null : tables.findings().now(line), filter.since());
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
    return found.size() <= FEW ? few(found, filter, request) : many(found, filter, request);
  }

  private RowPage few(Set<String> found, Filter filter, RowPage.Request request) {
    String line = filter.storyline() == null ? null : tables.findings().now(filter.storyline());
    List<StoryTable.Card> cards =
        found.stream()
            .map(id -> tables.stories().card(id))
            .flatMap(Optional::stream)
            .filter(card -> line == null || card.storyline().equals(line))
            .filter(card -> card.seq() > filter.since())
            .sorted(filter.order().descending())
            .toList();
    int first = 0;
    if (request.after() != null) {
      StoryTable.Card last = last(filter.order(), request.after());
      while (first < cards.size()
          && filter.order().descending().compare(cards.get(first), last) <= 0) {
        first++;
      }
    }
    int end = Math.min(cards.size(), first + request.limit());
    List<StoryTable.Card> page = cards.subList(first, end);
    return new RowPage(
        cards.size(),
        page.stream().map(StoryTable.Card::json).toList(),
        end < cards.size() ? cursor(filter.order(), page.getLast()) : null);
  }

  /** A card that stands where that of a cursor stood. */
  private static StoryTable.Card last(Order order, String after) {
    List<String> keys = PageCursor.read(name(order), 2, after);
    String key = keys.getFirst();
    long number = order == Order.DATE ? 0 : PageCursor.number(key);
    return new StoryTable.Card(keys.getLast(), "", key, (int) number, number, "", "");
  }

  /** Goes through the cards in their order and leaves out what was not found. */
  private RowPage many(Set<String> found, Filter filter, RowPage.Request request) {
    long total = total(found, filter);
    List<Row> page = new ArrayList<>();
    RowPage.Request part = new RowPage.Request(request.after(), AT_ONCE);
    // One more than asked for tells whether the page is the last.
    while (page.size() <= request.limit()) {
      PagedQuery.Slice<Row> slice = list(filter).slice(part, 0, Row::of);
      slice.rows().stream().filter(row -> found.contains(row.story())).forEach(page::add);
      if (slice.next() == null) {
        break;
      }
      part = new RowPage.Request(slice.next(), AT_ONCE);
    }
    boolean more = page.size() > request.limit();
    List<Row> rows = more ? page.subList(0, request.limit()) : page;
    return new RowPage(
        total,
        rows.stream().map(Row::json).toList(),
        more ? cursor(filter.order(), rows.getLast().story()) : null);
  }

  /** A story's id and its card. */
  private record Row(String story, String json) {
    static Row of(ResultSet rows, StatementContext context) throws SQLException {
      return new Row(rows.getString("story"), rows.getString("json"));
    }
  }

  private String cursor(Order order, String story) {
    return tables.stories().card(story).map(card -> cursor(order, card)).orElse("");
  }

  private static String cursor(Order order, StoryTable.Card card) {
    return PageCursor.of(name(order), List.of(order.key(card), card.story()));
  }

  private static String name(Order order) {
    return "stories " + order;
  }

  private long total(Set<String> found, Filter filter) {
    if (filter.storyline() == null && filter.since() <= 0) {
      return found.size();
    }
    long total = 0;
    String after = null;
    do {
      PagedQuery.Slice<Row> slice =
          list(filter).slice(new RowPage.Request(after, AT_ONCE), 0, Row::of);
      total += slice.rows().stream().filter(row -> found.contains(row.story())).count();
      after = slice.next();
    } while (after != null);
    return total;
  }
}
