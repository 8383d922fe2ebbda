package org.jejak.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.article.Pages.data;
import static org.jejak.article.Pages.page;

import org.jejak.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {
  private static void assertPublished(Article article, String expected, String method) {
    Dated published = requireNonNull(article.published());
    assertThat(said(published)).isEqualTo(expected);
    assertThat(published.method()).isEqualTo(method);
  }

  private static String said(Dated dated) {
    Interval interval = dated.interval();
    return interval.minute() == null ? interval.from().toString() : interval.minute().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2025-03-04T10:30:00+07:00'>",
        "<meta name='DC.date.issued' content='2025-03-04T10:30:00+07:00'>",
        "<meta name='sailthru.date' content='Tue, 04 Mar 2025 10:30:00 +0700'>",
        "<meta name='parsely-pub-date' content='2025-03-04T10:30:00+0700'>",
        "<meta itemprop='datePublished' content='2025-03-04T10:30+07:00'>",
        "<meta name='date' content='Tue Mar 04 10:30:00 WIB 2025'>"
      })
  void aMetaElementOfManyNamesGivesTheDay(String meta) {
    assertPublished(Pages.read(page(meta, "")), "2025-03-04T10:30+07:00", "meta");
  }

  @Test
  void secondsSince1970AreADateInAMetaElement() {
    String meta = "<meta name='published_time' content='1741059000'>";
    assertPublished(Pages.read(page(meta, "")), "2025-03-04T03:30Z", "meta");
  }

  @Test
  void dataBlocksAreReadWhateverSurroundsThem() {
    String block =
        "<script type='application/ld+json'>//<![CDATA[\n{\"@graph\":[{\"@type\":\"WebSite\"},"
            + "{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2025-03-04\",}]}\n//]]></script>";
    assertPublished(Pages.read(page(block, "")), "2025-03-04", "json-ld");
  }

  @ParameterizedTest
  @CsvSource({
    "/2025/03/04/ministers-meet, 2025-03-04",
    "/2025/3/4/ministers-meet.html, 2025-03-04",
    "/world/2025/mar/04/ministers-meet, 2025-03-04",
    "/news/20250304/ministers, 2025-03-04",
    "/news/ministers-meet-2025-03-04, 2025-03-04",
    "/news_2025_03_04.html, 2025-03-04",
    "/news/17-03-2025, 2025-03-17"
  })
  void theAddressGivesTheDay(String path, String day) {
    assertPublished(Pages.read(page("", ""), "https://strait.example" + path), day, "url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/id/20259944/x", "/2025/13/44/x", "/id/202503041/x", "/2025/03/x", "/?v=1.2.3"})
  void otherFiguresInAnAddressAreNoDay(String path) {
    assertThat(Pages.read(page("", ""), "https://strait.example" + path).published()).isNull();
  }

  @Test
  void aLineRightAboveOrBelowTheHeadlineNeedsNoMark() {
    assertPublished(Pages.read(page("", "<div>4 March 2025</div>")), "2025-03-04", "text");
    String above = page("", "").replace("<h1>", "<span>04.03.25</span><h1>");
    assertPublished(Pages.read(above), "2025-03-04", "text");
    assertPublished(Pages.read(page("", "<div>17 | 03 | 2025</div>")), "2025-03-17", "text");
  }

  @Test
  void severalDaysAreNoDay() {
    assertThat(Pages.read(page("", "<div>2. - 4. March 2025</div>")).published()).isNull();
    assertThat(Pages.read(page("", "<div>2–4 March 2025</div>")).published()).isNull();
    assertPublished(Pages.read(page("", "<div>10:30 - 4 March 2025</div>")), "2025-03-04", "text");
  }

  @Test
  void aDayThatOpensTheWindowsTitleNeedsTheAddressBesideIt() {
    String title = page("<title>04.03.2025 | Ministers meet in the harbour</title>", "");
    assertThat(Pages.read(title).published()).isNull();
    String url = "https://strait.de/news/04032025-ministers";
    assertPublished(Pages.read(title, url), "2025-03-04", "url");
  }

  @Test
  void aChangeAtTheMomentOfPublicationIsNone() {
    String data =
        data("'datePublished':'2025-03-04T10:30:05+07:00','dateModified':'2025-03-04T03:30:40Z'");
    assertThat(Pages.read(page(data, "")).updated()).isNull();
    String later = data.replace("03:30:40Z", "03:31:40Z");
    assertThat(Pages.read(page(later, "")).updated()).isNotNull();
  }

  @Test
  void dayMonthAndYearInElementsOfTheirOwnAreOneDate() {
    String parts = "<div class=post-date><div>4</div><div>March</div><div>2025</div></div>";
    assertPublished(Pages.read(page("", parts)), "2025-03-04", "text");
  }

  @Test
  void aDayMayOpenTheFirstParagraph() {
    for (String opening : new String[] {"4.3.2025 - ", "(4.3.2025) ", "4 March 2025. "}) {
      String markup = page("", "").replace("<p>Two", "<p>" + opening + "Two");
      assertPublished(Pages.read(markup), "2025-03-04", "text");
    }
  }

  @Test
  void publishedAndUpdatedAreToldApartInOneLine() {
    Article article =
        Pages.read(page("", "<p>Published 4 March 2025, 10:30 | Updated 6 March 2025</p>"));
    assertPublished(article, "2025-03-04", "text");
    assertThat(said(requireNonNull(article.updated()))).isEqualTo("2025-03-06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Published 4 March 2025, updated 6 March 2025
          id | Diterbitkan 4 Maret 2025 • Diperbarui 6 Maret 2025
          ms | Diterbitkan 4 Mac 2025 • Dikemas kini 6 Mac 2025
          vi | Cập nhật: 6/3/2025 • Đăng ngày 4/3/2025
          de | Veröffentlicht am 4. März 2025, aktualisiert am 6. März 2025
          fr | Publié le 4 mars 2025, mis à jour le 6 mars 2025
          es | Publicado el 4 de marzo de 2025 • Actualizado el 6 de marzo de 2025
          pt | Publicado em 4 de março de 2025 • Atualizado em 6 de março de 2025
          it | Pubblicato il 4 marzo 2025 • Aggiornato il 6 marzo 2025
          nl | Gepubliceerd op 4 maart 2025 • Bijgewerkt op 6 maart 2025
          ru | Опубликовано 4 марта 2025 • Обновлено 6 марта 2025
          ar | نُشر في 4 مارس 2025 • آخر تحديث 6 مارس 2025
          fa | تاریخ انتشار: ۱۴ اسفند ۱۴۰۳ • به‌روزرسانی: ۱۶ اسفند ۱۴۰۳
          tr | Yayınlanma: 4 Mart 2025 • Güncelleme: 6 Mart 2025
          zh | 发布时间：2025年3月4日 • 更新时间：2025年3月6日
          ja | 公開日：2025年3月4日 • 更新日：2025年3月6日
          ko | 입력 2025.03.04. 10:30 • 수정 2025.03.06. 11:00
          """)
  void publishLinesTellPublishedFromUpdatedInManyLanguages(String lang, String line) {
    String markup =
        "<html lang="
            + lang
            + "><body><article><h1>1 2 3</h1><p>"
            + line
            + "</p><p>"
            + "1, 2, 3. ".repeat(30)
            + "</p></article>";
    Article article = Pages.read(markup);
    assertThat(said(requireNonNull(article.published()))).isEqualTo("2025-03-04");
    assertThat(said(requireNonNull(article.updated()))).isEqualTo("2025-03-06");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<footer>© 4 March 2025 Strait Post</footer>",
        "<div class=comments><p class=date>4 March 2025</p><p>Well said.</p></div>",
        "<aside class=related><a href=/x>Squid</a><time datetime=2025-03-04>4 March</time></aside>",
        "<div class=event><span class=date>4 March 2025</span> Harbour fair</div>",
        "<ul class=teasers><li><a href=/x>Squid are back</a> <time datetime=2025-03-04></time></ul>"
      })
  void whatStandsOutsideTheReportIsNeverItsDay(String below) {
    assertThat(Pages.read(page("", "", below)).published()).isNull();
  }

  @Test
  void theDayOfTheVisitInTheSitesHeaderIsNone() {
    String markup =
        page("", "")
            .replace(
                "<body>",
                "<body><div id=top><span class=date>Tuesday, 4 March 2025</span><div>Weather</div>"
                    + "<div>Login</div></div>");
    assertThat(Pages.read(markup).published()).isNull();
  }

  @Test
  void aDateInASentenceIsNone() {
    String text =
        "<p>The treaty of 4 March 2025 was read out, line by line, to all who had come.</p>";
    assertThat(Pages.read(page("", text)).published()).isNull();
  }

  @Test
  void theDayThatReadersSeeBeatsTheDayInUtc() {
    String data = data("'datePublished':'2025-03-04T23:30:00Z'");
    Article article = Pages.read(page(data, "<p class=date>5 March 2025</p>"));
    assertPublished(article, "2025-03-05", "text");
    assertThat(article.notes()).isEmpty();
  }

  @Test
  void theSameMomentInThePagesOwnZoneBeatsUtc() {
    String data = data("'datePublished':'2025-03-04T23:30:00Z'");
    String time = "<time datetime='2025-03-05T06:30:00+07:00'>Today</time>";
    assertPublished(Pages.read(page(data, time)), "2025-03-05T06:30+07:00", "time");
  }

  @Test
  void placesThatAgreeOutweighOneThatDoesNot() {
    String head =
        data("'datePublished':'2025-03-04'")
            + "<meta property='article:published_time' content='2025-03-09'>";
    Article article = Pages.read(page(head, "<p class=date>9 March 2025</p>"));
    assertPublished(article, "2025-03-09", "meta");
    assertThat(article.notes()).anyMatch(note -> note.kind().equals("dates-in-conflict"));
  }

  @Test
  void aPrintedDayThatTheDataCallTheLastChangeIsNotThePublication() {
    String data = data("'datePublished':'2025-03-04','dateModified':'2025-05-01'");
    Article article = Pages.read(page(data, "<p class=date>1 May 2025</p>"));
    assertPublished(article, "2025-03-04", "json-ld");
    assertThat(said(requireNonNull(article.updated()))).isEqualTo("2025-05-01");
  }

  @Test
  void aPageThatGivesItsLastChangeOnlyIsDatedByIt() {
    Article article = Pages.read(page("", "<p>Last updated: 4 March 2025</p>"));
    assertPublished(article, "2025-03-04", "updated");
  }

  @Test
  void theDayInTheAddressBeatsDataOfAMoveYearsLater() {
    String data = data("'datePublished':'2025-03-04'");
    Article article = Pages.read(page(data, ""), "https://strait.example/2019/06/17/ministers");
    assertPublished(article, "2019-06-17", "url");
    assertThat(article.notes()).anyMatch(note -> note.kind().equals("dates-in-conflict"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://strait.co.uk/x, 2025-04-03",
    "https://strait.com.au/x, 2025-04-03",
    "https://strait.co.id/x, 2025-04-03"
  })
  void theDomainTellsTheOrderOfFigures(String url, String day) {
    assertPublished(Pages.read(page("", "<p class=date>03/04/2025</p>"), url), day, "text");
  }

  @Test
  void figuresOfUncertainOrderArePassedOver() {
    assertThat(Pages.read(page("", "<p class=date>03/04/2025</p>")).published()).isNull();
    String us = page("", "<p class=date>03/04/2025</p>").replace("<html>", "<html lang=en-US>");
    assertPublished(Pages.read(us), "2025-03-04", "text");
  }

  @Test
  void aScriptGivesTheDayWhereNothingElseDoesAndItIsTheOnlyOne() {
    String one = "<script>var page={\"publishedAt\":\"2025-03-04T10:30:00+07:00\"}</script>";
    assertPublished(Pages.read(page(one, "")), "2025-03-04T10:30+07:00", "script");
    String two =
        "<script>var list=[{\"publishedAt\":\"2025-03-01\"},{\"publishedAt\":\"2025-03-02\"}]</script>";
    assertThat(Pages.read(page(two, "")).published()).isNull();
  }
}
