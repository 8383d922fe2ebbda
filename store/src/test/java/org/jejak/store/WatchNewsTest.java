package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.store.WatchEvent.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the output format beside what was told. */
class WatchNewsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate DUE = LocalDate.of(2025, 4, 30);

  private static JsonNode plan(String id, String outcome, String steps) {
    return JSON.readTree(
        """
        {"id": "%s", "article": "a-1", "start": 10, "end": 40, "text": "sign the accord by 30 April",
         "due": {"from": "2025-04-01", "to": "2025-04-30", "precision": "DAY"},
         "steps": [{"kind": "ANNOUNCED", "article": "a-1", "start": 10, "end": 40}%s],
         "outcome": "%s", "outcome_article": null, "outcome_date": null}
        """
            .formatted(id, steps, outcome));
  }

  private static List<Found> seen(
      JsonNode plan, LocalDate today, int ahead, Set<String> told, String... current) {
    List<Found> found = new ArrayList<>();
    NavigableSet<String> keys = new TreeSet<>(told);
    new PlanNews(today, ahead, keys, Set.of(current)).see(plan, found::add);
    return found.stream().filter(one -> one.keys().stream().noneMatch(keys::contains)).toList();
  }

  private static List<Kind> kinds(JsonNode plan, LocalDate today, int ahead) {
    return seen(plan, today, ahead, Set.of(), "p-1").stream().map(Found::kind).toList();
  }

  @Test
  void aPlanIsDueOnTheLastDayOfItsWindow() {
    JsonNode open = plan("p-1", "OPEN", "");
    assertThat(kinds(open, DUE.minusDays(1), 0)).isEmpty();
    assertThat(kinds(open, DUE, 0)).containsExactly(Kind.PLAN_DUE);
  }

  @Test
  void itIsToldSoManyDaysAhead() {
    JsonNode open = plan("p-1", "OPEN", "");
    assertThat(kinds(open, DUE.minusDays(4), 3)).isEmpty();
    assertThat(kinds(open, DUE.minusDays(3), 3)).containsExactly(Kind.PLAN_DUE);
  }

  @Test
  void onceTheDayIsPastItIsOverdue() {
    assertThat(kinds(plan("p-1", "OPEN", ""), DUE.plusDays(1), 3))
        .containsExactly(Kind.PLAN_OVERDUE);
  }

  @Test
  void aPlanThatWasMovedIsDueOnTheNewDay() {
    String step =
        """
        , {"kind": "POSTPONED", "article": "a-2", "start": 5, "end": 9,
           "due": {"from": "2025-05-20", "to": "2025-05-20", "precision": "DAY"}}\
        """;
    JsonNode moved = plan("p-1", "OPEN", step);
    assertThat(kinds(moved, DUE, 0)).isEmpty();
    assertThat(kinds(moved, LocalDate.of(2025, 5, 20), 0))
        .containsExactly(Kind.PLAN_OVERDUE, Kind.PLAN_DUE);
  }

  @Test
  void aVagueDayIsNeverDue() {
    JsonNode vague =
        JSON.readTree(plan("p-1", "OPEN", "").toString().replace("\"DAY\"", "\"VAGUE\""));
    assertThat(kinds(vague, DUE, 0)).isEmpty();
    assertThat(kinds(vague, DUE.plusYears(1), 0)).isEmpty();
  }

  @Test
  void anOutcomeIsToldOnceAndAnotherOneAgain() {
    Found kept = seen(plan("p-1", "KEPT", ""), DUE, 0, Set.of(), "p-1").getFirst();
    assertThat(kept.title()).isEqualTo("Reported done in time: sign the accord by 30 April");
    Set<String> told = Set.copyOf(kept.keys());
    assertThat(seen(plan("p-1", "KEPT", ""), DUE, 0, told, "p-1")).isEmpty();
    assertThat(seen(plan("p-1", "LATE", ""), DUE, 0, told, "p-1")).hasSize(1);
  }

  @Test
  void anEarlierAnnouncementChangesTheIdAndTellsNothingAgain() {
    Set<String> told =
        Set.copyOf(seen(plan("p-1", "KEPT", ""), DUE, 0, Set.of(), "p-1").getFirst().keys());
    List<Found> successor = seen(plan("p-2", "KEPT", ""), DUE, 0, told, "p-2");
    assertThat(successor).singleElement().matches(Found::known, "known under the id it had");
  }

  @Test
  void twoPlansOfOneSentenceAreBothTold() {
    Set<String> told =
        Set.copyOf(seen(plan("p-1", "KEPT", ""), DUE, 0, Set.of(), "p-1").getFirst().keys());
    List<Found> other = seen(plan("p-2", "KEPT", ""), DUE, 0, told, "p-1", "p-2");
    assertThat(other).singleElement().matches(found -> !found.known(), "told");
  }

  private static List<Found> origins(String... origins) {
    List<Found> found = new ArrayList<>();
    String json =
        "{\"id\": \"s-1\", \"title\": \"T\", \"origins\": [" + String.join(",", origins) + "]}";
    OriginNews.see(JSON.readTree(json), found::add);
    return found;
  }

  @Test
  void anOriginThatGrowsIsNotNew() {
    Set<String> told = Set.copyOf(origins("{\"articles\": [\"a-2\"]}").getFirst().keys());
    List<Found> now =
        origins("{\"articles\": [\"a-1\", \"a-2\"]}", "{\"articles\": [\"a-3\"]}").stream()
            .filter(found -> found.keys().stream().noneMatch(told::contains))
            .toList();
    assertThat(now).singleElement().extracting(Found::article).isEqualTo("a-3");
  }

  @Test
  void onlyDriftsThatWereNotToldAreNew() {
    JsonNode edge =
        JSON.readTree(
            """
            {"from": "a-1", "to": "a-2", "kind": "TRANSLATION", "direction": {"method": "credit"},
             "passages": [{"score": 1}],
             "drifts": [{"kind": "NUMBER", "from_text": "23", "to_text": "25"},
                        {"kind": "OMISSION", "from_text": "at sea", "to_text": null}]}
            """);
    Found all = DriftNews.of(edge, Set.of(), "a-2").orElseThrow();
    assertThat(all.text()).isEqualTo("NUMBER: “23” → “25”\nOMISSION: “at sea” → nothing");
    Found rest = DriftNews.of(edge, Set.of(all.keys().getFirst()), "a-2").orElseThrow();
    assertThat(rest.text()).isEqualTo("OMISSION: “at sea” → nothing");
    assertThat(DriftNews.of(edge, Set.copyOf(all.keys()), "a-2")).isEmpty();
  }
}
