package org.jejak.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;

class PageBodyTest {
  private static final ArticleReader READER = new ArticleReader(Packs.standard());
  private static final List<String> REPORT =
      List.of(
          "Two ministers met in the harbour town on Monday to talk about the trade in rice and sugar.",
          "They agreed to open a joint office by the end of the year, an official told reporters.",
          "The office is to answer the questions of shippers, who wait for weeks at the border now.",
          "A first ship with forty tonnes of rice on board is expected in the harbour in the spring.",
          "Fishermen of both coasts had asked for such an office since a storm broke the old pier.",
          "How much it will cost was not said; the two treasuries are to share it in equal parts.");
  private static final String AFTER =
      "The harbour office also sells maps of the coast and of its beaches to all who come by.";

  private static Article read(String head, String body) {
    String markup =
        "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
    Extraction extraction =
        READER.read(
            new Document("a-1", "x.html", null, null, null, new Content.Html(markup), List.of()));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  private static String inParagraphs() {
    return "<p>" + String.join("</p><p>", REPORT) + "</p>";
  }

  private static void assertWhole(Article article) {
    assertThat(article.text()).isEqualTo(String.join("\n\n", REPORT));
  }

  private static void assertCutBelow(String paragraph, String kind) {
    Article article = read("", "<article>" + inParagraphs() + "<p>" + paragraph + "</p></article>");
    assertWhole(article);
    assertThat(article.cuts()).contains(new Cut(kind, paragraph));
  }

  @Test
  void whatOnlyAScriptWouldShowIsReadFromThePagesData() {
    StringBuilder blocks = new StringBuilder();
    for (String paragraph : REPORT) {
      blocks.append("{\"type\":\"paragraph\",\"text\":\"").append(paragraph).append("\"},");
    }
    String rest = "{\"style\":\"" + "x".repeat(2000) + "\"}";
    String data =
        "{\"page\":{\"blocks\":[" + blocks + "{\"type\":\"end\"}],\"rest\":" + rest + "}}";
    Article article =
        read("", "<div id=root></div><script type='application/json'>" + data + "</script>");
    assertWhole(article);
    assertThat(article.notes()).anyMatch(note -> note.text().contains("its own data gave it"));
  }

  @Test
  void whatThePagesOwnDataDoNotKnowBelowTheReportIsCut() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + String.join(" ", REPORT)
            + "\"}</script>";
    String body = "<article>" + inParagraphs() + "<p>" + AFTER + "</p></article>";
    assertWhole(read(data, body));
    assertThat(read("", body).text()).endsWith(AFTER);
  }

  @Test
  void dataThatEndInTheMiddleOfTheReportCutNothing() {
    String whole = String.join(" ", REPORT);
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + whole.substring(0, whole.length() - 40)
            + "\"}</script>";
    assertWhole(read(data, "<article>" + inParagraphs() + "</article>"));
  }

  @Test
  void aNoteOnTheAuthorBelowTheReportIsCut() {
    String note = "Dewi Lara has followed the trade of the isles for the Strait Post since 2010.";
    String head = "<meta name=author content='Dewi Lara'>";
    Article article = read(head, "<article>" + inParagraphs() + "<p>" + note + "</p></article>");
    assertWhole(article);
    assertThat(article.cuts()).contains(new Cut("byline", note));
  }

  @Test
  void rightsAndDisclaimersBelowTheReportAreCutHoweverLong() {
    assertCutBelow(
        "Disclaimer: "
            + "the views of those who write here are not those of this site. ".repeat(9)
            + "All is given as it is.",
        "tail");
    assertCutBelow(
        "© 2025 Strait Post. No part of this may be printed without our word.", "byline");
  }

  @Test
  void aCreditIsFoundInALineThatOpensLikeAByline() {
    assertCutBelow(
        "—By Ana Li, Port Vila. Our writer Budi Santoso in Bali contributed to this report.",
        "credit");
  }

  @Test
  void noticesOfShopsAndOfTheBrowserAreNoText() {
    assertCutBelow("We may earn a commission from links on this page.", "notice");
    assertCutBelow("Your browser does not support the video that stands here.", "notice");
  }

  @Test
  void aStampInFiguresAboveTheTextIsNoText() {
    Article article =
        read("", "<article><p>Bandar 12.02.2025 14:30</p>" + inParagraphs() + "</article>");
    assertWhole(article);
  }

  @Test
  void aPostThatTheReportShowsStaysInIt() {
    String post =
        "We will open the office in the harbour as we said we would, on the first of May.";
    String body =
        "<article><p>"
            + REPORT.get(0)
            + "</p><div class=social-embed><blockquote><p>"
            + post
            + "</p></blockquote></div><p>"
            + String.join("</p><p>", REPORT.subList(1, REPORT.size()))
            + "</p></article>";
    assertThat(read("", body).text()).contains(post);
  }

  @Test
  void aStandfirstIsTextThoughItsBoxIsNamedATeaser() {
    String standfirst =
        "Two states want to make the way over the strait shorter for their traders.";
    String head =
        "<title>Ministers meet</title><meta name=description content='" + standfirst + "'>";
    String body =
        "<article><h1>Ministers meet</h1><p class=article-teaser>"
            + standfirst
            + "</p><div class=article-body>"
            + inParagraphs()
            + "</div></article>";
    Article article = read(head, body);
    assertThat(article.text()).startsWith(standfirst + "\n\n" + REPORT.get(0));
    assertThat(article.cuts()).noneMatch(cut -> cut.text().equals(standfirst));
  }

  @Test
  void theHeadlineOfAPlayerDoesNotHideTheStandfirstAboveIt() {
    String standfirst =
        "Two states want to make the way over the strait shorter for their traders.";
    String body =
        "<article><h1>Ministers meet</h1><div><p>"
            + standfirst
            + "</p></div><div class=audio-player><h3>Ministers meet</h3></div>"
            + "<div class=article-body>"
            + inParagraphs()
            + "</div></article>";
    assertThat(read("<title>Ministers meet</title>", body).text()).startsWith(standfirst);
  }

  @Test
  void whatThePagesOwnDataKnowGoesOnBelowAListOfOtherReports() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + String.join(" ", REPORT)
            + "\"}</script>";
    String above = "<p>" + String.join("</p><p>", REPORT.subList(0, 5)) + "</p>";
    String body =
        "<article>" + above + "<p>Related stories</p><p>" + REPORT.get(5) + "</p></article>";
    assertWhole(read(data, body));
  }
}
