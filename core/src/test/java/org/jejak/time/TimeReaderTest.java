package org.jejak.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jejak.document.Note;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.jejak.time.Interval.Precision;
import org.jejak.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {
  private static final Packs PACKS = Packs.standard();
  private static final TimeReader READER = new TimeReader(PACKS);

  /** A Saturday. */
  private static final LocalDate WRITTEN = LocalDate.of(2025, 1, 18);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The pact was signed on October 11, 2024. | October 11, 2024 | 2024-10-11 | 2024-10-11 | DAY
          The pact was signed on 11 October 2024.  | 11 October 2024  | 2024-10-11 | 2024-10-11 | DAY
          It took effect on 2025-07-15 at noon.    | 2025-07-15       | 2025-07-15 | 2025-07-15 | DAY
          Talks run 15–17 July 2025 in Bali.       | 15–17 July 2025  | 2025-07-15 | 2025-07-17 | DAY
          A vote was held in March 2021.           | March 2021       | 2021-03-01 | 2021-03-31 | MONTH
          Exports fell in 2023.                    | 2023             | 2023-01-01 | 2023-12-31 | YEAR
          Growth slowed in the first quarter of 2024. | the first quarter of 2024 | 2024-01-01 | 2024-03-31 | QUARTER
          It joined at the beginning of 2024.      | the beginning of 2024 | 2024-01-01 | 2024-04-30 | YEAR
          A deal is due by the end of October 2025. | the end of October 2025 | 2025-10-31 | 2025-10-31 | DAY
          They meet in mid-July 2025.              | mid-July 2025    | 2025-07-11 | 2025-07-20 | MONTH
          """)
  void datesWithTheirYearNeedNoReference(
      String text, String words, LocalDate from, LocalDate to, Precision precision) {
    TimeExpression time = only("en", text, null);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.days(from, to, precision));
    assertThat(time.anchor()).isEqualTo(Anchor.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met on Friday.                    | Friday        | 2025-01-17 | 2025-01-17 | DAY
          They will meet on Friday.              | Friday        | 2025-01-24 | 2025-01-24 | DAY
          They met last Friday evening.          | last Friday evening | 2025-01-17 | 2025-01-17 | DAY
          They will meet next Monday.            | next Monday   | 2025-01-20 | 2025-01-20 | DAY
          Talks ended last week.                 | last week     | 2025-01-06 | 2025-01-12 | WEEK
          Talks ended last month.                | last month    | 2024-12-01 | 2024-12-31 | MONTH
          Talks ended yesterday in Bali.         | yesterday     | 2025-01-17 | 2025-01-17 | DAY
          The vote was in November.              | November      | 2024-11-01 | 2024-11-30 | MONTH
          The vote will be in November.          | November      | 2025-11-01 | 2025-11-30 | MONTH
          It opened on December 30.              | December 30   | 2024-12-30 | 2024-12-30 | DAY
          It opened two days ago.                | two days ago  | 2025-01-16 | 2025-01-16 | DAY
          It must answer within 30 days.         | within 30 days | 2025-01-18 | 2025-02-17 | DAY
          Both will soon sign the treaty.        | soon          | 2025-01-18 | 2025-01-18 | VAGUE
          They vote in the first week of February. | the first week of February | 2025-02-01 | 2025-02-07 | WEEK
          It could be signed by the end of April. | the end of April | 2025-04-30 | 2025-04-30 | DAY
          They must answer by April.             | April         | 2025-04-30 | 2025-04-30 | DAY
          A team was expected in Bali on Sunday. | Sunday        | 2025-01-19 | 2025-01-19 | DAY
          Prices have risen since March.         | March         | 2024-03-01 | 2024-03-31 | MONTH
          Rates may change later this month.     | later this month | 2025-01-18 | 2025-01-31 | MONTH
          """)
  void relativeTimesAreCountedFromTheDayOfPublication(
      String text, String words, LocalDate from, LocalDate to, Precision precision) {
    TimeExpression time = only("en", text, WRITTEN);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.days(from, to, precision));
    assertThat(time.anchor()).isEqualTo(Anchor.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Keduanya bertemu pada Jumat (17/1).      | Jumat (17/1)  | 2025-01-17 | 2025-01-17 | DAY
          Keduanya bertemu Kamis (10/2/2022) malam. | Kamis (10/2/2022) malam | 2022-02-10 | 2022-02-10 | DAY
          Pertemuan digelar 22-24 Oktober 2024.    | 22-24 Oktober 2024 | 2024-10-22 | 2024-10-24 | DAY
          Ia menang sejak Juli lalu.               | Juli lalu     | 2024-07-01 | 2024-07-31 | MONTH
          Ia jatuh bulan lalu di sana.             | bulan lalu    | 2024-12-01 | 2024-12-31 | MONTH
          Mereka bertemu Jumat pekan lalu.         | Jumat pekan lalu | 2025-01-10 | 2025-01-10 | DAY
          Mereka akan bertemu Senin depan.         | Senin depan   | 2025-01-20 | 2025-01-20 | DAY
          Tenggatnya paling lambat akhir tahun ini. | akhir tahun ini | 2025-12-31 | 2025-12-31 | DAY
          Ekonomi tumbuh pada kuartal II 2024.     | kuartal II 2024 | 2024-04-01 | 2024-06-30 | QUARTER
          Mereka bertemu dua hari lalu.            | dua hari lalu | 2025-01-16 | 2025-01-16 | DAY
          Ditargetkan selesai sebelum akhir April. | akhir April | 2025-04-30 | 2025-04-30 | DAY
          Tenggatnya paling lambat 5 Mei.          | 5 Mei         | 2025-05-05 | 2025-05-05 | DAY
          Mereka akan bertemu pada hari Selasa.    | Selasa        | 2025-01-21 | 2025-01-21 | DAY
          Pertemuan digelar 21 dan 22 Mei 2025.    | 21 dan 22 Mei 2025 | 2025-05-21 | 2025-05-22 | DAY
          Keduanya akan segera bertemu.            | segera        | 2025-01-18 | 2025-01-18 | VAGUE
          Ia bergabung pada awal tahun 2024.       | awal tahun 2024 | 2024-01-01 | 2024-04-30 | YEAR
          """)
  void indonesianIsReadByTheSameRules(
      String text, String words, LocalDate from, LocalDate to, Precision precision) {
    TimeExpression time = only("id", text, WRITTEN);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.days(from, to, precision));
  }

  @Test
  void mingguIsSundayBesideAWeekdaysCueAndAWeekBesideADirection() {
    assertThat(only("id", "Ia tiba pada hari Minggu.", WRITTEN).value())
        .isEqualTo(Interval.day(LocalDate.of(2025, 1, 12)));
    assertThat(only("id", "Ia tiba minggu lalu.", WRITTEN).value())
        .isEqualTo(
            Interval.days(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 12), Precision.WEEK));
    assertThat(read("id", "Ia dirawat selama dua minggu.", WRITTEN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The match starts at 7:30 pm.
          He waited for three days.
          The ship came three days late.
          She is 47 years old.
          Ministers may march in a second row.
          Some 2024 people came.
          Good Friday prayers were held.
          """)
  void clockTimesDurationsAgesAndLookAlikesAreNoTimes(String text) {
    assertThat(read("en", text, WRITTEN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id | Gempa terjadi Jumat (14/3) pukul 13.22 WIB. | Jumat (14/3) pukul 13.22 WIB | 2025-03-14T13:22+07:00
          en | It struck on Friday (14/3) at 13:22 WIB.    | Friday (14/3) at 13:22 WIB   | 2025-03-14T13:22+07:00
          en | It struck on March 14, 2025, at 1:22 pm GMT. | March 14, 2025, at 1:22 pm GMT | 2025-03-14T13:22Z
          id | Pukul 06.41 WIT, Minggu (16/3), tanah bergetar. | Pukul 06.41 WIT, Minggu (16/3) | 2025-03-16T06:41+09:00
          """)
  void aDayWithATimeOfDayAndItsZoneIsOneMinute(
      String lang, String text, String words, OffsetDateTime minute) {
    TimeExpression time = only(lang, text, LocalDate.of(2025, 3, 17));

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.minute(minute));
  }

  @Test
  void aTimeOfDayWithoutItsZoneStaysOutside() {
    TimeExpression time = only("id", "Gempa terjadi Jumat (14/3) pukul 13.22.", WRITTEN);

    assertThat(time.text()).isEqualTo("Jumat (14/3)");
  }

  @Test
  void anOpenTimeAndItsTranslationGiveTheSameDaysWhateverStandsAround() {
    TimeExpression english = only("en", "It could be signed by the end of April.", null);
    TimeExpression indonesian = only("id", "Naskah itu diteken akhir April.", null);
    LocalDate day = LocalDate.of(2025, 9, 1);

    assertThat(open(english).on(day)).isEqualTo(open(indonesian).on(day));
    assertThat(open(english).inContext(day)).isEqualTo(Interval.day(LocalDate.of(2026, 4, 30)));
    assertThat(open(indonesian).inContext(day)).isEqualTo(Interval.day(LocalDate.of(2025, 4, 30)));
  }

  @Test
  void theDayBeforeIsCountedFromTheDayNamedJustBefore() {
    List<TimeExpression> times =
        read("en", "Schools closed on Friday after the volcano erupted the day before.", WRITTEN);

    assertThat(times).extracting(TimeExpression::text).containsExactly("Friday", "the day before");
    assertThat(times.get(1).value()).isEqualTo(Interval.day(LocalDate.of(2025, 1, 16)));
  }

  @Test
  void withoutAReferenceARelativeTimeStaysOpenAndCanBeCountedLater() {
    TimeExpression time = only("en", "They met on Friday.", null);

    assertThat(time.value()).isNull();
    assertThat(time.anchor()).isNull();
    TimeExpression.OpenTime open = java.util.Objects.requireNonNull(time.open());
    assertThat(open.on(WRITTEN)).isEqualTo(Interval.day(LocalDate.of(2025, 1, 17)));
  }

  @Test
  void aDayThatIsNotTheWeekdayNamedIsKeptAndNoted() {
    AnnotatedText body = PACKS.pack("id").annotate("Keduanya bertemu pada Kamis (17/1).");

    assertThat(only("id", body.text(), WRITTEN).value())
        .isEqualTo(Interval.day(LocalDate.of(2025, 1, 17)));
    assertThat(READER.conflicts(body, WRITTEN))
        .containsExactly(new Note("dates-in-conflict", "Kamis (17/1): 2025-01-17 is a Friday"));
  }

  @Test
  void aDayThatDoesNotExistIsNoTime() {
    assertThat(read("en", "It happened on June 31, 2024.", null))
        .extracting(TimeExpression::text)
        .doesNotContain("June 31, 2024");
  }

  @Test
  void daysThatEndOnALeapDayAreCountedFromAnyYear() {
    TimeExpression time = only("en", "Talks run from February 26 to 29 in Bali.", null);

    assertThat(time.open()).isNotNull();
    assertThat(time.open().on(LocalDate.of(2001, 1, 1)))
        .isEqualTo(days("2001-02-26", "2001-02-28"));
    assertThat(time.open().on(LocalDate.of(2024, 1, 1)))
        .isEqualTo(days("2024-02-26", "2024-02-29"));
  }

  @Test
  void hugeAndBrokenTextsAreReadQuietly() {
    String broken = "on the 99th of ((( 12/ 2024-- January January (17/ ".repeat(2000);

    assertThat(read("en", broken, WRITTEN)).isNotNull();
  }

  @Test
  void aLanguageWithoutTablesHasNoTimes() {
    assertThat(READER.read(PACKS.pack("und").annotate("2024-10-11"), WRITTEN)).isEmpty();
  }

  private static TimeExpression.OpenTime open(TimeExpression time) {
    return java.util.Objects.requireNonNull(time.open());
  }

  private static TimeExpression only(String lang, String text, @Nullable LocalDate reference) {
    List<TimeExpression> times = read(lang, text, reference);
    assertThat(times).hasSize(1);
    return times.get(0);
  }

  private static List<TimeExpression> read(
      String lang, String text, @Nullable LocalDate reference) {
    return READER.read(PACKS.pack(lang).annotate(text), reference);
  }

  private static Interval days(String from, String to) {
    return Interval.days(LocalDate.parse(from), LocalDate.parse(to), Precision.DAY);
  }
}
