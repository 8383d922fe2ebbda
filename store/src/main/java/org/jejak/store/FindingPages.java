package org.jejak.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Storylines, lineage, plans and differences of the last trace. */
public final class FindingPages {
  private static final JsonMapper JSON = new JsonMapper();

  private final Tables tables;

  FindingPages(Tables tables) {
    this.tables = tables;
  }

  /** Rows of {@code storylines.jsonl}, those with the latest story first. */
  public RowPage storylines(RowPage.Request request) {
    return page(tables.findings().latestStorylines(), "storylines", request);
  }

  /** The row of a storyline, by an id that it has or had. */
  public Optional<String> storylineRow(String id) {
    return tables
        .findings()
        .row("storylines", id)
        .or(() -> tables.findings().row("storylines", tables.findings().now(id)));
  }

  /** A storyline with the cards of its stories in its order, as one object of JSON. */
  public Optional<String> storyline(String id) {
    return storylineRow(id)
        .map(row -> {
          List<String> stories =
              JSON.readTree(row).path("stories").valueStream().map(JsonNode::asString).toList();
          List<String> cards = tables.stories().cards(stories);
          return "{\"storyline\":%s,\"stories\":[%s]}".formatted(row, String.join(",", cards));
        });
  }

  /**
   * Edges in the order of {@code lineage.jsonl}.
   *
   * @param article only edges from or to it; null for all
   */
  public RowPage lineage(@Nullable String article, @Nullable String kind, RowPage.Request request) {
    PagedQuery list =
        tables
            .findings()
            .lineage()
            .whereIfGiven("(id = :article OR source = :article)", "article", article)
            .whereIfGiven("kind = :kind", "kind", kind);
    return page(list, article == null && kind == null ? "lineage" : null, request);
  }

  /** Disagreements by their ids; of a story or a kind where these are given. */
  public RowPage differences(
      @Nullable String story, @Nullable String kind, RowPage.Request request) {
    PagedQuery list =
        tables
            .findings()
            .listById("disagreements")
            .whereIfGiven(
                "story = :story", "story", story == null ? null : tables.findings().now(story))
            .whereIfGiven("kind = :kind", "kind", kind);
    return page(list, story == null && kind == null ? "disagreements" : null, request);
  }

  /** A page of rows; of a whole file the number is known. */
  private RowPage page(PagedQuery list, @Nullable String whole, RowPage.Request request) {
    long total = whole == null ? list.count() : tables.facts().number(Findings.counted(whole));
    return StoryPages.page(list.slice(request, total, (rows, context) -> rows.getString("json")));
  }

  /**
   * Which plans are asked for; null for any.
   *
   * @param outcomes one or more names; empty for all
   * @param story only those of its storyline
   * @param from only what is due on this day or later
   * @param to only what is due on this day or earlier
   */
  public record Plans(
      List<String> outcomes,
      @Nullable String story,
      @Nullable String storyline,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    /** Every plan. */
    public static final Plans ALL = new Plans(List.of(), null, null, null, null);

    /** Copies the list. */
    public Plans {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** Plans by due day, those without one last: each its row with the story that announces it. */
  public RowPage plans(Plans asked, RowPage.Request request) {
    PagedQuery list = chosen(asked);
    long total =
        asked.equals(Plans.ALL) ? tables.facts().number(Findings.counted("plans")) : list.count();
    PagedQuery.Slice<PlanTable.Announced> slice =
        list.slice(request, total, (rows, context) -> PlanTable.Announced.of(rows));
    Map<String, String> lines =
        tables.findings().plans(slice.rows().stream().map(PlanTable.Announced::plan).toList());
    List<String> rows = new ArrayList<>();
    for (PlanTable.Announced announced : slice.rows()) {
      String line = lines.get(announced.plan());
      if (line != null) {
        rows.add(StoryCards.with(line, announced.by()));
      }
    }
    return new RowPage(slice.total(), rows, slice.next());
  }

  private PagedQuery chosen(Plans asked) {
    PagedQuery list = tables.plans().list();
    if (!asked.outcomes().isEmpty()) {
      list.where("outcome IN (<outcomes>)", "outcomes", asked.outcomes());
    }
    String line = asked.storyline() == null ? null : tables.findings().now(asked.storyline());
    list.whereIfGiven("storyline = :line", "line", line);
    if (asked.story() != null) {
      String of =
          tables
              .stories()
              .card(tables.findings().now(asked.story()))
              .map(StoryTable.Card::storyline)
              .orElse("");
      list.where("storyline = :of", "of", of);
    }
    if (asked.from() != null) {
      list.where("due >= :from AND due < :none", "from", asked.from().toString())
          .with("none", PlanTable.NO_DAY);
    }
    if (asked.to() != null) {
      list.where("due_from <= :to", "to", asked.to().toString());
    }
    return list;
  }
}
