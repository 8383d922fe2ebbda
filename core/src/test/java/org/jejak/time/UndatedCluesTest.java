package org.jejak.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jejak.language.Packs;
import org.jejak.time.Interval.Precision;
import org.junit.jupiter.api.Test;

class UndatedCluesTest {
  private static final Packs PACKS = Packs.standard();
  private static final TimeReader READER = new TimeReader(PACKS);

  @Test
  void aWeekdayAndADayOfAMonthFitOnlySomeYears() {
    assertThat(UndatedClues.candidateDays(DayOfWeek.FRIDAY, 10, 11, years(2018, 2026)))
        .containsExactly(LocalDate.of(2019, 10, 11), LocalDate.of(2024, 10, 11));
  }

  @Test
  void nearAKnownPeriodOneYearIsLeft() {
    assertThat(UndatedClues.onlyYear(times("Friday", "11 October"), years(2023, 2025)))
        .contains(Interval.day(LocalDate.of(2024, 10, 11)));
  }

  @Test
  void twoYearsThatFitGiveNothing() {
    assertThat(UndatedClues.onlyYear(times("Friday", "11 October"), years(2018, 2026))).isEmpty();
  }

  @Test
  void aWeekdayBesideItsDayBeatsOnesThatStandApart() {
    assertThat(
            UndatedClues.onlyYear(
                times("Friday, 11 October", "Wednesday", "8 October"), years(2023, 2025)))
        .contains(Interval.day(LocalDate.of(2024, 10, 11)));
  }

  @Test
  void aWeekdayAloneGivesNothing() {
    assertThat(UndatedClues.onlyYear(times("Friday"), years(2024, 2024))).isEmpty();
  }

  private static Interval years(int from, int to) {
    return Interval.days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), Precision.YEAR);
  }

  private static List<TimeExpression> times(String... words) {
    List<TimeExpression> times = new ArrayList<>();
    for (String word : words) {
      times.addAll(READER.read(PACKS.pack("en").annotate("They met on " + word + "."), null));
    }
    return times;
  }
}
