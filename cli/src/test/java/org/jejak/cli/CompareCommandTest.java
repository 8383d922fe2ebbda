package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final Path GOLDEN = Samples.ROOT.resolve("cli/src/test/resources/golden");
  private static final String SOURCE = "../samples/txt/talempong-harian-2025-03-14.txt";
  private static final String TRANSLATION = "../samples/html/palka-post-2025-03-14.html";
  private static final String WIRE = "../samples/txt/rond-point-review-2025-06-24.txt";
  private static final String COPY = "../samples/txt/palka-post-2025-06-25.txt";

  @TempDir private Path dir;

  private String report(String name, String outlet, String text) throws IOException {
    String json = "{\"outlet\": \"%s\", \"published\": \"2025-02-1%d\", \"text\": \"%s\"}";
    return Files.writeString(
            dir.resolve(name), json.formatted(outlet, name.charAt(0) - 'a' + 1, text))
        .toString();
  }

  private String first() throws IOException {
    return report(
        "a.json",
        "Tanjung Times",
        "The ferry line between Kupang and Dili could open in March, the harbour office in Kupang"
            + " said on Monday. At least 180 people are expected to sail. Fishermen in Atapupu"
            + " fear for their nets.");
  }

  private String second() throws IOException {
    return report(
        "b.json",
        "Harbour Review",
        "The ferry line between Kupang and Dili will open in March, the harbour office in Kupang"
            + " said on Monday. At least 810 people are expected to sail. Fishermen in Atapupu"
            + " fear for their nets.\\n\\nSource: Tanjung Times");
  }

  @Test
  void aCopyStandsBesideItsSourceWithItsChangesMarked() throws IOException {
    Commands done = Commands.run("compare", second(), first(), "--quiet");
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .startsWith("Tanjung Times → Harbour Review\n")
        .contains("copy, confidence 0.", "by credit: “", "3 of 3 sentences of Harbour Review")
        .contains("[number 180", "[number 810", "[modality ")
        .contains("CHANGES");
    assertThat(done.out().lines())
        .anyMatch(line -> line.contains("Fishermen in Atapupu fear") && line.contains(" │ "))
        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Page.WIDTH));
  }

  @Test
  void twoReportsWithoutLineageSayThatNothingIsShared() throws IOException {
    String other =
        report(
            "c.json", "Rantau News", "Rain closed the market in Ruteng. The council met at noon.");
    Commands done = Commands.run("compare", first(), other);
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .startsWith("Tanjung Times ↔ Rantau News\n")
        .contains("none: neither was made out of the other", "no shared text found")
        .doesNotContain("│");
  }

  @Test
  void aSentenceThatIsAlikeIsShownWithoutClaimingALineage() throws IOException {
    String other =
        report(
            "c.json",
            "Rantau News",
            "Rain closed the market in Ruteng on Sunday. The council of Ruteng met at noon and found"
                + " no tents. Fishermen in Atapupu fear for their nets. A bridge near Borong was"
                + " swept away and the road to Labuan Bajo stays closed until Friday.");
    Commands done = Commands.run("compare", first(), other);
    assertThat(done.out())
        .contains("none: neither was made out of the other")
        .contains("1 of 4 sentences of Rantau News and 1 of 3 sentences of Tanjung Times");
    assertThat(done.out().lines())
        .anyMatch(
            line -> line.matches("Fishermen in Atapupu fear .* │ Fishermen in Atapupu fear .*"));
  }

  @Test
  void theComparisonOfACopyIsAsReviewed() throws IOException {
    Commands done = Commands.run("compare", WIRE, COPY, "--quiet");
    Golden.assertSame(GOLDEN.resolve("compare.txt"), done.out());
  }

  @Test
  void thePageNeedsNothingElseAndIsValid() throws Exception {
    Path page = dir.resolve("found/both.html");
    Commands done =
        Commands.run("compare", first(), second(), "--format", "html", "--out", page.toString());
    assertThat(done.code()).isZero();
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).isEqualTo("Wrote " + page + "\n");
    String html = Files.readString(page);
    assertThat(HtmlValidator.errors(html)).isEmpty();
    Document document = Jsoup.parse(html);
    assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            Jsoup.parse(Samples.page(Samples.trace()))
                .select("meta[http-equiv=Content-Security-Policy]")
                .attr("content"));
    assertThat(document.select("script, iframe, img, link")).isEmpty();
    assertThat(document.select("mark[data-kind=NUMBER]").eachText())
        .anyMatch(words -> words.startsWith("180"))
        .anyMatch(words -> words.startsWith("810"));
    for (Element link : document.select("a[href^=#]")) {
      assertThat(document.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    try (var left = Files.list(page.getParent())) {
      assertThat(left).containsExactly(page);
    }
  }

  @Test
  void thePageOfTwoStrangersHoldsBothTexts() throws Exception {
    Path page = dir.resolve("both.html");
    String other = report("c.json", "<b>Rantau</b>", "Rain closed the market in Ruteng.");
    Commands.run("compare", first(), other, "--format", "html", "--out", page.toString());
    String html = Files.readString(page);
    assertThat(HtmlValidator.errors(html)).isEmpty();
    Document document = Jsoup.parse(html);
    assertThat(document.text())
        .contains("no shared text found", "Rain closed the market", "Fishermen in Atapupu");
    assertThat(document.select("table.beside")).isEmpty();
    assertThat(html).doesNotContain("<b>Rantau");
  }

  @Test
  void twoLanguagesAreLaidBesideEachOther() {
    Commands done = Commands.run("compare", SOURCE, TRANSLATION, "--quiet");
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .startsWith("Talempong Harian → Palka Post\n")
        .contains("translation, confidence", "Indonesian", "English", "changes     none noted");
  }

  @Test
  void theSameBytesNeedNoComparison() throws IOException {
    String again = dir.resolve("again.json").toString();
    Files.copy(Path.of(first()), Path.of(again));
    Commands done = Commands.run("compare", first(), again);
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("both files hold the same bytes");
  }

  @Test
  void thePageOfTheSameBytesSaysSoAndShowsTheReportOnce() throws Exception {
    String again = dir.resolve("again.json").toString();
    Files.copy(Path.of(first()), Path.of(again));
    Path page = dir.resolve("both.html");
    Commands done =
        Commands.run("compare", first(), again, "--format", "html", "--out", page.toString());
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("both files hold the same bytes", "Wrote " + page);
    String html = Files.readString(page);
    assertThat(HtmlValidator.errors(html)).isEmpty();
    Document document = Jsoup.parse(html);
    assertThat(document.text()).contains("Both files hold the same bytes", "Fishermen in Atapupu");
    assertThat(document.select("article.report")).hasSize(1);
  }

  @Test
  void aFileOfSeveralReportsIsWrongUsage() throws IOException {
    Commands done = Commands.run("compare", "../samples/wire.jsonl", first());
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).containsPattern("wire.jsonl holds \\d+ reports; compare takes one");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Commands done = Commands.run("compare", first(), dir.resolve("absent.txt").toString());
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains("absent.txt: there is no such file or folder");
  }

  @Test
  void optionsThatContradictOneAnotherAreToldInASentence() throws IOException {
    String a = first();
    assertThat(Commands.run("compare", a, a, "--format", "html").err())
        .contains("--format html needs --out FILE");
    assertThat(Commands.run("compare", a, a, "--out", "x.html").err())
        .contains("--out needs --format html");
    assertThat(Commands.run("compare", a, a, "--format", "html", "--out", dir.toString()).err())
        .contains("is a folder, not a file");
    assertThat(Commands.run("compare", a).code()).isEqualTo(2);
    assertThat(Commands.run("compare", a, "-").err()).contains("compare takes two files");
  }
}
