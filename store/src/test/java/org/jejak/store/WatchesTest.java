package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jejak.store.Courier.Outcome;
import org.jejak.store.Courier.Receipt;
import org.jejak.store.Watch.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch tells, how often, and what a failing receiver does to it. */
class WatchesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);

  @TempDir private Path temp;
  private Instant now = Instant.parse("2025-10-01T06:00:00Z");
  private Store store;
  private final List<String> arrived = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    store = Store.open(temp.resolve("db"), Newsroom.JEJAK, () -> now);
    take("Ferry reaches Kupang");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void take(String title) throws IOException {
    Map<String, Object> report =
        Map.of(
            "id",
            title,
            "outlet",
            "Tanjung Times",
            "published",
            "2025-09-30",
            "title",
            title,
            "text",
            title + ". The harbour master said on Tuesday that the sea was calm.");
    Newsroom.ingest(store, Reports.written(temp, List.of(report)));
    store.trace(null);
  }

  private static Watch watch(String name, Subject subject, boolean backlog) {
    Destination to = new Destination.Command("true");
    return Watch.of(name, subject, List.of(), to, backlog, "", Instant.EPOCH);
  }

  private void watchFerries(boolean backlog) {
    store.watches().add(watch("ferries", new Subject.Query("ferry"), backlog), TODAY, () -> {});
  }

  private List<WatchEvent> look() {
    List<WatchEvent> events = new ArrayList<>();
    assertThat(store.watches().evaluate(TODAY, events::add)).isEmpty();
    return events;
  }

  private Receipt note(Watch watch, List<WatchEvent> events) {
    events.forEach(event -> arrived.add(event.title()));
    return Receipt.delivered("noted");
  }

  @Test
  void whatWasThereBeforeIsNotTold() throws IOException {
    watchFerries(false);
    assertThat(look()).isEmpty();
    take("Ferry leaves Kupang");
    take("Market opens in Ambon");
    assertThat(look()).extracting(WatchEvent::title).containsExactly("Ferry leaves Kupang");
    assertThat(look()).isEmpty();
  }

  @Test
  void theBacklogIsToldOnRequestAndIsWhatTheSearchFinds() throws IOException {
    take("Ferry leaves Kupang");
    watchFerries(true);
    try (Search search = Search.open(temp.resolve("db"), store.tables())) {
      assertThat(look()).hasSize((int) search.count("ferry")).hasSize(2);
    }
  }

  @Test
  void aNameIsGivenOnce() {
    watchFerries(false);
    assertThatThrownBy(() -> watchFerries(false))
        .hasMessageContaining("there is a watch 'ferries'");
  }

  @Test
  void aQueryThatCannotBeUnderstoodIsTurnedAway() {
    Watch wrong = watch("wrong", new Subject.Query("\"open"), false);
    assertThatThrownBy(() -> store.watches().add(wrong, TODAY, () -> {}))
        .isInstanceOf(SearchException.class);
    assertThat(store.watches().book().all()).isEmpty();
  }

  @Test
  void aStoryThatIsNotThereIsTurnedAway() {
    Watch wrong = watch("wrong", new Subject.Origins("s-0000000000000000"), false);
    assertThatThrownBy(() -> store.watches().add(wrong, TODAY, () -> {}))
        .hasMessageContaining("there is no story s-0000000000000000");
  }

  @Test
  void onlyTheLanguagesThatWereAskedFor() {
    Destination to = new Destination.Command("true");
    Watch none =
        Watch.of("none", new Subject.Query("ferry"), List.of("id"), to, true, "", Instant.EPOCH);
    store.watches().add(none, TODAY, () -> {});
    assertThat(look()).isEmpty();
  }

  @Test
  void aDeliveryThatWasNotSettledIsMadeAgainUnderTheSameId() throws IOException {
    watchFerries(true);
    String id = look().getFirst().id();
    List<String> ids = new ArrayList<>();
    // The process ends after the receiver got it, and before the tables know.
    assertThatThrownBy(() ->
            store
                .watches()
                .deliver((watch, events) -> {
                  ids.add(events.getFirst().id());
                  throw new IllegalStateException("killed");
                }))
        .hasMessage("killed");
    store.close();
    store = Store.open(temp.resolve("db"), Newsroom.JEJAK, () -> now);
    store
        .watches()
        .deliver((watch, events) -> {
          ids.add(events.getFirst().id());
          return Receipt.delivered("noted");
        });
    assertThat(ids).containsExactly(id, id);
    assertThat(store.watches().deliver(this::note)).isEqualTo(new Watches.Tally(0, 0));
  }

  @Test
  void aFailureIsTriedAgainAfterGrowingPausesAndThenGivenUp() {
    watchFerries(true);
    look();
    Courier failing = (watch, events) -> Receipt.failed("no answer");
    List<Long> pauses = new ArrayList<>();
    Instant last = now;
    for (int i = 0; i < 100_000 && store.watches().book().givenUp(only()) == 0; i++) {
      if (store.watches().deliver(failing).failed() > 0) {
        pauses.add(Duration.between(last, now).toSeconds());
        last = now;
      }
      now = now.plusSeconds(10);
    }
    assertThat(pauses).containsExactly(0L, 10L, 60L, 300L, 1800L, 7200L, 18_000L, 36_000L);
    assertThat(store.watches().book().log("ferries", 10))
        .extracting(WatchLog::outcome)
        .startsWith(WatchLog.Outcome.GIVEN_UP, WatchLog.Outcome.FAILED)
        .hasSize(8);
    store.watches().tryAgain();
    store.watches().deliver(this::note);
    assertThat(arrived).containsExactly("Ferry reaches Kupang");
  }

  private Watch only() {
    return store.watches().book().named("ferries");
  }

  @Test
  void eventsKeepTheirOrderBehindOneThatFails() throws IOException {
    watchFerries(true);
    take("Ferry leaves Kupang");
    look();
    store.watches().deliver((watch, events) -> Receipt.failed("no answer"));
    now = now.plusSeconds(9);
    store.watches().deliver(this::note);
    assertThat(arrived).isEmpty();
    now = now.plusSeconds(1);
    store.watches().deliver(this::note);
    assertThat(arrived).containsExactly("Ferry reaches Kupang", "Ferry leaves Kupang");
  }

  @Test
  void whatIsRefusedForWhatItIsStopsNothingBehindIt() throws IOException {
    watchFerries(true);
    take("Ferry leaves Kupang");
    look();
    store
        .watches()
        .deliver((watch, events) ->
            events.getFirst().title().contains("reaches")
                ? new Receipt(Outcome.REFUSED, "the server answered 400")
                : note(watch, events));
    assertThat(arrived).containsExactly("Ferry leaves Kupang");
    assertThat(store.watches().book().givenUp(only())).isOne();
  }

  @Test
  void aWatchOfAnotherMachineWaitsAndCountsNoTry() {
    watchFerries(true);
    look();
    Courier stranger = (watch, events) -> new Receipt(Outcome.NOT_HERE, "set up elsewhere");
    for (int i = 0; i < 20; i++) {
      store.watches().deliver(stranger);
      now = now.plus(Duration.ofHours(1));
    }
    assertThat(store.watches().book().waiting(only())).isOne();
    assertThat(store.watches().book().log(null, 10)).isEmpty();
  }

  @Test
  void aWatchThatWasRemovedTellsNothingAndItsLogStays() {
    watchFerries(true);
    look();
    store.watches().deliver(this::note);
    store.watches().remove("ferries");
    assertThat(store.watches().book().all()).isEmpty();
    assertThat(look()).isEmpty();
    assertThat(store.watches().book().log("ferries", 10)).hasSize(1);
  }

  @Test
  void aReportThatIsForgottenIsNotDelivered() {
    watchFerries(true);
    String article = look().getFirst().json().replaceFirst(".*\"article\":\"([^\"]+)\".*", "$1");
    store.forget(List.of(article), "asked", null);
    store.watches().deliver(this::note);
    assertThat(arrived).isEmpty();
    assertThat(store.tables().count("watch_events")).isZero();
  }

  @Test
  void tablesThatAreMadeAgainStillKnowWhatWasTold() throws IOException {
    watchFerries(false);
    take("Ferry leaves Kupang");
    assertThat(look()).hasSize(1);
    store.close();
    damage(temp.resolve("db/jejak.db"));
    Repair.of(temp.resolve("db"), Newsroom.JEJAK, () -> now);
    store = Store.open(temp.resolve("db"), Newsroom.JEJAK, () -> now);
    assertThat(look()).isEmpty();
    store.watches().deliver(this::note);
    assertThat(arrived).containsExactly("Ferry leaves Kupang");
  }

  /** A row of the ledger that the archive does not know. */
  private static void damage(Path tables) {
    org.jdbi.v3.core.Jdbi.create("jdbc:sqlite:" + tables)
        .useHandle(
            handle -> handle.execute("UPDATE ledger SET archive_offset = archive_offset + 1"));
  }

  @Test
  void aLookIsDueAfterArrivalsAndOnAnotherDay() throws IOException {
    watchFerries(false);
    look();
    WatchBook book = store.watches().book();
    assertThat(book.isDue(now, TODAY)).isFalse();
    assertThat(book.isDue(now, TODAY.plusDays(1))).isTrue();
    take("Ferry leaves Kupang");
    assertThat(book.isDue(now, TODAY)).isTrue();
    look();
    assertThat(book.isDue(now, TODAY)).isTrue();
    store.watches().deliver(this::note);
    assertThat(book.isDue(now, TODAY)).isFalse();
  }

  @Test
  void aHostileTitleIsOneHarmlessLine() throws IOException {
    watchFerries(false);
    take("Ferry \u001b[31m<script>alert(1)</script>\u202e\r\nX");
    assertThat(look()).singleElement().extracting(WatchEvent::title).isEqualTo("Ferry [31m X");
  }
}
