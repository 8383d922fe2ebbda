package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is told of the past keeps its own date, and never gets that of the report. */
class HistoryTest {

  @Test
  void aYearThatIsNamedIsTheDate() {
    assertThat(days("en", "Students protested in Jakarta in 1998."))
        .isEqualTo("1998-01-01 to 1998-12-31");
    assertThat(days("id", "Pada 1998, mahasiswa berunjuk rasa di Jakarta."))
        .isEqualTo("1998-01-01 to 1998-12-31");
    assertThat(days("en", "Germany attacked Poland in 1939."))
        .isEqualTo("1939-01-01 to 1939-12-31");
  }

  @Test
  void aWarWithoutADateGivesNone() {
    assertThat(days("en", "Russia bombed Aleppo during the Syrian war.")).isEqualTo("unknown");
    assertThat(days("en", "Japan invaded Indonesia in World War II.")).isEqualTo("unknown");
    assertThat(days("id", "Rusia mengebom Aleppo pada masa perang Suriah.")).isEqualTo("unknown");
    assertThat(days("id", "Selama perang saudara Suriah, Rusia mengebom Aleppo."))
        .isEqualTo("unknown");
  }

  @Test
  void theSameActOfYesterdayHasItsDay() {
    assertThat(days("en", "Russia bombed Aleppo on Tuesday."))
        .isEqualTo("2025-02-11 to 2025-02-11");
    assertThat(days("id", "Rusia mengebom Aleppo pada Selasa."))
        .isEqualTo("2025-02-11 to 2025-02-11");
  }

  @Test
  void historyBesideNewsIsNotDatedByTheNews() {
    var events =
        new Report(
                "en",
                "Indonesia and Vietnam signed a treaty on Monday. The United States bombed Hanoi"
                    + " during the Vietnam War.")
            .events();

    assertThat(events).hasSize(2);
    assertThat(events.getFirst().when()).isNotNull();
    assertThat(events.getFirst().when().from()).isEqualTo(LocalDate.of(2025, 2, 10));
    assertThat(events.getLast().when()).isNull();
  }

  private static String days(String lang, String text) {
    var when = new Report(lang, text).event().when();
    return when == null ? "unknown" : when.from() + " to " + when.to();
  }
}
