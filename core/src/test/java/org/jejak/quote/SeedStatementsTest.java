package org.jejak.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jejak.article.Article;
import org.jejak.article.ArticleReader;
import org.jejak.article.Extraction;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.mention.MentionReader;
import org.jejak.quote.Quote.Mode;
import org.junit.jupiter.api.Test;

/** Statements of the real dumps in the folder that the setting {@code jejak.material} names. */
class SeedStatementsTest {
  private static final Packs PACKS = Packs.standard();
  private static final Knowledge KNOWLEDGE = Knowledge.standard();

  @Test
  void theSpokeswomanSpeaksInTheEnglishReport() throws IOException {
    assertThat(statements("003"))
        .anySatisfy(quote -> {
          assertThat(quote.text()).startsWith("Once again, Israel has grossly violated");
          assertThat(quote.speakerName()).isEqualTo("Maria Zakharova");
        });
  }

  @Test
  void thePronounsOfTheEnglishReportMeanTheRightPresident() throws IOException {
    List<Quote> quotes = statements("003");

    assertThat(speaker(quotes, "This year, we are witnessing")).isEqualTo("Vladimir Putin");
    assertThat(speaker(quotes, "The growing process of cooperation")).contains("Pezeshkian");
    assertThat(speaker(quotes, "The Zionist regime does not respect")).contains("Pezeshkian");
  }

  @Test
  void agenciesCarryTheStatementsOfTheSummit() throws IOException {
    List<Quote> quotes = statements("004");

    assertThat(quotes)
        .anySatisfy(quote -> {
          assertThat(quote.text()).startsWith("Secara ekonomi dan budaya");
          assertThat(quote.speakerName()).contains("Pezeshkian");
          assertThat(quote.via()).containsExactly("IRNA");
        })
        .anySatisfy(quote -> {
          assertThat(quote.text()).startsWith("Kami aktif bekerja sama");
          assertThat(quote.speakerName()).isEqualTo("Vladimir Putin");
          assertThat(quote.via()).containsExactly("TASS");
        });
  }

  @Test
  void aSecondStatementAfterSerayaHasTheSameSpeaker() throws IOException {
    List<Quote> quotes = statements("000");

    assertThat(quotes)
        .anySatisfy(quote -> {
          assertThat(quote.cue()).isEqualTo("mencatat");
          assertThat(quote.mode()).isNotEqualTo(Mode.DIRECT);
          assertThat(quote.speakerName()).contains("Pezeshkian");
        });
  }

  @Test
  void aMisspeltCueStillNamesItsPaper() throws IOException {
    assertThat(statements("002"))
        .anySatisfy(quote -> assertThat(quote.via()).containsExactly("Arab News"));
  }

  private static String speaker(List<Quote> quotes, String opening) {
    return quotes.stream()
        .filter(quote -> quote.text().startsWith(opening))
        .map(quote -> String.valueOf(quote.speakerName()))
        .findFirst()
        .orElse("no such statement");
  }

  private static List<Quote> statements(String seed) throws IOException {
    Path folder = Path.of(System.getProperty("jejak.material", "../../shared"), "seeds");
    assumeTrue(Files.isDirectory(folder), "no seed reports in " + folder);
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file =
          files
              .filter(path -> path.getFileName().toString().startsWith(seed))
              .findFirst()
              .orElseThrow();
    }
    Document document =
        new Document(
            "a-1",
            "in",
            null,
            null,
            null,
            new Content.PlainText(Files.readString(file)),
            List.of());
    Article article = ((Extraction.Extracted) new ArticleReader(PACKS).read(document)).article();
    LanguagePack pack = PACKS.pack(article.lang());
    AnnotatedText title = pack.annotate(article.title() == null ? "" : article.title());
    AnnotatedText body = pack.annotate(article.text());
    return new QuoteReader(PACKS, KNOWLEDGE)
        .read(article, body, new MentionReader(PACKS, KNOWLEDGE).read(article, title, body));
  }
}
