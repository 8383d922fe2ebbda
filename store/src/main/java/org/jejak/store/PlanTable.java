package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jejak.plan.Plan;
import org.jejak.story.Story;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** Plans in the order in which they are due. */
final class PlanTable {
  /** Stands behind every day. */
  static final String NO_DAY = "9";

  private final Handle handle;

  PlanTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * What lists show of a plan beside its row, and what they choose and order it by.
   *
   * @param due the last day on which it is due, or {@link #NO_DAY}
   * @param from the first day; null where there is none
   * @param story the one that announces it, and its title; null where there is none
   */
  record Card(
      String plan,
      String due,
      @Nullable String from,
      String outcome,
      @Nullable String storyline,
      @Nullable String story,
      @Nullable String title) {
    static Card of(Plan plan, @Nullable Story announcing) {
      Interval due = plan.due();
      return new Card(
          plan.id(),
          due == null ? NO_DAY : due.to().toString(),
          due == null ? null : due.from().toString(),
          plan.outcome().name(),
          plan.storyline(),
          announcing == null ? null : announcing.id(),
          announcing == null ? null : announcing.title());
    }
  }

  /** A plan, and the story that announces it. */
  record Announced(String plan, Map<String, @Nullable String> by) {
    static Announced of(ResultSet rows) throws SQLException {
      Map<String, @Nullable String> by = new LinkedHashMap<>();
      by.put("story", rows.getString("story"));
      by.put("title", rows.getString("title"));
      return new Announced(rows.getString("plan"), by);
    }
  }

  void add(List<Card> cards) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO plan_cards (plan, due, due_from, outcome, storyline, story, title)"
                + " VALUES (:plan, :due, :from, :outcome, :storyline, :story, :title)")) {
      for (Card card : cards) {
        batch
            .bind("plan", card.plan())
            .bind("due", card.due())
            .bind("from", card.from())
            .bind("outcome", card.outcome())
            .bind("storyline", card.storyline())
            .bind("story", card.story())
            .bind("title", card.title())
            .add();
      }
      batch.execute();
    }
  }

  /** Plans by due day, those without one last; {@link Announced} reads them. */
  PagedQuery list() {
    return new PagedQuery(handle, "plans", "plan, story, title", "plan_cards")
        .byText("due")
        .byText("plan");
  }
}
