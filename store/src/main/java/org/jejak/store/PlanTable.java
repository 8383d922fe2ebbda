package org.jejak.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
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
   * A plan.
   *
   * @param due the last day on which it is due, or {@link #NO_DAY}
   * @param from the first day; null where there is none
   * @param json its row with the story that announces it
   */
  record Card(
      String plan,
      String due,
      @Nullable String from,
      String outcome,
      @Nullable String storyline,
      String json) {}

  void add(List<Card> cards) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO plan_cards (plan, due, due_from, outcome, storyline, json)"
                + " VALUES (:plan, :due, :from, :outcome, :storyline, :json)")) {
      for (Card card : cards) {
        batch
            .bind("plan", card.plan())
            .bind("due", card.due())
            .bind("from", card.from())
            .bind("outcome", card.outcome())
            .bind("storyline", card.storyline())
            .bind("json", card.json())
            .add();
      }
      batch.execute();
    }
  }

  /** Plans by due day, those without one last. */
  PagedQuery list() {
    return new PagedQuery(handle, "plans", "json", "plan_cards").byText("due").byText("plan");
  }
}
