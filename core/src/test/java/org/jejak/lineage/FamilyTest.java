package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which edges are kept where several reports share a text. */
class FamilyTest {
  private static final String PUT_IN =
      "\n\nThe harbour master of Atapupu wants the ship to call there as well, and has cleared a"
          + " berth for it.";

  @Test
  void twoCopiesOfOneSourceAreSiblingsWithoutAnEdge() {
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2025-04-18T08:00+08:00", Stories.FERRY)
                .report(
                    "Tanjung Times",
                    "2025-04-18T10:00+08:00",
                    Stories.without(
                        Stories.FERRY, "Officials of both countries waved from the pier."))
                .report(
                    "Portal Siang",
                    "2025-04-18T12:00+08:00",
                    Stories.without(Stories.FERRY, "The second sailing is due on Tuesday."))
                .lineage())
        .containsExactly(
            "COPY: Harbour Review → Portal Siang", "COPY: Harbour Review → Tanjung Times");
  }

  @Test
  void whatTheSecondPutInMakesItTheParentOfTheThird() {
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2025-04-18T08:00+08:00", Stories.FERRY)
                .report("Tanjung Times", "2025-04-18T10:00+08:00", Stories.FERRY + PUT_IN)
                .report("Portal Siang", "2025-04-18T12:00+08:00", Stories.FERRY + PUT_IN)
                .lineage())
        .containsExactly(
            "COPY: Harbour Review → Tanjung Times", "COPY: Tanjung Times → Portal Siang");
  }

  @Test
  void aCreditMakesTheParentWhereTheTextsAreTheSame() {
    assertThat(
            new Newsstand()
                .report("Harian Muara", "2025-04-18T08:00+08:00", Stories.FERI)
                .report("Kabar Senja", "2025-04-18T10:00+08:00", Stories.FERI)
                .report(
                    "Portal Siang",
                    "2025-04-18T12:00+08:00",
                    Stories.FERI + "\n\nSumber: Kabar Senja")
                .lineage())
        .containsExactly("COPY: Harian Muara → Kabar Senja", "COPY: Kabar Senja → Portal Siang");
  }

  @Test
  void likenessIsNotPassedOn() {
    String[] parts = Stories.FERRY.split("\n\n");
    String[] others = Stories.FERRY_INDEPENDENT.split("\n\n");
    String first = String.join("\n\n", parts);
    String both = String.join("\n\n", parts[0], parts[1], parts[2], others[1], others[3]);
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2025-04-18T08:00+08:00", first)
                .report("Tanjung Times", "2025-04-18T08:30+08:00", Stories.FERRY_INDEPENDENT)
                .report("Portal Siang", "2025-04-18T12:00+08:00", both)
                .lineage())
        .noneMatch(edge -> edge.contains("Harbour Review") && edge.contains("Tanjung Times"));
  }

  @Test
  void copiesOfAnAgencyThatIsNotAtHandShareASource() {
    assertThat(
            new Newsstand()
                .report(
                    "Harbour Review",
                    "2025-04-18T08:00+08:00",
                    "KUPANG (Crescent Wire) - " + Stories.FERRY)
                .report(
                    "Tanjung Times",
                    "2025-04-18T10:00+08:00",
                    "KUPANG (Crescent Wire) - " + Stories.FERRY)
                .report(
                    "Portal Siang",
                    "2025-04-18T12:00+08:00",
                    Stories.FERRY + "\n\nSource: Crescent Wire")
                .lineage())
        .containsExactly(
            "SHARED_SOURCE: Harbour Review → Portal Siang",
            "SHARED_SOURCE: Harbour Review → Tanjung Times");
  }

  @Test
  void aReportThatIsPartedFromTheFirstSharesTheSourceWithTheNext() {
    assertThat(
            new Newsstand()
                .report(
                    "Harbour Review",
                    "2025-04-18T08:00+08:00",
                    "KUPANG (Crescent Wire) - " + Stories.FERRY)
                .report(
                    "Tanjung Times",
                    "2025-04-18T10:00+08:00",
                    "KUPANG (Crescent Wire) - " + Stories.FERRY)
                .report(
                    "Portal Siang",
                    "2025-04-18T12:00+08:00",
                    Stories.FERRY + "\n\nSource: Crescent Wire")
                .lineageWithoutCopy("Harbour Review", "Portal Siang"))
        .containsExactly(
            "SHARED_SOURCE: Harbour Review → Tanjung Times",
            "SHARED_SOURCE: Tanjung Times → Portal Siang");
  }

  @Test
  void aCopyThatAPersonConfirmsStillHasTheAgencyAtHand() {
    String[] parts = Stories.FERRY.split("\n\n");
    String wire = String.join("\n\n", parts[0], parts[1]);
    String rest = String.join("\n\n", parts[2], parts[3]);
    Newsstand stand =
        new Newsstand()
            .report("Crescent Wire", "2025-04-18T07:00+08:00", wire)
            .report(
                "Harbour Review",
                "2025-04-18T08:00+08:00",
                "KUPANG (Crescent Wire) - " + Stories.FERRY)
            .report("Tanjung Times", "2025-04-18T10:00+08:00", "KUPANG (Crescent Wire) - " + rest);
    assertThat(stand.lineageWithCopy("Crescent Wire", "Harbour Review")).isEqualTo(stand.lineage());
  }

  @Test
  void otherReportsOfTheAgencyDoNotMakeThisOneAtHand() {
    assertThat(
            new Newsstand()
                .report("Harian Muara", "2025-04-18", Stories.FERI + "\n\nSumber: Kantor Samudra")
                .report("Kabar Senja", "2025-04-19", Stories.FERI + "\n\nSumber: Kantor Samudra")
                .report("Kantor Samudra", "2025-04-18", "Harga cengkih turun di Ambon.")
                .lineage())
        .containsExactly("SHARED_SOURCE: Harian Muara → Kabar Senja");
  }

  @Test
  void theAgencysOwnReportAtHandIsTheSourceOfBoth() {
    assertThat(
            new Newsstand()
                .report("Crescent Wire", "2025-04-18T07:00+08:00", Stories.FERRY)
                .report(
                    "Harbour Review",
                    "2025-04-18T08:00+08:00",
                    "KUPANG (Crescent Wire) - " + Stories.FERRY)
                .report(
                    "Tanjung Times",
                    "2025-04-18T10:00+08:00",
                    "KUPANG (Crescent Wire) - " + Stories.FERRY)
                .lineage())
        .containsExactly(
            "COPY: Crescent Wire → Harbour Review", "COPY: Crescent Wire → Tanjung Times");
  }

  @Test
  void reportsThatNameOneAbsentPageShareASource() {
    String page = "https://www.crescent-wire.example/asia/ferry";
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2025-04-18", Stories.FERRY + "\n\nSource: " + page)
                .report(
                    "Harian Muara",
                    "2025-04-19",
                    Stories.FERI_INDEPENDEN
                        + "\n\nSumber: http://crescent-wire.example/asia/ferry/")
                .lineage())
        .containsExactly("SHARED_SOURCE: Harbour Review → Harian Muara");
  }

  @Test
  void theFrontPageOfASiteIsNoSharedSource() {
    String site = "\n\nSource: https://www.crescent-wire.example/";
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2025-04-18", Stories.FERRY + site)
                .report("Tanjung Times", "2025-04-19", Stories.FERRY_INDEPENDENT + site)
                .lineage())
        .isEmpty();
  }

  @Test
  void anExcerptComesFromTheSourceAndNotFromItsCopies() {
    String roundUp =
        """
        It was a week of departures. A train came back to Medan, and a bus line was closed in Ende.

        The first ferry between Kupang and Dili left the quay at dawn on Friday with 180 passengers \
        and a cargo of onions. Traders in Dili hope to sell coffee in Kupang within a day of the \
        harvest.

        In Makassar the harbour master counted fewer ships than last year. He blamed the price of \
        fuel and the rain.\
        """;
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2025-04-18T08:00+08:00", Stories.FERRY)
                .report("Tanjung Times", "2025-04-18T10:00+08:00", Stories.FERRY)
                .report("Portal Siang", "2025-04-20T12:00+08:00", roundUp)
                .lineage())
        .containsExactly(
            "COPY: Harbour Review → Tanjung Times", "EXCERPT: Harbour Review → Portal Siang");
  }
}
