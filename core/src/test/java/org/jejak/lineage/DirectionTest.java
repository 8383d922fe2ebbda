package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.lineage.Edge.Kind;
import org.junit.jupiter.api.Test;

/** Which of two reports was made out of the other, and what proves it. */
class DirectionTest {
  private static final String MORNING = "2025-04-18T08:00+08:00";
  private static final String NOON = "2025-04-18T12:00+08:00";

  private static Edge only(Newsstand stand) {
    assertThat(stand.edges()).hasSize(1);
    return stand.edges().getFirst();
  }

  @Test
  void theReportThatIsCreditedComesFirst() {
    Newsstand stand =
        new Newsstand()
            .report("Tanjung Times", null, Stories.FERRY + "\n\nSource: Harbour Review")
            .report("Harbour Review", null, Stories.FERRY);
    Edge edge = only(stand);
    assertThat(stand.lineage()).containsExactly("COPY: Harbour Review → Tanjung Times");
    assertThat(edge.direction()).isEqualTo(new Edge.Direction("credit", "Source: Harbour Review"));
  }

  @Test
  void kreditBahasaIndonesiaJugaDibaca() {
    Newsstand stand =
        new Newsstand()
            .report("Kabar Senja", null, Stories.FERI + "\n\nSumber: Harian Muara")
            .report("Harian Muara", null, Stories.FERI);
    assertThat(stand.lineage()).containsExactly("COPY: Harian Muara → Kabar Senja");
    assertThat(only(stand).direction())
        .isEqualTo(new Edge.Direction("credit", "Sumber: Harian Muara"));
  }

  @Test
  void theNameInTheDatelineIsACreditWhenItIsAnotherOutlet() {
    Newsstand stand =
        new Newsstand()
            .report("Tanjung Times", null, "KUPANG (Harbour Review) - " + Stories.FERRY)
            .report("Harbour Review", null, "KUPANG (Harbour Review) - " + Stories.FERRY);
    assertThat(stand.lineage()).containsExactly("COPY: Harbour Review → Tanjung Times");
    assertThat(only(stand).direction()).extracting(Edge.Direction::method).isEqualTo("credit");
  }

  @Test
  void theAddressOfTheSourceIsACredit() {
    String page = Newsstand.url("Harbour Review");
    Newsstand stand =
        new Newsstand()
            .report("Tanjung Times", null, Stories.FERRY + "\n\nSource: " + page)
            .report("Harbour Review", null, Stories.FERRY);
    assertThat(stand.lineage()).containsExactly("COPY: Harbour Review → Tanjung Times");
  }

  @Test
  void withoutACreditTheFirstSeenComesFirst() {
    Newsstand stand =
        new Newsstand()
            .report("Tanjung Times", NOON, Stories.FERRY)
            .report("Harbour Review", MORNING, Stories.FERRY);
    assertThat(stand.lineage()).containsExactly("COPY: Harbour Review → Tanjung Times");
    assertThat(only(stand).direction())
        .isEqualTo(new Edge.Direction("first-seen", MORNING + " / " + NOON));
  }

  @Test
  void timesAreComparedAcrossZones() {
    Newsstand stand =
        new Newsstand()
            .report("Harbour Review", "2025-04-18T09:00+09:00", Stories.FERRY)
            .report("Tanjung Times", "2025-04-18T08:30+07:00", Stories.FERRY);
    assertThat(stand.lineage()).containsExactly("COPY: Harbour Review → Tanjung Times");
  }

  @Test
  void twoReportsOfOneDayWithoutTimesHaveNoDirection() {
    Newsstand stand =
        new Newsstand()
            .report("Harbour Review", "2025-04-18", Stories.FERRY)
            .report("Tanjung Times", "2025-04-18", Stories.FERRY);
    assertThat(only(stand).kind()).isEqualTo(Kind.COPY);
    assertThat(only(stand).direction()).isNull();
  }

  @Test
  void aCreditAndAClockThatDisagreeProveNothing() {
    Newsstand stand =
        new Newsstand()
            .report("Tanjung Times", MORNING, Stories.FERRY + "\n\nSource: Harbour Review")
            .report("Harbour Review", NOON, Stories.FERRY);
    assertThat(only(stand).kind()).isEqualTo(Kind.COPY);
    assertThat(only(stand).direction()).isNull();
  }

  @Test
  void withoutCreditAndClockTheWholeComesBeforeThePart() {
    String part = Stories.reordered(Stories.FERRY, 0, 1, 2);
    Newsstand stand =
        new Newsstand()
            .report("Harbour Review", null, Stories.FERRY)
            .report("Tanjung Times", null, part);
    assertThat(stand.lineage()).containsExactly("COPY: Harbour Review → Tanjung Times");
    assertThat(only(stand).direction()).extracting(Edge.Direction::method).isEqualTo("containment");
  }
}
