package org.jejak.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final ArticleReader READER = new ArticleReader(Packs.standard());
  private static final String FIRST =
      "Two ministers met in the harbour town on Monday to talk about the trade in rice and sugar.";
  private static final String SECOND =
      "They agreed to open a joint office by the end of the year, an official told reporters.";

  private static Article read(String markup) {
    return read(new Content.Html(markup));
  }

  private static Article read(Content content) {
    Extraction extraction =
        READER.read(new Document("a-1", "x.html", null, null, null, content, List.of()));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  private static String page(String head, String body) {
    return "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static String paragraphs() {
    return "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  }

  @Test
  void menusAdvertsCaptionsAndCommentsAreNoText() {
    Article article =
        read(
            page(
                "",
                "<nav><a href=/>Home</a></nav><article><h1>Ministers meet</h1><figure><img>"
                    + "<figcaption>The table. Photo: Desk</figcaption></figure>"
                    + paragraphs()
                    + "<div class=ad-slot>Advertisement</div><p>Read also: <a href=/x>Squid</a></p>"
                    + "</article><section class=comments><p>Somebody wrote a rather long opinion"
                    + " here, which is no part of the report at all.</p></section>"));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.title()).isEqualTo("Ministers meet");
    assertThat(requireNonNull(article.image()).caption()).isEqualTo("The table. Photo: Desk");
  }

  @Test
  void aPageThatDoesNotNameItsOutletIsOfTheOneWhoseSiteItStandsOn() {
    String canonical = "<link rel=canonical href=https://www.antaranews.com/berita/1>";
    assertThat(read(page(canonical, paragraphs())).outlet()).isEqualTo("Antara");
    assertThat(read(page("", paragraphs())).outlet()).isNull();
  }

  @Test
  void aBodySplitOverSiblingsIsJoined() {
    Article article =
        read(
            page(
                "",
                "<main><div class=story-body><p>"
                    + FIRST.repeat(3)
                    + "</p></div><div>Advert</div>"
                    + "<div class=story-body><p>"
                    + SECOND.repeat(3)
                    + "</p></div></main>"));
    assertThat(article.text()).isEqualTo(FIRST.repeat(3) + "\n\n" + SECOND.repeat(3));
  }

  @Test
  void inlineElementsDoNotPartWordsAndBreaksPartParagraphs() {
    Article article =
        read(page("", "<div>Two <b>mini</b>sters met" + FIRST.substring(17) + "<br><br>" + SECOND));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void thePagesOwnDataGiveNamesAndDates() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ministers\","
            + "\"datePublished\":\"2025-02-11T16:40:00+07:00\",\"author\":[{\"@type\":\"Person\","
            + "\"name\":\"Dewi Lara\"}],\"publisher\":{\"name\":\"Strait Post\"}}</script>";
    Article article = read(page(data + "<title>Ministers | Strait Post</title>", paragraphs()));
    assertThat(article.outlet()).isEqualTo("Strait Post");
    assertThat(article.authors()).containsExactly("Dewi Lara");
    assertThat(article.title()).isEqualTo("Ministers");
    assertThat(requireNonNull(article.published()).method()).isEqualTo("json-ld");
    assertThat(requireNonNull(article.published()).interval().minute())
        .hasToString("2025-02-11T16:40+07:00");
  }

  @Test
  void theSiteNameIsNoPartOfTheTitle() {
    String head = "<meta property=og:site_name content='Strait Post'>";
    assertThat(read(page(head + "<title>Ministers meet - Strait Post</title>", paragraphs())))
        .extracting(Article::title)
        .isEqualTo("Ministers meet");
  }

  @Test
  void aDateMayStandInAMetaElementATimeElementOrTheText() {
    String meta = "<meta property='article:published_time' content='2025-02-11'>";
    assertThat(requireNonNull(read(page(meta, paragraphs())).published()).method())
        .isEqualTo("meta");
    String time = "<article><time datetime='2025-02-11T10:00Z'></time>" + paragraphs();
    assertThat(requireNonNull(read(page("", time)).published()).method()).isEqualTo("time");
    String text = "<article><h1>T</h1><p class=stamp>11 February 2025</p>" + paragraphs();
    assertThat(requireNonNull(read(page("", text)).published()).method()).isEqualTo("text");
    assertThat(read(page("", text)).text()).startsWith(FIRST);
    assertThat(read(page("", paragraphs())).published()).isNull();
  }

  @Test
  void theLanguageIsToldFromTheTextNotFromThePagesWord() {
    assertThat(read("<html lang=de><body>" + paragraphs()).lang()).isEqualTo("en");
  }

  @Test
  void aFeedEntryKeepsWhatTheFeedSays() {
    Content.Fields fields =
        new Content.Fields(
            "Ministers meet",
            paragraphs() + "<p>The post <a href=/>Ministers meet</a> appeared first on Isles.</p>",
            true,
            false,
            "Isles",
            List.of("Ana Li"),
            null,
            null,
            "Tue, 11 Feb 2025 16:40:00 +0700",
            null,
            null,
            null);
    Article article = read(fields);
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.authors()).containsExactly("Ana Li");
    assertThat(requireNonNull(article.published()).interval().minute())
        .hasToString("2025-02-11T16:40+07:00");
  }

  @Test
  void aBylineInOneFieldIsItsNames() {
    Content.Fields fields =
        new Content.Fields(
            "Ministers meet",
            FIRST,
            false,
            false,
            null,
            List.of("By Ana Li and Budi Santoso", "AFP"),
            null,
            null,
            null,
            null,
            null,
            "Straits Desk");
    Article article = read(fields);
    assertThat(article.authors()).containsExactly("Ana Li", "Budi Santoso", "AFP");
    assertThat(article.credits())
        .singleElement()
        .satisfies(credit -> {
          assertThat(credit.name()).isEqualTo("Straits Desk");
          assertThat(credit.kind()).isEqualTo(Credit.Kind.REPUBLISHED);
        });
  }

  @Test
  void hostileMarkupNeitherThrowsNorHangs() {
    READER.read(
        new Document(
            "a",
            "x",
            null,
            null,
            null,
            new Content.Html("<div><span>".repeat(20_000) + FIRST),
            List.of()));
    READER.read(
        new Document(
            "a",
            "x",
            null,
            null,
            null,
            new Content.Html("<script type='application/ld+json'>" + "[".repeat(100_000)),
            List.of()));
  }
}
