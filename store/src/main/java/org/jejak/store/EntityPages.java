package org.jejak.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jejak.quote.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People, organisations, countries, places and groups of the last trace. */
public final class EntityPages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int REPORTS_AT_ONCE = 20;

  private final Tables tables;
  private final ReportBook reports;

  EntityPages(Tables tables, ReportBook reports) {
    this.tables = tables;
    this.reports = reports;
  }

  /**
   * Rows of {@code entities.jsonl} with the number of reports, those in most reports first.
   *
   * @param name words of the name or of a variant, or beginnings of them; null for any
   * @param kind null for any
   */
  public RowPage page(@Nullable String name, @Nullable String kind, RowPage.Request request) {
    List<String> words = name == null ? List.of() : SearchWords.words(name);
    PagedQuery list = tables.entities().list(words, kind);
    return StoryPages.page(
        words.isEmpty() && kind == null
            ? list.slice(
                request,
                tables.facts().number(Findings.counted("entities")),
                (rows, context) -> rows.getString("json"))
            : list.slice(request, (rows, context) -> rows.getString("json")));
  }

  /** The row of {@code entities.jsonl}; empty where there is none of this id. */
  public Optional<String> row(String id) {
    return tables.findings().row("entities", id);
  }

  /** Whether there is such an entity. */
  public boolean has(String id) {
    return tables.entities().card(id).isPresent();
  }

  /** An entity with its reports by month and who is named beside it, as one object of JSON. */
  public Optional<String> whole(String id) {
    return tables
        .entities()
        .card(id)
        .map(card -> {
          long number = IndexFields.number(id);
          Map<String, Object> more = new LinkedHashMap<>();
          more.put("reports", card.reports());
          more.put("quotes", card.quotes());
          more.put("months", tables.entities().months(number));
          more.put("beside", beside(card.beside()));
          String entity = tables.findings().row("entities", id).orElse("null");
          return StoryCards.with("{\"entity\":" + entity + "}", more);
        });
  }

  private List<Map<String, @Nullable Object>> beside(List<Neighbours.Beside> others) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Neighbours.Beside other : others) {
      String id = IndexFields.id("e", other.entity());
      tables
          .findings()
          .row("entities", id)
          .ifPresent(json -> {
            JsonNode named = JSON.readTree(json);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put("name", named.path("name").asString());
            row.put("kind", named.path("kind").asString());
            row.put("reports", other.reports());
            rows.add(row);
          });
    }
    return rows;
  }

  /** Reports that name it, the latest first. */
  public RowPage reports(String id, RowPage.Request request) {
    PagedQuery.Slice<String> slice =
        tables
            .entities()
            .articles(IndexFields.number(id))
            .slice(request, (rows, context) -> IndexFields.id("a", rows.getLong("article")));
    return new RowPage(slice.total(), tables.reports().shown(slice.rows()), slice.next());
  }

  /** A report that quotes an entity, and a cursor that goes on behind it. */
  private record Quoting(long article, String cursor) {}

  /** Rows of {@code quotes.jsonl} that it says, those of the latest reports first. */
  public RowPage quotes(String id, RowPage.Request request) {
    String list = "quotes " + id;
    List<String> keys =
        request.after() == null ? List.of("", "0") : PageCursor.read(list, 2, request.after());
    String after = keys.getFirst().isEmpty() ? null : keys.getFirst();
    int skip = PageCursor.count(keys.getLast());
    PagedQuery quoting =
        tables.entities().articles(IndexFields.number(id)).where("quotes > :none", "none", 0);
    List<String> rows = new ArrayList<>();
    String next = null;
    while (next == null) {
      PagedQuery.Slice<Quoting> slice =
          quoting.slice(
              new RowPage.Request(after, REPORTS_AT_ONCE),
              0,
              (found, context) -> new Quoting(found.getLong("article"), quoting.cursor(found)));
      for (Quoting report : slice.rows()) {
        List<String> own = said(id, IndexFields.id("a", report.article()));
        int from = Math.min(skip, own.size());
        int to = Math.min(own.size(), from + request.limit() - rows.size());
        rows.addAll(own.subList(from, to));
        if (to < own.size()) {
          String place = after == null ? "" : after;
          next = PageCursor.of(list, List.of(place, String.valueOf(to)));
          break;
        }
        after = report.cursor();
        skip = 0;
      }
      if (slice.next() == null) {
        break;
      }
    }
    long total = tables.entities().card(id).map(EntityTable.Card::quotes).orElse(0);
    return new RowPage(total, rows, next);
  }

  private List<String> said(String entity, String article) {
    return reports
        .find(article)
        .map(seen -> {
          List<String> lines = seen.lines().quotes();
          List<String> own = new ArrayList<>();
          for (int i = 0; i < lines.size(); i++) {
            Quote quote = seen.reading().quotes().get(i);
            String speaker = quote.speaker();
            if (speaker != null && Objects.equals(seen.joined().entity(speaker), entity)) {
              own.add(lines.get(i));
            }
          }
          return own;
        })
        .orElse(List.of());
  }
}
