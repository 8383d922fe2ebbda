package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jejak.document.Sources;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a story begins, in the terminal and on the page: the same words, the same numbers. */
class StoryFaceTest {
  private static final String TEXT = Samples.text(Samples.trace(), false).replaceAll("\\s+", " ");
  private static final Document PAGE = Jsoup.parse(Samples.page(Samples.trace()));

  @TempDir private Path dir;

  private static Element story(String title) {
    return PAGE.select("div.story").stream()
        .filter(one -> one.select("h4").text().contains(title))
        .findFirst()
        .orElseThrow();
  }

  private void report(String name, String outlet, String day, String text) throws IOException {
    String json = "{\"outlet\": \"%s\", \"published\": \"%s\", \"text\": \"%s\"}";
    Files.writeString(dir.resolve(name), json.formatted(outlet, day, text));
  }

  @Test
  void theLeadIsTheFirstSentenceOfTheEarliestOriginWithItsEvidence() {
    String lead = "“HANOI (Strait Meridian) - Indonesia and Vietnam have agreed on the outline";
    assertThat(TEXT).containsPattern("1\\.1 RI-Vietnam Siapkan[^“]*\\Q" + lead + "\\E");
    Element shown = story("RI-Vietnam Siapkan").selectFirst("p.lead");
    assertThat(shown).isNotNull();
    assertThat(shown.text()).startsWith(lead).endsWith("” Strait Meridian");
    String sentence = shown.select("a").attr("href").substring(1);
    assertThat(PAGE.getElementById(sentence)).isNotNull();
  }

  @Test
  void whatMostOriginsTellComesFirstWithItsDayAndStatus() {
    assertThat(TEXT)
        .contains("4 of 4 origins Support [planned] Indonesia, Vietnam · 30 Apr 2025")
        .contains("3 of 3 origins Earthquake magnitude 6.1, 7–23 dead");
    Element first = story("RI-Vietnam Siapkan").selectFirst("ul.main > li");
    assertThat(first).isNotNull();
    assertThat(first.text())
        .startsWith("4 of 4 origins Support planned · Indonesia, Vietnam 30 Apr 2025 ");
    assertThat(first.select("a")).hasSizeGreaterThan(3);
  }

  @Test
  void undecidedReportsAreCountedEverywhere() throws IOException {
    String treaty =
        "Indonesia and Malaysia signed a border treaty in Jakarta on Monday, ending three decades"
            + " of quarrels about the Sulawesi Sea. Fishermen in Nunukan and Tawau said the line"
            + " would keep patrol boats away from their nets.";
    String storm =
        "A storm tore the roofs off two schools in Ende and cut the road to Maumere for a day."
            + "\\n\\nSource: Crescent Wire";
    report("a.json", "Tanjung Times", "2025-02-10", treaty);
    report("b.json", "Harbour Review", "2025-02-11", treaty + "\\n\\nSource: Tanjung Times");
    report("c.json", "Rantau News", "2025-03-21", storm);
    try (Trace trace = Jejak.standard().trace(Sources.in(List.of(dir.toString())))) {
      String text = Samples.text(trace, false);
      Document page = Jsoup.parse(Samples.page(trace));
      int undecided = trace.stories().stream().mapToInt(story -> story.undecided().size()).sum();
      assertThat(undecided).isEqualTo(1);
      assertThat(text).containsPattern("JEJAK  3 reports · .* · 1 origin · 1 undecided");
      assertThat(page.title()).endsWith("1 origin, 1 undecided");
      assertThat(page.select("ul.totals").text()).endsWith("1 origin 1 undecided");
      assertThat(page.select("nav").text()).contains(", 1 undecided");
      assertThat(page.select("div.story > p.meta").text()).contains("1 undecided");
    }
  }

  @Test
  void atThirdHandEveryChangeNamesTheReportThatBroughtItIn() {
    Element chain =
        PAGE.select("div.chain").stream()
            .filter(one -> one.text().contains("Portal Siang"))
            .findFirst()
            .orElseThrow();
    assertThat(chain.text())
        .startsWith(
            "Step by step: Crescent Wire → Gerbang Warta (10 changes) → Portal Siang (1 change)")
        .contains("Against the first, Crescent Wire: 10 changes")
        .contains("which he did not name.” left out · since Portal Siang")
        .contains("“Pekerjaan kantor.” put in · since Gerbang Warta");
    assertThat(TEXT)
        .contains("Against the first, Crescent Wire (Crescent Wire → Gerbang Warta → Portal Siang)")
        .contains("“Thursday” → “Jumat” · since Gerbang Warta");
  }
}
