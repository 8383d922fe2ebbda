package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.document;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.plain;
import static org.jejak.document.Read.utf8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts that hold several reports, and single reports that only look like it. */
class DumpSplitterTest {
  private static final String FERRY =
      """
      Ministers agree on new ferry line to Tunis

      By Ana Lindqvist
      17 January 2025 10:30 GMT

      Transport ministers of two countries agreed on Friday in Tunis on a new ferry line \
      that is to start running in May, their offices said.

      Two ships a week will sail at first, the ministry in Tunis said, but fares for the \
      ferry have not been set.

      "We have waited a long time for this line," a harbour spokeswoman said in the evening.
      """;

  private static final String FLOOD =
      """
      Flood in Larantuka closes the coast road

      By Tomas Berg
      18 January 2025 07:05 GMT

      A flood cut the coast road near Larantuka on Saturday after two days of heavy rain, \
      the district office said.

      Trucks with rice and fuel wait on both sides of the road, and the office expects to \
      open one lane on Monday.

      No one was hurt in the flood, the office said.
      """;

  private static final String DENGUE =
      """
      Dengue cases in Bali fall for a third week

      By Ida Sorensen
      20 January 2025 16:40 GMT

      Dengue cases in Bali fell for the third week in a row, the health office in Denpasar \
      said on Monday, with 112 new cases.

      The office keeps its teams in the villages until the end of the rains, and asks \
      people to cover their water tanks.

      Hospitals had 40 dengue patients on Sunday, half as many as at the New Year.
      """;

  private static final String LONG_SENTENCE =
      "The harbour office said on Monday that it would look at the plans once more before the end "
          + "of the month and then decide which of the two piers is to be built first.\n\n";

  private static List<String> parts(String text) {
    return items(Sources.stdin(new ByteArrayInputStream(utf8(text)))).stream()
        .map(Read::plain)
        .toList();
  }

  private static void assertWhole(String text) {
    List<Item> items = items(Sources.stdin(new ByteArrayInputStream(utf8(text))));
    assertThat(items).hasSize(1);
    assertThat(items.get(0).item()).isNull();
    assertThat(plain(items.get(0))).isEqualTo(text);
    assertThat(document(items.get(0)).shortfall()).isNull();
  }

  private static List<String> stripped(String... texts) {
    return List.of(texts).stream().map(String::strip).toList();
  }

  @Test
  void rowsOfEqualsSignsPartReports() {
    String rule = "\n====================\n\n";
    assertThat(parts(FERRY + rule + FLOOD + rule + DENGUE))
        .isEqualTo(stripped(FERRY, FLOOD, DENGUE));
  }

  @Test
  void rowsOfDashesPartReports() {
    assertThat(parts(FERRY + "----------------\n" + FLOOD)).isEqualTo(stripped(FERRY, FLOOD));
  }

  @Test
  void threeStarsPartReportsThatHaveTheirPublishLines() {
    assertThat(parts(FERRY + "\n***\n\n" + FLOOD)).isEqualTo(stripped(FERRY, FLOOD));
  }

  @Test
  void headlineBylineAndDatePartReportsWithoutAnySeparator() {
    assertThat(parts(FERRY + "\n" + FLOOD + "\n" + DENGUE))
        .isEqualTo(stripped(FERRY, FLOOD, DENGUE));
  }

  @Test
  void headlineAndDatelineAlonePartReports() {
    String ferry =
        "Ministers agree on new ferry line\nTUNIS (Wave Wire) - Ministers agreed on Friday on a new"
            + " ferry line.\n\n"
            + LONG_SENTENCE
            + LONG_SENTENCE;
    String flood =
        "Flood closes the coast road\nLARANTUKA (Wave Wire) - A flood cut the coast road on"
            + " Saturday, the district said.\n\n"
            + LONG_SENTENCE
            + LONG_SENTENCE;
    assertThat(parts(ferry + flood)).isEqualTo(stripped(ferry, flood));
  }

  @Test
  void countersPartReports() {
    String text =
        "Document 1 of 3\n\n%s\nDocument 2 of 3\n\n%s\nDocument 3 of 3\n\n%s"
            .formatted(FERRY, FLOOD, DENGUE);
    List<String> parts = parts(text);
    assertThat(parts).hasSize(3);
    assertThat(parts.get(0)).endsWith(FERRY.strip());
    assertThat(parts.subList(1, 3)).isEqualTo(stripped(FLOOD, DENGUE));
  }

  @Test
  void blocksOfTheSameFieldsPartReports() {
    String block = "Title: %s\nSource: The Isles Gazette\nDate: %s\n\n%s";
    String body = "The ferry and the coast road matter to the island.\n\n" + LONG_SENTENCE;
    String first = block.formatted("New ferry for the island", "2025-01-17", body + LONG_SENTENCE);
    String second = block.formatted("The coast road opens", "2025-01-19", body + LONG_SENTENCE);
    assertThat(parts(first + second)).isEqualTo(stripped(first, second));
  }

  @Test
  void twelveReportsBecomeTwelveItemsWithTheirNumbers() {
    List<String> reports =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> FERRY.replace("Tunis", "Port " + i).strip())
            .toList();
    String text = String.join("\n\n\n", reports);
    List<Item> items = items(Sources.stdin(new ByteArrayInputStream(utf8(text))));
    assertThat(items.stream().map(Item::item))
        .isEqualTo(IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList());
    assertThat(items.stream().map(Read::plain)).isEqualTo(reports);
    assertThat(items.stream().map(item -> document(item).id()).distinct()).hasSize(12);
  }

  @Test
  void aReportWithoutADateStandsApartWhereTheSameRulePartsDatedOnes() {
    String rule = "\n==========\n";
    String undated =
        "The coast road has two lanes again\n\nThe coast road near Larantuka has two lanes again"
            + " since Monday, the district office said.\n";
    assertThat(parts(FERRY + rule + FLOOD + rule + undated))
        .isEqualTo(stripped(FERRY, FLOOD, undated));
  }

  @Test
  void theMastheadThatOpensTheFileOpensEachReport() {
    String first = "The Isles Gazette\nNews of the coast\n\n" + FERRY;
    String second = "The Isles Gazette\nNews of the coast\n\n" + FLOOD;
    assertThat(parts(first + "\n" + second)).isEqualTo(stripped(first, second));
  }

  @Test
  void linesMayEndAsOnWindows() {
    assertThat(parts((FERRY + "\n" + FLOOD).replace("\n", "\r\n"))).hasSize(2);
  }

  @Test
  void indonesianReportsArePartedByTheirPublishLines() {
    String ferry =
        """
        Dua Menteri Sepakati Jalur Feri Baru ke Tunis

        Rini Wulandari - Harian Teluk
        Jumat, 17 Januari 2025 10:30 WIB

        Jakarta, Harian Teluk - Menteri perhubungan dua negara pada Jumat sepakat membuka \
        jalur feri baru yang mulai beroperasi pada Mei.

        Pada awalnya dua kapal berlayar setiap minggu, tetapi tarif feri belum ditetapkan, \
        kata kementerian itu.

        Baca Juga: Mengapa Feri Lama Tidak Pernah Datang
        """;
    String flood =
        """
        Banjir di Larantuka Menutup Jalan Pantai

        Tono Saputra - Harian Teluk
        Sabtu, 18 Januari 2025 07:05 WIB

        Larantuka, Harian Teluk - Banjir memutus jalan pantai di dekat Larantuka pada Sabtu \
        setelah hujan dua hari, kata pemerintah kabupaten.

        Truk beras menunggu di kedua sisi jalan, dan satu lajur akan dibuka pada hari Senin, \
        kata seorang pejabat.
        """;
    assertThat(parts(ferry + "\n" + flood)).isEqualTo(stripped(ferry, flood));
  }

  @Test
  void germanReportsArePartedByTheirPublishLines() {
    String ferry =
        """
        Minister einigen sich auf neue Fähre nach Tunis
        Von Anna Lind
        17. Januar 2025, 10:30 Uhr

        Die Verkehrsminister zweier Länder haben sich am Freitag in Tunis auf eine neue Fähre \
        geeinigt, die im Mai starten soll.

        Nach Angaben des Ministeriums fahren zunächst zwei Schiffe in der Woche, die Preise der \
        neuen Fähre stehen noch nicht fest.
        """;
    String flood =
        """
        Überschwemmung sperrt die Straße an der Küste
        Von Peter Brandt
        18. Januar 2025, 7:05 Uhr

        Eine Überschwemmung hat am Samstag die Straße an der Küste unterbrochen, wie der Bezirk \
        nach zwei Tagen Regen mitteilte.

        Lastwagen mit Reis warten auf beiden Seiten, und am Montag soll eine Spur der Straße \
        wieder frei sein, sagte ein Sprecher.
        """;
    assertThat(parts(ferry + "\n" + flood)).isEqualTo(stripped(ferry, flood));
  }

  @Test
  void arabicReportsArePartedByARule() {
    String ferry =
        """
        وزيران يتفقان على خط عبارات جديد إلى تونس
        17 يناير 2025 10:30

        اتفق وزيرا النقل في البلدين يوم الجمعة في تونس على خط عبارات جديد يبدأ العمل في مايو \
        بحسب ما قالت الوزارة.

        وقالت الوزارة إن سفينتين ستبحران كل أسبوع في البداية لكن الأسعار لم تحدد بعد.
        """;
    String flood =
        """
        فيضان يغلق طريق الساحل قرب الميناء
        18 يناير 2025 07:05

        قطع فيضان طريق الساحل يوم السبت بعد يومين من المطر الغزير بحسب ما قال مكتب المنطقة.

        وتنتظر الشاحنات على جانبي الطريق ويتوقع المكتب فتح مسار واحد يوم الاثنين المقبل.
        """;
    assertThat(parts(ferry + "\n==========\n\n" + flood)).isEqualTo(stripped(ferry, flood));
  }

  @Test
  void japaneseReportsArePartedByTheirNumbers() {
    String ferry =
        """
        両国の運輸相、新しいフェリー航路で合意
        2025年1月17日 10時30分

        両国の運輸相は17日、チュニスで会談し、新しいフェリー航路を5月に開くことで合意した。

        運輸省によると、初めは週に2便で、フェリーの運賃はまだ決まっていないという。
        """;
    String flood =
        """
        大雨で海岸道路が通行止め、復旧は月曜日
        2025年1月18日 7時05分

        二日続いた大雨のため、18日に海岸道路が通行止めになったと地区の役所が発表した。

        道路の両側で米を積んだトラックが待っており、役所は月曜日に一車線を開く予定だ。
        """;
    List<String> parts = parts("1/2件\n" + ferry + "\n2/2件\n" + flood);
    assertThat(parts).hasSize(2);
    assertThat(parts.get(1)).isEqualTo(flood.strip());
  }

  @Test
  void aReportWithSubheadsStaysWhole() {
    assertWhole(
        FERRY
            + "\nWhat the harbour office plans\n\n"
            + LONG_SENTENCE.repeat(2)
            + "What comes next for the ferry\n\n"
            + LONG_SENTENCE.repeat(2));
  }

  @Test
  void aReportWhoseSectionsArePartedByStarsStaysWhole() {
    assertWhole(FERRY + "\n***\n\n" + LONG_SENTENCE + "* * *\n\n" + LONG_SENTENCE);
  }

  @Test
  void anInterviewStaysWhole() {
    String question = "Gazette: What does the harbour office say about the two piers?\n\n";
    assertWhole(FERRY + "\n" + (question + "Office: " + LONG_SENTENCE).repeat(4));
  }

  @Test
  void aLiveBlogWithTimesStaysWhole() {
    StringBuilder blog = new StringBuilder(FERRY);
    for (int hour = 9; hour < 15; hour++) {
      blog.append("\n%d:15 GMT\nHarbour office looks at plan %d\n\n".formatted(hour, hour))
          .append(LONG_SENTENCE.repeat(2));
    }
    assertWhole(blog.toString());
  }

  @Test
  void aChronicleWhoseEntriesHaveDatesStaysWhole() {
    StringBuilder chronicle = new StringBuilder(FERRY);
    for (int day = 3; day < 9; day++) {
      chronicle
          .append("\nThe harbour office looks at pier %d\n%d March 2025\n\n".formatted(day, day))
          .append(LONG_SENTENCE.repeat(2));
    }
    assertWhole(chronicle.toString());
  }

  @Test
  void aNumberedListStaysWhole() {
    List<String> places = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      places.add("%d. The pier of harbour number %d\n\n%s".formatted(i, i, LONG_SENTENCE));
    }
    assertWhole(FERRY + "\n" + String.join("", places));
  }

  @Test
  void aWeeklyDigestInOneVoiceStaysWhole() {
    assertWhole(
        "The week on the coast\n\nBy Ana Lindqvist\n19 January 2025\n\n"
            + LONG_SENTENCE
            + "On Monday, 13 January\n\n"
            + LONG_SENTENCE.repeat(2)
            + "On Friday, 17 January\n\n"
            + LONG_SENTENCE.repeat(2));
  }

  @Test
  void aReportWithItsReadersCommentsStaysWhole() {
    StringBuilder text = new StringBuilder(FERRY + "\n3 comments on the new ferry line\n");
    for (String name : List.of("Ida", "Tomas", "Berg")) {
      text.append("\n%s says:\n17 January 2025 at 11:20\n".formatted(name))
          .append("I waited for the ferry line for years, and now it comes at last in May.\n")
          .append(LONG_SENTENCE);
    }
    assertWhole(text.toString());
  }

  @Test
  void aListOfTeasersBelowAReportStaysWithIt() {
    assertWhole(
        FERRY
            + "\nMore from the coast\n\nFlood closes the coast road\n18 January 2025\n"
            + "A flood cut the coast road near Larantuka on Saturday after rain.\n\n"
            + "Dengue cases in Bali fall\n20 January 2025\n"
            + "Dengue cases fell for the third week in a row on Monday.\n");
  }

  @Test
  void pagesOfAPrintedReportStayTogether() {
    String title = "Ministers agree on new ferry line to Tunis\n17 January 2025\n\n";
    assertWhole(
        "Page 1 of 3\n%s%sPage 2 of 3\n%s%sPage 3 of 3\n%s%s"
            .formatted(
                title,
                "The ministers agreed on a new ferry line to Tunis.\n" + LONG_SENTENCE,
                title,
                LONG_SENTENCE,
                title,
                LONG_SENTENCE));
  }

  @Test
  void anAgendaOfDatesStaysWhole() {
    String entry = "\nPier talk number %d\n%d March 2025, 19.00\nHall of the harbour office\n";
    String entries = entry.formatted(1, 3) + entry.formatted(2, 4) + entry.formatted(3, 5);
    assertWhole(FERRY + entries);
  }

  @Test
  void aHeadlineUnderlinedWithEqualsSignsIsNoRule() {
    assertWhole(
        "Ministers agree on new ferry line\n=================================\n\n17 January 2025\n\n"
            + "The ministers agreed on a new ferry line on Friday in Tunis, they said.\n\n"
            + LONG_SENTENCE);
  }

  @Test
  void whatOnlySeemsToHoldSeveralIsOneReportWithThatReason() {
    String section = "The piers of the harbour office\n\nThe harbour office has two piers. ";
    String text = FERRY + "\n==========\n\n" + section + LONG_SENTENCE;
    List<Item> items = items(Sources.stdin(new ByteArrayInputStream(utf8(text))));
    assertThat(items).hasSize(1);
    assertThat(document(items.get(0)).shortfall())
        .isEqualTo("seems to hold several articles, but nothing proves where each begins");
  }

  @Test
  void aFileOfAMillionShortLinesIsReadAsOne() {
    assertWhole("a\n".repeat(1_000_000));
  }
}
