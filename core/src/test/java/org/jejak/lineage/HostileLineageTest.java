package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jejak.document.Ids;
import org.jejak.lineage.Edge.Kind;
import org.junit.jupiter.api.Test;

/** Input that could blow lineage up or lead it astray. */
class HostileLineageTest {
  private static final int COPIES = 10_000;

  /** Words of its own for each number, so that no two events share a run of six. */
  private static String event(int number) {
    return IntStream.range(0, 6)
        .mapToObj(i -> sentence(31 * number + i))
        .collect(Collectors.joining(" "));
  }

  private static String sentence(int number) {
    String word = Integer.toString(46_656 + number, 36).replaceAll("[0-9]", "q");
    return "The %s met %sa and %se near %so, where %d %si were counted by %su on the hill."
        .formatted(word, word, word, word, 100 + number, word, word);
  }

  @Test
  void tenThousandIdenticalReportsAreOneSourceAndItsCopies() {
    List<Edge> edges = new Newsstand().mirrors(COPIES, Stories.FERRY).edges();
    assertThat(edges.size()).isEqualTo(COPIES - 1);
    assertThat(edges.stream().map(Edge::kind).distinct()).containsExactly(Kind.COPY);
    assertThat(edges.stream().map(Edge::from).distinct()).containsExactly(Ids.row("a", 0));
    assertThat(edges.stream().map(Edge::to).distinct().count()).isEqualTo(COPIES - 1);
  }

  @Test
  void aReportThatQuotesFiveHundredOthersIsMadeOutOfNoneOfThem() {
    Newsstand stand = new Newsstand();
    StringBuilder all = new StringBuilder("This is what the others say.");
    for (int i = 0; i < 500; i++) {
      stand.report("Outlet " + i, "2025-04-18T08:00+08:00", event(100 * i));
      all.append("\n\n“").append(event(100 * i)).append("” Outlet ").append(i).append(" wrote.");
    }
    stand.report("Portal Siang", "2025-04-19T08:00+08:00", all.toString());
    assertThat(stand.lineage()).isEmpty();
  }

  @Test
  void reportsOfTwoMillionCharactersAreCompared() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 2_000_000; i++) {
      text.append(sentence(i)).append(i % 4 == 3 ? "\n\n" : " ");
    }
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2025-04-18T08:00+08:00", text.toString())
                .report("Tanjung Times", "2025-04-18T09:00+08:00", text.append("End.").toString())
                .report("Portal Siang", "2025-04-18T10:00+08:00", Stories.FERRY)
                .lineage())
        .containsExactly("COPY: Harbour Review → Tanjung Times");
  }

  @Test
  void clocksYearsApartGiveNoEdge() {
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2015-01-01T00:00Z", Stories.FERRY)
                .report("Tanjung Times", "2025-04-18T10:00+08:00", Stories.FERRY)
                .report("Portal Siang", "2035-12-31T23:59Z", Stories.FERRY)
                .lineage())
        .isEmpty();
  }

  @Test
  void aClockInTheFutureDoesNotOutweighACredit() {
    Newsstand stand =
        new Newsstand()
            .report("Harbour Review", "2025-12-18T10:00+08:00", Stories.FERRY)
            .report(
                "Tanjung Times",
                "2025-04-18T10:00+08:00",
                Stories.FERRY + "\n\nSource: Harbour Review");
    assertThat(stand.edges()).hasSize(1);
    assertThat(stand.edges().getFirst().direction()).isNull();
  }

  @Test
  void reportsThatCreditEachOtherInARingMakeATree() {
    List<Edge> edges =
        new Newsstand()
            .report("Harbour Review", null, Stories.FERRY + "\n\nSource: Portal Siang")
            .report("Tanjung Times", null, Stories.FERRY + "\n\nSource: Harbour Review")
            .report("Portal Siang", null, Stories.FERRY + "\n\nSource: Tanjung Times")
            .edges();
    assertThat(edges).hasSize(2);
    assertThat(edges.stream().map(Edge::to).distinct()).hasSize(2);
  }

  @Test
  void reportsThatTranslateEachOtherInARingMakeATree() {
    List<Edge> edges =
        new Newsstand()
            .report("Harbour Review", null, Stories.FERRY + "\n\nTranslated from Harian Muara")
            .report("Harian Muara", null, Stories.FERI + "\n\nDiterjemahkan dari Harbour Review")
            .edges();
    assertThat(edges).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void anEmptyBodyIsRelatedToNothing() {
    assertThat(
            new Newsstand()
                .report("Harbour Review", "2025-04-18", "")
                .report("Tanjung Times", "2025-04-18", "\n\n")
                .report("Portal Siang", "2025-04-18", "…")
                .report("Kabar Senja", "2025-04-18", "…")
                .lineage())
        .isEmpty();
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    Newsstand one =
        new Newsstand()
            .report("Harbour Review", "2025-04-18", Stories.FERRY)
            .report("Tanjung Times", "2025-04-18", Stories.FERRY)
            .report("Portal Siang", null, Stories.FERRY);
    Newsstand other =
        new Newsstand()
            .report("Portal Siang", null, Stories.FERRY)
            .report("Tanjung Times", "2025-04-18", Stories.FERRY)
            .report("Harbour Review", "2025-04-18", Stories.FERRY);
    assertThat(one.edges()).isEqualTo(other.edges());
  }
}
