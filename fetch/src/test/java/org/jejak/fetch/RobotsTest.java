package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.fetch.Fetching.kept;
import static org.jejak.fetch.Fetching.policy;
import static org.jejak.fetch.Fetching.refused;
import static org.jejak.fetch.Fetching.run;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309, rule by rule. */
class RobotsTest {
  private static final String PAGE = "http://paper.example/news/story.html";

  private Web web;

  @BeforeEach
  void open() throws IOException {
    web = new Web();
    web.page(PAGE, Web.report("Ferries"));
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private void robots(String... lines) {
    web.text("http://paper.example/robots.txt", "text/plain", String.join("\n", lines));
  }

  @Test
  void withoutRobotsEverythingIsAllowed() {
    kept(web, policy(), PAGE);
    assertThat(web.requests().getFirst().url()).isEqualTo("http://paper.example/robots.txt");
  }

  @Test
  void whatIsDisallowedIsNotAskedFor() {
    robots("User-agent: *", "Disallow: /news/");
    assertThat(refused(web, policy(), PAGE))
        .isEqualTo("robots.txt of paper.example does not allow it");
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void theGroupOfOurNameGoesBeforeThatForAll() {
    robots("User-agent: *", "Disallow: /", "", "User-agent: jejak", "Disallow: /private/");
    kept(web, policy(), PAGE);
  }

  @Test
  void groupsOfOneNameAreOne() {
    robots("User-agent: Jejak", "Disallow: /a", "", "User-agent: jejak", "Disallow: /news/");
    assertThat(refused(web, policy(), PAGE)).contains("does not allow");
  }

  @ParameterizedTest
  @CsvSource({
    "/news/, /news/story, true",
    "/news/story.html, /news/, false",
    "/, /news/*.html$, true",
    "/*.html$, /news, false",
    "/news/story.html$, /news/story, false",
  })
  void theLongestMatchDecides(String allow, String disallow, boolean refused) {
    robots("User-agent: *", "Allow: " + allow, "Disallow: " + disallow);
    Fetched fetched = run(web, policy(), PAGE).getFirst();
    assertThat(fetched instanceof Fetched.Refused).isEqualTo(refused);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void aServerThatFailsAllowsNothingForNow(int status) {
    web.status("http://paper.example/robots.txt", status);
    assertThat(refused(web, Fetching.with(Fetching.once()), PAGE))
        .startsWith("robots.txt of paper.example cannot be read, so that nothing is fetched there")
        .contains("answered " + status);
    assertThat(web.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void aServerWithoutOneAllowsAll(int status) {
    web.status("http://paper.example/robots.txt", status);
    kept(web, policy(), PAGE);
  }

  @Test
  void aServerOutOfReachIsNotAsked() {
    assertThat(refused(web, policy(), "http://lost.nowhere/story"))
        .isEqualTo("no address is known for lost.nowhere");
  }

  @Test
  void fiveRedirectsAreFollowedToAnyHost() {
    web.redirect("http://paper.example/robots.txt", "/1");
    web.redirect("http://paper.example/1", "http://other.example/2");
    web.redirect("http://other.example/2", "/3");
    web.redirect("http://other.example/3", "/4");
    web.redirect("http://other.example/4", "/5");
    web.text("http://other.example/5", "text/plain", "User-agent: *\nDisallow: /news/");
    assertThat(refused(web, policy(), PAGE)).contains("does not allow");
  }

  @Test
  void moreRedirectsThanFiveAreNoRobots() {
    web.redirect("http://paper.example/robots.txt", "/robots.txt");
    kept(web, policy(), PAGE);
    assertThat(web.requests("http://paper.example/robots.txt")).hasSize(6);
  }

  @Test
  void robotsMayNotLeadToForbiddenAddresses() {
    web.redirect("http://paper.example/robots.txt", "http://169.254.169.254/robots.txt");
    assertThat(refused(web, policy(), PAGE)).contains("169.254.169.254 is a link-local address");
    assertThat(web.connected()).containsOnly(Web.PUBLIC);
  }

  @Test
  void onlyTheFirstHalfMegabyteIsRead() {
    String filler = "# padding\n".repeat(Robots.BYTES / 10);
    robots("User-agent: *", "Disallow: /early/", filler, "Disallow: /news/");
    web.page("http://paper.example/early/a", Web.report("Early"));
    kept(web, policy(), PAGE);
    assertThat(refused(web, policy(), "http://paper.example/early/a")).contains("does not allow");
  }

  @Test
  void itIsAskedForOnceARunAndForEachOrigin() {
    robots("User-agent: *", "Disallow: /private/");
    web.page("http://paper.example/b", Web.report("B"));
    web.page("http://other.example/c", Web.report("C"));
    run(web, policy(), PAGE, "http://paper.example/b", "http://other.example/c");
    assertThat(web.requests("http://paper.example/robots.txt")).hasSize(1);
    assertThat(web.requests("http://other.example/robots.txt")).hasSize(1);
  }

  @Test
  void theDistanceItAsksForIsKept() {
    robots("User-agent: *", "Crawl-delay: 7");
    web.page("http://paper.example/b", Web.report("B"));
    run(web, policy(), PAGE, "http://paper.example/b");
    List<Long> times =
        web.requests().stream()
            .filter(r -> !r.path().equals("/robots.txt"))
            .map(Web.Request::atMillis)
            .toList();
    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(7000);
    }
  }

  @Test
  void aDistanceThatIsTooLongIsAReason() {
    robots("User-agent: *", "Crawl-delay: 86400");
    assertThat(refused(web, policy(), PAGE)).contains("left alone for 86400 seconds");
  }

  @Test
  void anotherUserAgentIsAskedForUnderItsOwnName() {
    robots("User-agent: archivist", "Disallow: /", "", "User-agent: *", "Disallow:");
    assertThat(refused(web, FetchPolicy.standard("Archivist/2 (+mailto:a@b.example)"), PAGE))
        .contains("does not allow");
    kept(web, policy(), PAGE);
  }

  @Test
  void theLongestLineBreaksNothing() {
    web.text("http://paper.example/robots.txt", "text/plain", "Disallow: /" + "*a".repeat(200_000));
    kept(web, policy(), PAGE);
  }
}
