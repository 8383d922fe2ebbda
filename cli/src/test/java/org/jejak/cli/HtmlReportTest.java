package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jejak.document.Sources;
import org.jejak.language.Lexicon;
import org.jejak.trace.Jejak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final String PAGE = Samples.page(Samples.trace());
  private static final Document DOCUMENT = Jsoup.parse(PAGE);

  @TempDir private Path dir;

  @Test
  void theValidatorHasNothingToSay() throws Exception {
    assertThat(HtmlValidator.errors(PAGE)).isEmpty();
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    assertThat(DOCUMENT.select("script, iframe, object, embed, link[rel=stylesheet], img"))
        .isEmpty();
    assertThat(DOCUMENT.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'");
    assertThat(DOCUMENT.select("style").html()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void everyLinkInsideThePageLeadsToAnElement() {
    for (Element link : DOCUMENT.select("a[href^=#]")) {
      String id = link.attr("href").substring(1);
      assertThat(DOCUMENT.getElementById(id)).as(link.attr("href")).isNotNull();
    }
  }

  @Test
  void aSharedPageHasExcerptsAndLinksThatLeadToThem() throws Exception {
    StringBuilder written = new StringBuilder();
    TraceIndex excerpts = new TraceIndex(Samples.trace(), Lexicon.NONE, true);
    HtmlReport.write(excerpts, written);
    assertThat(HtmlValidator.errors(written.toString())).isEmpty();
    Document page = Jsoup.parse(written.toString());
    for (Element link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    assertThat(page.select("table.beside, details.cuts")).isEmpty();
    assertThat(page.select("article.report div.text"))
        .hasSize(Samples.trace().readings().size())
        .allSatisfy(text -> assertThat(text.text()).hasSizeLessThanOrEqualTo(200));
    assertThat(page.select("q"))
        .allSatisfy(words -> assertThat(words.text()).hasSizeLessThanOrEqualTo(202));
  }

  @Test
  void linksOutAreWebAddressesOnly() {
    for (Element link : DOCUMENT.select("a[href]:not([href^=#])")) {
      assertThat(link.attr("href")).startsWith("http");
      assertThat(link.attr("rel")).contains("noopener");
    }
  }

  @Test
  void driftsAreMarkedByKindOnBothSides() {
    assertThat(DOCUMENT.select("mark[data-kind=MODALITY]")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void whatComesFromOutsideIsNeverActive() throws IOException {
    String title = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    String body =
        "Two ferries sail to Dili, the harbour office in Kupang said on 3 March 2025, and \\u202e"
            + " a third one waits. <script>alert(3)</script> Officials in Dili welcomed the plan.";
    Files.writeString(
        dir.resolve("hostile.jsonl"),
        "{\"title\": \""
            + title
            + "\", \"url\": \"javascript:alert(4)\", \"outlet\": \"<b onclick=x>\", \"authors\":"
            + " [\"<i>\"], \"text\": \""
            + body
            + "\"}\n");
    Document page =
        Jsoup.parse(Samples.page(Jejak.standard().trace(Sources.in(List.of(dir.toString())))));
    assertThat(page.select("script, img, [onclick], [onerror]")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
  }
}
