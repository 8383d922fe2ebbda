package org.jejak.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What lists show of each story. */
final class StoryTable {
  private final Handle handle;

  StoryTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A story in few words.
   *
   * @param day its last, empty where none is known
   * @param seq the ledger's number of its newest report
   * @param json the card
   * @param kinds edges to its reports by kind, as JSON
   */
  record Card(
      String story,
      String storyline,
      String day,
      int reports,
      long seq,
      String json,
      String kinds) {}

  void add(List<Card> cards) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO story_cards (story, storyline, day, reports, seq, json, kinds)"
                + " VALUES (:story, :storyline, :day, :reports, :seq, :json, :kinds)")) {
      for (Card card : cards) {
        batch
            .bind("story", card.story())
            .bind("storyline", card.storyline())
            .bind("day", card.day())
            .bind("reports", card.reports())
            .bind("seq", card.seq())
            .bind("json", card.json())
            .bind("kinds", card.kinds())
            .add();
      }
      batch.execute();
    }
  }

  /** A storyline and its last day, empty where none is known. */
  record Line(String storyline, String day) {}

  void addLines(List<Line> lines) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO storyline_days (storyline, day) VALUES (:storyline, :day)")) {
      for (Line line : lines) {
        batch.bind("storyline", line.storyline()).bind("day", line.day()).add();
      }
      batch.execute();
    }
  }

  /** The card of a story. */
  Optional<Card> card(String story) {
    return handle
        .createQuery("SELECT * FROM story_cards WHERE story = :story")
        .bind("story", story)
        .map((rows, context) ->
            new Card(
                rows.getString("story"),
                rows.getString("storyline"),
                rows.getString("day"),
                rows.getInt("reports"),
                rows.getLong("seq"),
                rows.getString("json"),
                rows.getString("kinds")))
        .findOne();
  }

  /** The cards of stories as lists show them, in this order, without those that are not there. */
  List<String> cards(List<String> stories) {
    return RowsByKey.find(
            handle,
            "SELECT story, json FROM story_cards WHERE story IN (<keys>)",
            stories,
            (rows, context) -> Map.entry(rows.getString("story"), rows.getString("json")))
        .values()
        .stream()
        .toList();
  }

  /** A column of the cards, the first of their order first. */
  PagedQuery list(String column, StoryPages.Order order, @Nullable String storyline, long since) {
    PagedQuery list =
        new PagedQuery(handle, "stories " + order, column, "story_cards").descending();
    switch (order) {
      case DATE -> list.byText("day");
      case REPORTS -> list.byNumber("reports");
      case ARRIVAL -> list.byNumber("seq");
    }
    list.byText("story").whereIfGiven("storyline = :storyline", "storyline", storyline);
    return since > 0 ? list.where("seq > :since", "since", since) : list;
  }

  /** The story and the storyline of a report. */
  record Place(String story, String storyline) {}

  Optional<Place> placeOf(String article) {
    return handle
        .createQuery("SELECT story, storyline FROM story_articles WHERE article = :article")
        .bind("article", article)
        .map((rows, context) -> new Place(rows.getString("story"), rows.getString("storyline")))
        .findOne();
  }
}
