package org.jejak.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.ArticleReader;
import org.jejak.article.Extraction;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;

/** Names in real dumps, which are not part of the project; skipped where they are missing. */
class SeedNamesTest {
  private static final MentionReader READER =
      new MentionReader(Packs.standard(), Knowledge.standard());

  @Test
  void peopleOfATranslationAndOfItsSourceAreTheSame() {
    assertThat(names("000", EntityKind.PERSON))
        .containsExactlyInAnyOrder(
            "Vladimir Putin", "Masoud Pezeshkian", "Bashar al-Assad", "Maria Zakharova")
        .containsExactlyInAnyOrderElementsOf(names("003", EntityKind.PERSON));
    assertThat(names("000", EntityKind.ORGANISATION))
        .containsExactlyInAnyOrderElementsOf(names("003", EntityKind.ORGANISATION));
  }

  @Test
  void peopleOfATelephoneCallAreKnownThroughEverySpellingAndOffice() {
    assertThat(names("001", EntityKind.PERSON))
        .containsExactlyInAnyOrder(
            "Sergey Lavrov",
            "Ali Bagheri Kani",
            "Vladimir Putin",
            "Farid Moradi",
            "Mohammad Mokhber");
  }

  @Test
  void outletsAreNamed() {
    assertThat(names("002", EntityKind.ORGANISATION)).contains("Arab News", "MINA");
    assertThat(names("004", EntityKind.ORGANISATION)).contains("IRNA", "TASS");
  }

  @Test
  void capitalsThatActStandForTheirCountries() {
    assertThat(
            read("003").mentions().stream().filter(m -> m.metonymFor() != null).map(Mention::text))
        .contains("Moscow", "Tehran")
        .doesNotContain("Ashgabat");
  }

  private static List<String> names(String seed, EntityKind kind) {
    return read(seed).entities().stream()
        .filter(entity -> entity.kind() == kind)
        .map(Entity::name)
        .sorted()
        .toList();
  }

  private static Mentions read(String seed) {
    Article article = article(seed);
    LanguagePack pack = Packs.standard().pack(article.lang());
    String title = article.title() == null ? "" : article.title();
    return READER.read(article, pack.annotate(title), pack.annotate(article.text()));
  }

  private static Article article(String seed) {
    Path folder = seeds();
    assumeTrue(Files.isDirectory(folder), "skipped: no seed reports at " + folder);
    ArticleReader reader = new ArticleReader(Packs.standard());
    List<Article> articles = new ArrayList<>();
    Sources.in(folder)
        .forEach(item -> {
          if (String.valueOf(Path.of(item.input()).getFileName()).startsWith(seed)) {
            Extraction extraction = reader.read(((Item.Readable) item).document());
            articles.add(((Extraction.Extracted) extraction).article());
          }
        });
    return articles.get(0);
  }

  private static Path seeds() {
    String given = System.getProperty("jejak.material", "");
    Path root = Path.of(System.getProperty("jejak.root", "")).toAbsolutePath();
    boolean unset = given.isBlank() || given.startsWith("${");
    return (unset ? root.resolveSibling("shared") : Path.of(given)).resolve("seeds");
  }
}
