package org.jejak.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jejak.store.WatchEvent.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is new of plans: due, overdue, an outcome. A plan's id follows from its first announcement,
 * so that an earlier one gives it another id; where a plan that is no more was told of the same
 * sentence, it is not told again.
 */
final class PlanNews {
  private static final Set<String> OPEN = Set.of("OPEN", "OVERDUE");
  private static final Set<String> MOVED = Set.of("POSTPONED", "BROUGHT_FORWARD");

  private final LocalDate today;
  private final int ahead;
  private final NavigableSet<String> told;
  private final Set<String> current;

  /**
   * Gets ready.
   *
   * @param told keys of what was told
   * @param current ids of all plans there are now
   */
  PlanNews(LocalDate today, int ahead, NavigableSet<String> told, Set<String> current) {
    this.today = today;
    this.ahead = ahead;
    this.told = told;
    this.current = current;
  }

  /** Hands on what can be told of a plan: a row of {@code plans.jsonl}. */
  void see(JsonNode plan, Consumer<Found> taker) {
    String outcome = plan.path("outcome").asString();
    if (!OPEN.contains(outcome)) {
      taker.accept(found(Kind.PLAN_OUTCOME, outcome, words(outcome, plan), plan));
      return;
    }
    LocalDate judged = lastDay(plan.path("due"));
    LocalDate last = lastMove(plan, judged);
    boolean past = judged != null && today.isAfter(judged);
    if (past || outcome.equals("OVERDUE")) {
      taker.accept(
          found(
              Kind.PLAN_OVERDUE,
              "OVERDUE",
              "Overdue since " + judged + ", nothing reported",
              plan));
    }
    if (last != null && !today.isAfter(last) && !today.isBefore(last.minusDays(ahead))) {
      taker.accept(found(Kind.PLAN_DUE, "DUE " + last, "Due " + last, plan));
    }
  }

  private static String words(String outcome, JsonNode plan) {
    String day = plan.path("outcome_date").path("from").asString("");
    String when = day.isEmpty() ? "" : " (" + day + ")";
    return switch (outcome) {
      case "KEPT" -> "Reported done in time" + when;
      case "LATE" -> "Reported done after the due day" + when;
      case "MISSED" -> "Reported as not done by the due day";
      case "CANCELLED" -> "Reported as called off" + when;
      default -> outcome;
    };
  }

  /** The last day of a window; null where there is none, or it is vague. */
  private static @Nullable LocalDate lastDay(JsonNode due) {
    String to = due.path("to").asString("");
    boolean vague = due.path("precision").asString("").equals("VAGUE");
    return to.isEmpty() || vague ? null : LocalDate.parse(to);
  }

  /** The due day that was said last: of the plan, or of the last report that moved it. */
  private static @Nullable LocalDate lastMove(JsonNode plan, @Nullable LocalDate judged) {
    LocalDate last = judged;
    for (JsonNode step : plan.path("steps")) {
      LocalDate moved = lastDay(step.path("due"));
      last = moved != null && MOVED.contains(step.path("kind").asString()) ? moved : last;
    }
    return last;
  }

  private Found found(Kind kind, String state, String words, JsonNode plan) {
    String id = plan.path("id").asString();
    List<String> keys = new ArrayList<>();
    keys.add(state + " " + id);
    boolean before = false;
    for (String place : places(plan)) {
      String key = state + " " + place + " ";
      keys.add(key + id);
      before |= wasToldOfAPlanThatIsNoMore(key);
    }
    String said = plan.path("text").asString();
    Found found =
        new Found(
            kind,
            keys,
            false,
            words + ": " + said,
            "“" + said + "”",
            lastReport(plan),
            null,
            (ObjectNode) plan);
    return before && !told.contains(keys.getFirst()) ? found.knownAlready() : found;
  }

  /** The report that the news come from: of the outcome, else of the announcement. */
  private static String lastReport(JsonNode plan) {
    String outcome = plan.path("outcome_article").asString("");
    return outcome.isEmpty() ? plan.path("article").asString() : outcome;
  }

  private boolean wasToldOfAPlanThatIsNoMore(String key) {
    for (String found : told.tailSet(key)) {
      if (!found.startsWith(key)) {
        return false;
      }
      if (!current.contains(found.substring(key.length()))) {
        return true;
      }
    }
    return false;
  }

  /** Where the plan is told: article and offset of each of its sentences. */
  private static Set<String> places(JsonNode plan) {
    Set<String> places = new TreeSet<>();
    places.add(place(plan));
    plan.path("steps").forEach(step -> places.add(place(step)));
    return places;
  }

  private static String place(JsonNode row) {
    return row.path("article").asString() + ":" + row.path("start").asInt();
  }
}
