package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.fetch.Fetching.kept;
import static org.jejak.fetch.Fetching.policy;
import static org.jejak.fetch.Fetching.refused;
import static org.jejak.fetch.Fetching.run;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A publisher's reservation of text and data mining is respected. */
class ReservationTest {
  private static final String PAGE = "http://paper.example/news/story.html";
  private static final String FILE = "http://paper.example/.well-known/tdmrep.json";

  private Web web;

  @BeforeEach
  void open() throws IOException {
    web = new Web();
    web.page(PAGE, Web.report("A"));
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private static String withMeta(String name, String content) {
    return Web.report("A")
        .replace("<head>", "<head><meta name='%s' content='%s'>".formatted(name, content));
  }

  @Test
  void theServersFileKeepsPagesFromBeingAskedFor() {
    web.text(
        FILE,
        "application/json",
        "[{'location':'/news/','tdm-reservation':1,'tdm-policy':'https://paper.example/terms'}]"
            .replace('\'', '"'));
    assertThat(refused(web, policy(), PAGE))
        .isEqualTo(
            "the publisher reserves text and data mining (tdm-reservation in tdmrep.json; its"
                + " terms: https://paper.example/terms)");
    assertThat(web.requests(PAGE)).isEmpty();
  }

  @Test
  void theFirstPlaceInTheFileThatFitsCounts() {
    web.text(
        FILE,
        "application/json",
        "[{'location':'/news/*.html$','tdm-reservation':0},{'location':'/','tdm-reservation':1}]"
            .replace('\'', '"'));
    web.page("http://paper.example/other", Web.report("B"));
    kept(web, policy(), PAGE);
    assertThat(refused(web, policy(), "http://paper.example/other")).contains("tdmrep.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1,null,{}]", "[{\"location\":5}]", "no json", "[[[[[[[["})
  void aFileThatSaysNothingReservesNothing(String file) {
    web.text(FILE, "application/json", file);
    kept(web, policy(), PAGE);
  }

  @Test
  void theHeaderReserves() {
    web.page(PAGE, Web.report("A"), "TDM-Reservation: 1", "TDM-Policy: https://paper.example/t");
    assertThat(refused(web, policy(), PAGE))
        .contains("tdm-reservation in the HTTP header; its terms: https://paper.example/t");
  }

  @Test
  void thePageReserves() {
    web.page(PAGE, withMeta("TDM-Reservation", "1"));
    assertThat(refused(web, policy(), PAGE)).contains("tdm-reservation in the page");
  }

  @Test
  void thePageGoesBeforeTheHeader() {
    web.page(PAGE, withMeta("tdm-reservation", "0"), "tdm-reservation: 1");
    kept(web, policy(), PAGE);
    web.page(PAGE, withMeta("tdm-reservation", "1"), "tdm-reservation: 0");
    assertThat(refused(web, policy(), PAGE)).contains("in the page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "yes", ""})
  void otherValuesReserveNothing(String value) {
    web.page(PAGE, Web.report("A"), "tdm-reservation: " + value);
    kept(web, policy(), PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "noai, true",
    "'index, NoAI', true",
    "noml, true",
    "jejak: noai, true",
    "'otherbot: noindex, noai', false",
    "'otherbot: noindex, jejak: noai', true",
    "'unavailable_after: 25 Jun 2030 15:00:00 PST, noai', true",
    "noimageai, false",
    "'noindex, nofollow, noarchive', false",
    "none, false"
  })
  void directivesForRobotsReserve(String directives, boolean reserved) {
    web.page(PAGE, Web.report("A"), "X-Robots-Tag: " + directives);
    assertThat(run(web, policy(), PAGE).getFirst() instanceof Fetched.Refused).isEqualTo(reserved);
    if (!directives.contains(":")) {
      web.page(PAGE, withMeta("robots", directives));
      assertThat(run(web, policy(), PAGE).getFirst() instanceof Fetched.Refused)
          .isEqualTo(reserved);
    }
  }

  @Test
  void whoHasALegalGroundMayReadItAndTheRowSaysSo() {
    FetchPolicy research =
        new FetchPolicy(
            Fetching.AGENT,
            false,
            true,
            null,
            FetchPolicy.Pace.standard(),
            FetchPolicy.Limits.standard());
    web.page(PAGE, Web.report("A"), "tdm-reservation: 1");
    assertThat(run(web, research, PAGE))
        .singleElement()
        .isInstanceOfSatisfying(
            Fetched.Kept.class,
            page ->
                assertThat(page.note())
                    .isEqualTo(
                        "the publisher reserves text and data mining (tdm-reservation in the HTTP"
                            + " header); read all the same: --ignore-tdm"));
  }
}
