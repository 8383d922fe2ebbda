package org.jejak.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;

/** Real dumps, which are not part of the project; skipped where they are missing. */
class SeedsTest {
  private static Path seeds() {
    String given = System.getProperty("jejak.material", "");
    Path root = Path.of(System.getProperty("jejak.root", "")).toAbsolutePath();
    boolean unset = given.isBlank() || given.startsWith("${");
    return (unset ? root.resolveSibling("shared") : Path.of(given)).resolve("seeds");
  }

  private static Map<String, Article> articles() {
    Path folder = seeds();
    assumeTrue(Files.isDirectory(folder), "skipped: no seed reports at " + folder);
    ArticleReader reader = new ArticleReader(Packs.standard());
    Map<String, Article> articles = new TreeMap<>();
    Sources.in(folder)
        .forEach(item -> {
          String name = String.valueOf(Path.of(item.input()).getFileName());
          Extraction extraction = reader.read(((Item.Readable) item).document());
          articles.put(name.substring(0, 3), ((Extraction.Extracted) extraction).article());
        });
    return articles;
  }

  private static Article article(String seed) {
    return requireNonNull(articles().get(seed));
  }

  @Test
  void theDumpOfAnAgencyPageIsCleaned() {
    Article article = article("002");
    assertThat(article.text())
        .startsWith("Moskow, MINA –")
        .endsWith("multipolar.”")
        .doesNotContain("SCROLL", "ADVERTISEMENT", "Baca Juga", "Views", "Damai di", "iranintl")
        .doesNotContain("Rekomendasi", "Kolom", "[]");
    assertThat(article.text().split("\n\n")).hasSize(13);
    assertThat(article.title()).isEqualTo("Rusia dan Iran Tandatangani Kerja Sama Strategis");
    assertThat(article.outlet()).isEqualTo("Mi’raj News Agency (MINA)");
    assertThat(requireNonNull(article.published()).interval().minute())
        .hasToString("2025-01-17T23:43+07:00");
  }

  @Test
  void theDumpOfABroadcasterIsCleaned() {
    Article article = article("001");
    assertThat(article.text())
        .startsWith("Ali Bagheri Kani, Penjabat")
        .endsWith("kriminal Zionis.")
        .doesNotContain("last modified", "Percakapan via telepon", "Bendera Rusia", "(sl)")
        .doesNotContain("\n\nDewan Keamanan PBB\n");
    assertThat(requireNonNull(article.published()).interval().minute())
        .hasToString("2024-06-30T10:25+07:00");
    assertThat(article.updated()).as("the same moment in another zone").isNull();
    assertThat(article.title()).isEqualTo("Tehran-Moskow Menekankan Hubungan Bilateral");
  }

  @Test
  void theTranslatedDumpNamesItsSourcePage() {
    Article article = article("004");
    assertThat(article.text())
        .startsWith("Selama pembicaraan")
        .endsWith("dan BRICS.")
        .doesNotContain("iklan", "Komentar", "Foto:", "Ngoc Anh");
    assertThat(article.authors()).containsExactly("Ngoc Anh");
    assertThat(article.credits())
        .extracting(Credit::name)
        .containsExactly("Reuters", "IRNA", "TASS", null);
    assertThat(article.credits().get(3).url()).startsWith("https://www.congluan.vn/");
  }

  @Test
  void dumpsWithoutAHeadHaveNoTitleAndNoDate() {
    for (String seed : List.of("000", "003", "004")) {
      assertThat(article(seed).title()).isNull();
      assertThat(article(seed).published()).isNull();
    }
    assertThat(article("000").text().split("\n\n")).hasSize(15);
    assertThat(article("003").text().split("\n\n")).hasSize(15);
  }

  @Test
  void languagesAreTold() {
    assertThat(articles().values())
        .extracting(Article::lang)
        .containsExactly("id", "id", "id", "en", "id");
  }
}
