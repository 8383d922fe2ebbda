package org.jejak.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.article.Pages.data;
import static org.jejak.article.Pages.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeadTest {
  private static final String URL = "https://strait.example/world/ministers-meet-17?from=feed";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='og:site_name' content='Strait Post'>",
        "<meta property='og:site_name' content='Strait Post'><meta name='application-name' content='SP'>",
        "<meta name='application-name' content='Strait Post'>",
        "<title>Ministers meet in the harbour - Strait Post</title>"
      })
  void theOutletIsWhatTheSiteCallsItself(String head) {
    assertThat(Pages.read(page(head, "")).outlet()).isEqualTo("Strait Post");
  }

  @Test
  void thePublishersNameBeatsAnAddress() {
    String head =
        "<meta property='og:site_name' content='strait.example'>"
            + data("'publisher':{'@type':'Organization','name':'Strait Post'}");
    assertThat(Pages.read(page(head, "")).outlet()).isEqualTo("Strait Post");
  }

  @Test
  void theSectionStandsInMetaElementsDataOrTheTrailOfCrumbs() {
    String meta = "<meta property='article:section' content='Asia &amp; Pacific'>";
    assertThat(Pages.read(page(meta, "")).section()).isEqualTo("Asia & Pacific");
    assertThat(Pages.read(page(data("'articleSection':['Asia','World']"), "")).section())
        .isEqualTo("Asia");
    String crumbs =
        "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
            + "{\"position\":1,\"name\":\"Home\"},{\"position\":2,\"item\":{\"name\":\"Asia\"}},"
            + "{\"position\":3,\"name\":\"Ministers meet in the harbour\"}]}</script>";
    assertThat(Pages.read(page(crumbs, "")).section()).isEqualTo("Asia");
    assertThat(Pages.read(page("", "")).section()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/world/ministers-meet-17, https://strait.example/world/ministers-meet-17",
    "https://www.strait.example/world/m-17, https://www.strait.example/world/m-17",
    "https://strait.example/, " + URL,
    "https://elsewhere.example/world/m-17, " + URL,
    "javascript:void(0), " + URL,
    "http://[, " + URL
  })
  void thePagesOwnAddressCountsWhereItIsOnTheSiteItCameFrom(String said, String expected) {
    String link = "<link rel=canonical href='" + said + "'>";
    assertThat(Pages.read(page(link, ""), URL).url()).isEqualTo(expected);
    String meta = "<meta property='og:url' content='" + said + "'>";
    assertThat(Pages.read(page(meta, ""), URL).url()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/img/harbour.jpg?w=800, https://strait.example/img/harbour.jpg?w=800",
    "//pictures.example/harbour.jpg, https://pictures.example/harbour.jpg"
  })
  void theLeadImageHasAFullAddress(String said, String expected) {
    String meta = "<meta property='og:image' content='" + said + "'>";
    assertThat(requireNonNull(Pages.read(page(meta, ""), URL).image()).url()).isEqualTo(expected);
    String block = data("'image':[{'@type':'ImageObject','url':'" + said + "'}]");
    assertThat(requireNonNull(Pages.read(page(block, ""), URL).image()).url()).isEqualTo(expected);
  }

  @Test
  void anImageWithoutAWebAddressIsNone() {
    String meta = "<meta property='og:image' content='data:image/png;base64,AAAA'>";
    assertThat(Pages.read(page(meta, ""), URL).image()).isNull();
  }

  @Test
  void theLeadImagesCaptionStandsApartFromTheText() {
    String figure =
        "<figure><img src='/img/a.jpg'><figcaption>Boats in the harbour at dawn</figcaption></figure>";
    String meta = "<meta property='og:image' content='/img/a.jpg'>";
    Article article = Pages.read(page(meta, figure), URL);
    Article.Image image = requireNonNull(article.image());
    assertThat(image.url()).isEqualTo("https://strait.example/img/a.jpg");
    assertThat(image.caption()).isEqualTo("Boats in the harbour at dawn");
    assertThat(article.text()).doesNotContain("dawn");
  }

  @Test
  void anAgencyAmongTheAuthorsIsACredit() {
    String block =
        data(
            "'author':[{'@type':'Person','name':'Dewi Lara'},{'@type':'Organization','name':'Reuters'}]");
    Article article = Pages.read(page(block, ""), URL);
    assertThat(article.authors()).containsExactly("Dewi Lara", "Reuters");
    assertThat(article.credits())
        .singleElement()
        .satisfies(credit -> {
          assertThat(credit.name()).isEqualTo("Reuters");
          assertThat(credit.kind()).isEqualTo(Credit.Kind.CREDIT);
        });
  }

  @Test
  void aWordBetweenAPersonAndAnAgencyBelongsToNeither() {
    String block = data("'author':{'@type':'Person','name':'Dewi Lara et AFP'}");
    assertThat(Pages.read(page(block, ""), URL).authors()).containsExactly("Dewi Lara", "AFP");
    String plain = data("'author':{'@type':'Person','name':'Dewi Lara Associated Press'}");
    assertThat(Pages.read(page(plain, ""), URL).authors()).containsExactly("Dewi Lara");
  }

  @Test
  void theOutletItselfIsAnAuthorOnlyWhereNobodyElseIs() {
    String site = "<meta property='og:site_name' content='Strait Post'>";
    String body = data("'author':{'@type':'Organization','name':'Strait Post'}");
    assertThat(Pages.read(page(site + body, "")).authors()).containsExactly("Strait Post");
    assertThat(Pages.read(page(site + body, "<p class=byline>By Dewi Lara</p>")).authors())
        .containsExactly("Dewi Lara");
  }

  @ParameterizedTest
  @CsvSource({
    "en, By Dewi Lara and Tom Reed",
    "id, Oleh Dewi Lara dan Tom Reed",
    "de, Von Dewi Lara und Tom Reed",
    "fr, Par Dewi Lara et Tom Reed",
    "es, Por Dewi Lara y Tom Reed"
  })
  void aLineNearTheHeadlineMayNameWhoWrote(String lang, String line) {
    String markup =
        "<html lang="
            + lang
            + "><body><article><h1>1 2 3</h1><div>"
            + line
            + "</div><p>"
            + "1, 2, 3. ".repeat(30)
            + "</p></article>";
    assertThat(Pages.read(markup).authors()).containsExactly("Dewi Lara", "Tom Reed");
  }
}
