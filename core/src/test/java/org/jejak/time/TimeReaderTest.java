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
          The Christmas market was full.
          They live on the 17th floor.
          At the end of the day nothing changed.
          He will stay for the next two weeks.
          It cost $12 and the score was 3:1.
          He qualified in Q2 and was happy.
          It is now known and has been used to this day.
          The 2000 people of the village were moved.
          He has slept for the past two weeks.
          This fall in prices hurt.
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Talks ran from 14 January to March 2021.      | 14 January to March 2021 | 2021-01-14 | 2021-03-31 | MONTH
          en | It ran between May 2009 and March 2011.       | May 2009 and March 2011 | 2009-05-01 | 2011-03-31 | MONTH
          en | Schools close from Monday to Wednesday.       | Monday to Wednesday | 2025-01-13 | 2025-01-15 | DAY
          en | It opened two weeks after 3 May 2024.         | two weeks after 3 May 2024 | 2024-05-17 | 2024-05-17 | DAY
          en | They vote in the week of 19 May 2025.         | the week of 19 May 2025 | 2025-05-19 | 2025-05-25 | WEEK
          en | Sales fell in the first half of 2024.         | the first half of 2024 | 2024-01-01 | 2024-06-30 | YEAR
          en | It was built in the 1990s.                    | the 1990s | 1990-01-01 | 1999-12-31 | YEAR
          en | Ships sank in the 19th century.               | the 19th century | 1800-01-01 | 1899-12-31 | YEAR
          en | He has led it from 2019 until now.            | 2019 until now | 2019-01-01 | 2025-01-18 | YEAR
          en | It was opened Monday two weeks ago.           | Monday two weeks ago | 2024-12-30 | 2024-12-30 | DAY
          id | Ia memimpin sejak 2019 hingga kini.           | 2019 hingga kini | 2019-01-01 | 2025-01-18 | YEAR
          id | Jalan itu dibuka Senin dua pekan lalu.        | Senin dua pekan lalu | 2024-12-30 | 2024-12-30 | DAY
          en | They met on the second Monday of March 2024.  | the second Monday of March 2024 | 2024-03-11 | 2024-03-11 | DAY
          en | It ended on the last day of February 2024.    | the last day of February 2024 | 2024-02-29 | 2024-02-29 | DAY
          en | Talks were held over the weekend.             | the weekend | 2025-01-18 | 2025-01-19 | DAY
          en | He was seen late on Thursday.                 | late on Thursday | 2025-01-16 | 2025-01-16 | DAY
          en | It was signed on Thursday, 16/1.              | Thursday, 16/1 | 2025-01-16 | 2025-01-16 | DAY
          en | It was signed on the 14th.                    | the 14th | 2025-01-14 | 2025-01-14 | DAY
          en | Exports rose from the previous year.          | the previous year | 2024-01-01 | 2024-12-31 | YEAR
          en | It was founded two decades ago.               | two decades ago | 2005-01-01 | 2005-12-31 | YEAR
          id | Jalan ditutup dari Senin hingga Rabu.         | Senin hingga Rabu | 2025-01-13 | 2025-01-15 | DAY
          id | Jalan dibuka dua hari setelah 17 Agustus 2024. | dua hari setelah 17 Agustus 2024 | 2024-08-19 | 2024-08-19 | DAY
          id | Laba naik pada semester I 2024.               | semester I 2024 | 2024-01-01 | 2024-06-30 | YEAR
          id | Ekonomi tumbuh pada triwulan III-2024.        | triwulan III-2024 | 2024-07-01 | 2024-09-30 | QUARTER
          id | Gedung itu berdiri sejak era 1990-an.         | era 1990-an | 1990-01-01 | 1999-12-31 | YEAR
          id | Jalan itu dibangun pada abad ke-18.           | abad ke-18 | 1700-01-01 | 1799-12-31 | YEAR
          id | Ia datang kemarin lusa.                       | kemarin lusa | 2025-01-16 | 2025-01-16 | DAY
          id | Mereka bertemu Senin pertama bulan depan.     | Senin pertama bulan depan | 2025-02-03 | 2025-02-03 | DAY
          id | Tenggatnya tanggal 20 bulan depan.            | tanggal 20 bulan depan | 2025-02-20 | 2025-02-20 | DAY
          """)
  void timesAreCountedFromOtherTimesAndReachFromOneToAnother(
      String lang, String text, String words, LocalDate from, LocalDate to, Precision precision) {
    TimeExpression time = only(lang, text, WRITTEN);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.days(from, to, precision));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It opened before Easter 2025.        | 2025-04-20 | 2025-04-20
          en | Markets close on Good Friday.        | 2025-04-18 | 2025-04-18
          en | Trade was slow during Ramadan.       | 2025-03-01 | 2025-03-30
          en | They met a week before Christmas.    | 2024-12-18 | 2024-12-18
          id | Tiket habis menjelang Lebaran 2024.  | 2024-04-10 | 2024-04-10
          id | Harga naik selama Ramadan tahun ini. | 2025-03-01 | 2025-03-30
          id | Kantor tutup pada Idul Adha 2025.    | 2025-06-06 | 2025-06-06
          """)
  void feastsAreDaysByTheirTable(String lang, String text, LocalDate from, LocalDate to) {
    Interval value = only(lang, text, WRITTEN).value();

    assertThat(value).isEqualTo(Interval.days(from, to, Precision.DAY));
  }

  @Test
  void aFeastThatTheTableDoesNotHoldIsOnlyKnownToLieInItsYear() {
    assertThat(only("id", "Kantor tutup pada Idul Fitri 1998.", WRITTEN).value())
        .isEqualTo(
            Interval.days(LocalDate.of(1998, 1, 1), LocalDate.of(1998, 12, 31), Precision.YEAR));
  }

  @Test
  void fiscalAndSchoolYearsAreVague() {
    Interval years =
        Interval.days(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31), Precision.VAGUE);

    assertThat(only("id", "Siswa baru tahun ajaran 2024/2025 masuk.", WRITTEN).value())
        .isEqualTo(years);
    assertThat(only("en", "Costs rose in the 2024-25 fiscal year.", WRITTEN).value())
        .isEqualTo(years);
  }

  @Test
  void aYearLaterAndThatYearAreCountedFromTheTimeNamedBefore() {
    List<TimeExpression> english =
        read("en", "He married in 2019. A year later he moved. That year he graduated.", WRITTEN);
    List<TimeExpression> indonesian =
        read(
            "id", "Ia menikah pada 2019. Setahun kemudian ia pindah. Tahun itu ia lulus.", WRITTEN);

    assertThat(english).extracting(TimeReaderTest::year).containsExactly(2019, 2020, 2020);
    assertThat(indonesian).extracting(TimeReaderTest::year).containsExactly(2019, 2020, 2020);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The 2012 bombing killed ten.                  | 2012 | 2012-01-01 | 2012-12-31 | YEAR
          en | A landmark 2019 report found it.              | 2019 | 2019-01-01 | 2019-12-31 | YEAR
          en | The country's 2020 budget passed.             | 2020 | 2020-01-01 | 2020-12-31 | YEAR
          en | He has lived there since nineteen ninety-nine. | nineteen ninety-nine | 1999-01-01 | 1999-12-31 | YEAR
          en | It began in two thousand and five.            | two thousand and five | 2005-01-01 | 2005-12-31 | YEAR
          en | It was built in the late '90s.                | the late '90s | 1997-01-01 | 1999-12-31 | YEAR
          en | The war of 1914-18 changed that.              | 1914-18 | 1914-01-01 | 1918-12-31 | YEAR
          en | It fell on April twenty-first, nineteen eighty-six. | April twenty-first, nineteen eighty-six | 1986-04-21 | 1986-04-21 | DAY
          en | They settled there in April '87.              | April '87 | 1987-04-01 | 1987-04-30 | MONTH
          en | It will be ready by end-2026.                 | end-2026 | 2026-12-31 | 2026-12-31 | DAY
          id | Ia menolak hasil pemilu 2014.                 | 2014 | 2014-01-01 | 2014-12-31 | YEAR
          id | Gedung itu berdiri sejak tahun 90-an.         | tahun 90-an | 1990-01-01 | 1999-12-31 | YEAR
          ms | Pasukan itu menang di Piala Dunia 2018.       | 2018 | 2018-01-01 | 2018-12-31 | YEAR
          """)
  void aYearIsReadBesideItsNounInWordsAndCutShort(
      String lang, String text, String words, LocalDate from, LocalDate to, Precision precision) {
    TimeExpression time = only(lang, text, WRITTEN);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.days(from, to, precision));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It has rained over the past two weeks.        | the past two weeks | 2025-01-04 | 2025-01-18 | WEEK
          en | Prices fell in the last two quarters.         | the last two quarters | 2024-07-01 | 2024-12-31 | QUARTER
          en | The next three days are crucial.              | The next three days | 2025-01-18 | 2025-01-21 | DAY
          en | Prices have doubled in the past year.         | the past year | 2024-01-18 | 2025-01-18 | YEAR
          en | Sales fell in the first nine months of 2015.  | the first nine months of 2015 | 2015-01-01 | 2015-09-30 | MONTH
          en | Two years ago today the dam broke.            | Two years ago today | 2023-01-18 | 2023-01-18 | DAY
          en | The dam broke a week ago Tuesday.             | a week ago Tuesday | 2025-01-07 | 2025-01-07 | DAY
          en | Sales are up 3 percent for the year to date.  | the year to date | 2025-01-01 | 2025-01-18 | YEAR
          en | Much can happen between now and March.        | between now and March | 2025-01-18 | 2025-03-31 | MONTH
          en | Flights were full on Labor Day weekend.       | Labor Day weekend | 2024-08-31 | 2024-09-02 | DAY
          en | The road was closed a fortnight ago.          | a fortnight ago | 2024-12-30 | 2025-01-05 | WEEK
          id | Hujan turun dalam dua pekan terakhir.         | dua pekan terakhir | 2025-01-04 | 2025-01-18 | WEEK
          id | Harga naik dua kali lipat setahun terakhir.   | setahun terakhir | 2024-01-18 | 2025-01-18 | YEAR
          id | Laba turun dalam sembilan bulan pertama 2015. | sembilan bulan pertama 2015 | 2015-01-01 | 2015-09-30 | MONTH
          ms | Untung naik dalam tiga bulan pertama tahun lalu. | tiga bulan pertama tahun lalu | 2024-01-01 | 2024-03-31 | MONTH
          """)
  void countedStretchesReachToTheReferenceDayOrFromItOrLieInAYear(
      String lang, String text, String words, LocalDate from, LocalDate to, Precision precision) {
    TimeExpression time = only(lang, text, WRITTEN);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.days(from, to, precision));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The bridge opened last summer.        | last summer | 2024-06-01 | 2024-08-31
          en | It snowed little this winter.         | this winter | 2024-12-01 | 2025-02-28
          en | It was built in the summer of 2010.   | the summer of 2010 | 2010-06-01 | 2010-08-31
          en | They meet next fall.                  | next fall | 2025-09-01 | 2025-11-30
          id | Jembatan itu dibuka musim panas lalu. | musim panas lalu | 2024-06-01 | 2024-08-31
          """)
  void seasonsAreThoseOfTheNorthAndVague(
      String lang, String text, String words, LocalDate from, LocalDate to) {
    TimeExpression time = only(lang, text, WRITTEN);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.days(from, to, Precision.VAGUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Profit rose in the third quarter from the year-ago quarter.     | the year-ago quarter
          en | Third-quarter profit rose from the year-earlier period.         | the year-earlier period
          en | Profit rose in the third quarter from the same period last year. | the same period last year
          id | Laba naik pada kuartal III dari periode yang sama tahun lalu.   | periode yang sama tahun lalu
          ms | Untung naik pada suku tahun ketiga berbanding tempoh yang sama tahun lalu. | tempoh yang sama tahun lalu
          """)
  void theYearAgoQuarterIsCountedFromTheQuarterNamedBefore(String lang, String text, String words) {
    TimeExpression time = read(lang, text, WRITTEN).get(1);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value())
        .isEqualTo(
            Interval.days(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30), Precision.QUARTER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | He left in February 2009. By the end of that year he was rich.  | the end of that year | 2009-12-31 | 2009-12-31 | DAY
          en | It was promised in 2008 and withdrawn early the next year.      | early the next year | 2009-01-01 | 2009-04-30 | YEAR
          en | Sales fell in 1988, most of all in the second quarter of that year. | the second quarter of that year | 1988-04-01 | 1988-06-30 | QUARTER
          en | He was held on 3 December 2014 and charged the following May.   | the following May | 2015-05-01 | 2015-05-31 | MONTH
          id | Ia pergi Februari 2009. Pada akhir tahun itu ia kembali.        | akhir tahun itu | 2009-12-31 | 2009-12-31 | DAY
          id | Ia ditahan 3 Desember 2014 dan didakwa Mei berikutnya.          | Mei berikutnya | 2015-05-01 | 2015-05-31 | MONTH
          ms | Dia pergi Mac 2009. Pada akhir tahun itu dia kembali.           | akhir tahun itu | 2009-12-31 | 2009-12-31 | DAY
          """)
  void partsOfAPeriodAreCountedFromTheTimeNamedBefore(
      String lang, String text, String words, LocalDate from, LocalDate to, Precision precision) {
    TimeExpression time = read(lang, text, WRITTEN).get(1);

    assertThat(time.text()).isEqualTo(words);
    assertThat(time.value()).isEqualTo(Interval.days(from, to, precision));
  }

  @Test
  void figuresComparedWithAYearEarlierAreComparedWithTheSameYear() {
    List<TimeExpression> times =
        read(
            "en",
            "In 2023 profit rose from 3 million a year earlier, sales from 9 a year earlier.",
            WRITTEN);

    assertThat(times).extracting(TimeReaderTest::year).containsExactly(2023, 2022, 2022);
  }

  @Test
  void whatIsOverStaysOverWhereItsOutcomeIsStillToCome() {
    assertThat(
            only("en", "The dinner that was called off in December will be held.", WRITTEN).value())
        .isEqualTo(
            Interval.days(LocalDate.of(2024, 12, 1), LocalDate.of(2024, 12, 31), Precision.MONTH));
  }

  @Test
  void aNewParagraphGoesOnFromTheTimeNamedBefore() {
    List<TimeExpression> times =
        read("en", "The dam broke on Monday.\n\nThe following day the road was cut.", WRITTEN);

    assertThat(times.get(1).value()).isEqualTo(Interval.day(LocalDate.of(2025, 1, 14)));
  }

  @Test
  void yearsGoOnAList() {
    assertThat(read("en", "The treaties of 1900, 1902 and 1908 failed.", WRITTEN))
        .extracting(TimeReaderTest::year)
        .containsExactly(1900, 1902, 1908);
    assertThat(read("en", "In 1990, 2000 people lived there.", WRITTEN)).hasSize(1);
  }

  @Test
  void aDayFarFromNowLiesWhereItsCuesSay() {
    assertThat(only("en", "They will meet on November 15.", WRITTEN).value())
        .isEqualTo(Interval.day(LocalDate.of(2025, 11, 15)));
    assertThat(only("en", "They met on November 15.", WRITTEN).value())
        .isEqualTo(Interval.day(LocalDate.of(2024, 11, 15)));
  }

  @Test
  void aDayPutOffToAnotherIsNoStretch() {
    assertThat(read("en", "The vote was postponed from Friday to Sunday.", WRITTEN))
        .extracting(TimeExpression::text)
        .containsExactly("Friday", "Sunday");
  }

  @Test
  void everyOpenTimeCanBeCountedFromAnyDay() {
    String english =
        """
        Talks run from Monday to March 3. It ends on the 31st. It is due on the last day of next month.
        They meet on the fifth Monday of next month, in the fifth week of February, in the week 53 of next year,
        on Easter, during Ramadan, in Q1 of next year, on 29 February, from 29 February to 3 March, later this month,
        two weeks after 29 February, over the weekend, in the first half of next year, on Friday the 31st.
        It rained last winter, this fall and next spring, over the past two weeks, in the last three quarters.
        It will end between now and October, on Labor Day weekend, in the first nine months of the year.
        It opened two years ago today. Profit fell in the third quarter from the year-ago quarter.
        """;
    List<TimeExpression.OpenTime> times =
        read("en", english, null).stream().map(TimeReaderTest::open).toList();

    assertThat(times).hasSizeGreaterThan(24);
    for (TimeExpression.OpenTime open : times) {
      for (LocalDate day = LocalDate.of(2018, 12, 1); day.getYear() < 2026; day = day.plusDays(1)) {
        assertThat(open.inContext(day)).isNotNull();
        assertThat(TimeExpression.OpenTime.of(open.numbers()).on(day)).isEqualTo(open.on(day));
      }
    }
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

  private static int year(TimeExpression time) {
    return java.util.Objects.requireNonNull(time.value()).from().getYear();
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
