package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.fetch.Fetching.kept;
import static org.jejak.fetch.Fetching.policy;
import static org.jejak.fetch.Fetching.refused;
import static org.jejak.fetch.Fetching.run;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jejak.fetch.FetchPolicy.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often and how fast servers are asked; time is the test's own. */
class PolitenessTest {
  private static final String PAGE = "http://paper.example/story";

  private Web web;

  @BeforeEach
  void open() throws IOException {
    web = new Web();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private List<Long> times(String host) {
    return web.requests().stream()
        .filter(r -> r.host().equals(host))
        .map(Web.Request::atMillis)
        .toList();
  }

  private List<Long> waits(String url) {
    List<Long> times = web.requests(url).stream().map(Web.Request::atMillis).toList();
    List<Long> waits = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      waits.add(times.get(i) - times.get(i - 1));
    }
    return waits;
  }

  @Test
  void oneRequestASecondGoesToAHost() {
    String[] urls = new String[10];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = "http://paper.example/" + i;
      web.page(urls[i], Web.report("Report " + i));
    }
    run(web, policy(), urls);
    assertThat(times("paper.example")).hasSize(12);
    for (int i = 1; i < 12; i++) {
      assertThat(times("paper.example").get(i) - times("paper.example").get(i - 1)).isEqualTo(1000);
    }
  }

  @Test
  void aHostIsAskedOneRequestAtATimeWhileOthersAreAskedToo() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String url = "http://paper.example/" + i;
      urls.add(url);
      web.at(
          url,
          (request, out) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            pause(5);
            now.decrementAndGet();
            page(out);
          });
      String hop = "http://hop" + i + ".example/";
      urls.add(hop);
      web.redirect(hop, url);
    }
    assertThat(run(web, policy(), urls.toArray(String[]::new)))
        .hasSize(24)
        .allMatch(f -> f instanceof Fetched.Kept);
    assertThat(most).hasValue(1);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void page(OutputStream out) throws IOException {
    Web.send(out, "200 OK", Web.report("A").getBytes(), "Content-Type: text/html");
  }

  @Test
  void theUserAgentSaysWhoAsks() {
    web.page(PAGE, Web.report("A"));
    kept(web, policy(), PAGE);
    assertThat(web.requests())
        .allSatisfy(r -> assertThat(r.fields()).containsEntry("user-agent", Fetching.AGENT));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void whatMayPassIsTriedThreeTimesWithGrowingWaits(int status) {
    web.status(PAGE, status);
    assertThat(refused(web, policy(), PAGE)).startsWith("the server answered " + status);
    assertThat(waits(PAGE)).hasSize(2);
    assertThat(waits(PAGE).get(0)).isBetween(1000L, 3000L);
    assertThat(waits(PAGE).get(1)).isBetween(2000L, 6000L);
  }

  @Test
  void theSameSeedGivesTheSameWaits() throws IOException {
    web.status(PAGE, 503);
    run(web, policy(), PAGE);
    List<Long> first = waits(PAGE);
    try (Web again = new Web()) {
      again.status(PAGE, 503);
      run(again, policy(), PAGE);
      web.close();
      web = again;
      assertThat(waits(PAGE)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451, 418})
  void whatWillNotPassIsAskedOnce(int status) {
    web.status(PAGE, status);
    assertThat(refused(web, policy(), PAGE)).startsWith("the server answered " + status);
    assertThat(web.requests(PAGE)).hasSize(1);
  }

  @Test
  void aConnectionThatBreaksIsTriedAgain() {
    AtomicInteger count = new AtomicInteger();
    web.at(
        PAGE,
        (request, out) -> {
          if (count.incrementAndGet() == 3) {
            page(out);
          }
        });
    kept(web, policy(), PAGE);
    assertThat(count).hasValue(3);
  }

  @Test
  void secondsOfRetryAfterAreHonoured() {
    AtomicInteger count = new AtomicInteger();
    web.at(
        PAGE,
        (request, out) -> {
          if (count.incrementAndGet() == 1) {
            Web.send(out, "503 Busy", new byte[0], "Retry-After: 120");
          } else {
            page(out);
          }
        });
    kept(web, policy(), PAGE);
    assertThat(waits(PAGE)).containsExactly(120_000L);
  }

  @Test
  void aDateOfRetryAfterIsHonoured() {
    AtomicInteger count = new AtomicInteger();
    web.at(
        PAGE,
        (request, out) -> {
          if (count.incrementAndGet() == 1) {
            Web.send(out, "429 Slow", new byte[0], "Retry-After: Mon, 01 Sep 2025 08:01:00 GMT");
          } else {
            page(out);
          }
        });
    kept(web, policy(), PAGE);
    assertThat(web.requests(PAGE).getLast().atMillis()).isEqualTo(60_000L);
  }

  @Test
  void aServerThatAsksForMoreThanFiveMinutesIsLeftAlone() {
    web.status(PAGE, 429, "Retry-After: 3600").page("http://paper.example/b", Web.report("B"));
    List<Fetched> outcomes = run(web, policy(), PAGE, "http://paper.example/b");
    assertThat(outcomes)
        .allSatisfy(f ->
            assertThat(refused(f))
                .isEqualTo("the server asks to be left alone for 3600 seconds; try later"));
    assertThat(web.asked()).containsExactly(PAGE);
  }

  @Test
  void whoWasAskedIsToldFromWhoWasLeftAlone() {
    web.status(PAGE, 503, "Retry-After: 3600").page("http://paper.example/b", Web.report("B"));
    List<Fetched> outcomes = run(web, policy(), PAGE, "http://paper.example/b");
    assertThat(outcomes)
        .extracting(page -> ((Fetched.Refused) page).tried())
        .containsExactly(true, false);
    assertThat(outcomes)
        .allSatisfy(page ->
            assertThat(((Fetched.Refused) page).retryAfter())
                .isBetween(Duration.ofSeconds(3500), Duration.ofSeconds(3600)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "-5",
        "99999999999999999999",
        "\u0661",
        "Mon, 99 Foo",
        "Fri, 31 Dec 9999 23:59:59 GMT"
      })
  void oddWordsInRetryAfterBreakNothing(String words) {
    web.status(PAGE, 503, "Retry-After: " + words);
    assertThat(run(web, policy(), PAGE))
        .singleElement()
        .isInstanceOfSatisfying(
            Fetched.Refused.class, no -> assertThat(no.reason()).doesNotContain("Jejak failed"));
  }

  @Test
  void aRunTakesNoMorePagesThanItMay() {
    FetchPolicy.Limits limits =
        new FetchPolicy.Limits(1_000_000, 100, Duration.ofSeconds(30), 5, 2, 50, 3);
    String[] urls = new String[4];
    for (int i = 0; i < 4; i++) {
      urls[i] = "http://paper.example/" + i;
      web.page(urls[i], Web.report("Report " + i));
    }
    List<Fetched> outcomes = run(web, Fetching.with(limits), urls);
    assertThat(outcomes).hasSize(4).filteredOn(f -> f instanceof Fetched.Kept).hasSize(2);
    assertThat(refused(outcomes.getFirst())).contains("a run takes 2 pages");
  }

  @Test
  void anAddressNamedTwiceIsAskedOnce() {
    web.page(PAGE, Web.report("A"));
    assertThat(run(web, policy(), PAGE, PAGE)).hasSize(1);
    assertThat(web.requests(PAGE)).hasSize(1);
  }

  @Test
  void furtherAttemptsCanBeTurnedOff() {
    web.status(PAGE, 503);
    Pace once = Fetching.once();
    refused(web, Fetching.with(once), PAGE);
    assertThat(web.requests(PAGE)).hasSize(1);
  }
}
