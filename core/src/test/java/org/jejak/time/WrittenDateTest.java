package org.jejak.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WrittenDateTest {
  private static WrittenDate.Found find(String line) {
    return WrittenDate.find(line).orElseThrow();
  }

  private static void assertMinute(String line, String expected) {
    assertThat(find(line).interval().minute()).isEqualTo(OffsetDateTime.parse(expected));
  }

  private static void assertDay(String line, String expected) {
    Interval interval = find(line).interval();
    assertThat(interval.precision()).isEqualTo(Interval.Precision.DAY);
    assertThat(interval.from()).isEqualTo(LocalDate.parse(expected));
  }

  @Test
  void indonesianPublishLinesKeepTheZoneTheyWereWrittenIn() {
    assertMinute("Selasa, 4 Maret 2025 - 23:43 WIB", "2025-03-04T23:43+07:00");
    assertMinute("Rabu, 19 Maret 2025 14.20 WITA", "2025-03-19T14:20+08:00");
    assertMinute("Kamis, 24 Juli 2025 18:10 WIT", "2025-07-24T18:10+09:00");
  }

  @Test
  void machinesWriteIsoAndMailDates() {
    assertMinute("2025-02-11T16:40:00+07:00", "2025-02-11T16:40+07:00");
    assertMinute("2025-02-11T16:40:12.787Z", "2025-02-11T16:40Z");
    assertMinute("Tue, 11 Feb 2025 16:40:00 +0700", "2025-02-11T16:40+07:00");
    assertMinute("Tue, 11 Feb 25 16:40 GMT", "2025-02-11T16:40Z");
  }

  @Test
  void aZoneMayBeARegion() {
    assertMinute("Jun 30, 2024 10:25 Asia/Jakarta", "2024-06-30T10:25+07:00");
    assertMinute("12 March 2025 9:05 am America/New_York", "2025-03-12T09:05-04:00");
  }

  @Test
  void aZoneMayBeShiftedFromGmt() {
    assertMinute("Tuesday, 11 February 2025 - 20:12 (GMT+8)", "2025-02-11T20:12+08:00");
  }

  @Test
  void theTimeMayStandBeforeTheDate() {
    assertMinute("Published 14:02 GMT on 12 March 2025", "2025-03-12T14:02Z");
  }

  @Test
  void aTimeWithoutAZoneGivesTheDayOnly() {
    assertDay("2025-03-12 14:05", "2025-03-12");
  }

  @Test
  void englishDatesComeInBothOrders() {
    assertDay("By Our Desk, 12 March 2025", "2025-03-12");
    assertDay("March 12th, 2025", "2025-03-12");
    assertDay("the 3rd of May 2024", "2024-05-03");
  }

  @Test
  void otherLanguagesNameTheirMonths() {
    assertDay("17. Januar 2025", "2025-01-17");
    assertDay("17 января 2025 г.", "2025-01-17");
    assertDay("17 de enero de 2025", "2025-01-17");
    assertDay("2025年1月17日", "2025-01-17");
    assertDay("17 يناير 2025", "2025-01-17");
  }

  @Test
  void anAmbiguousNumericDateIsPassedOverInEnglish() {
    assertThat(WrittenDate.find("03/04/2025", "en")).isEmpty();
    assertThat(WrittenDate.find("03/04/2025", "id").orElseThrow().interval().from())
        .isEqualTo(LocalDate.of(2025, 4, 3));
    assertDay("23/04/2025", "2025-04-23");
    assertDay("04/23/2025", "2025-04-23");
  }

  @Test
  void aWeekdaySettlesAnAmbiguousNumericDate() {
    assertDay("Selasa, 12/08/2025 22:30", "2025-08-12");
  }

  @Test
  void aWeekdayThatIsNotTheDaysIsReported() {
    assertThat(find("Senin, 4 Maret 2025").weekdayConflicts()).isTrue();
    assertThat(find("Selasa, 4 Maret 2025").weekdayConflicts()).isFalse();
  }

  @Test
  void theSpanHoldsWeekdayDateAndTime() {
    String line = "Ana Putri | Selasa, 4 Maret 2025 - 23:43 WIB | Ekonomi";
    WrittenDate.Found found = find(line);
    assertThat(line.substring(found.start(), found.end()))
        .isEqualTo("Selasa, 4 Maret 2025 - 23:43 WIB");
  }

  @Test
  void impossibleOrPartialDatesAreNone() {
    assertThat(WrittenDate.find("30 Februari 2025")).isEmpty();
    assertThat(WrittenDate.find("17 Januari")).isEmpty();
    assertThat(WrittenDate.find("version 1.2.2024.7 of 99/99/2025")).isEmpty();
    assertThat(WrittenDate.find("9".repeat(1900))).isEmpty();
    assertThat(WrittenDate.find("")).isEmpty();
  }
}
