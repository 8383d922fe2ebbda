package org.jejak.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dumps in many languages and shapes. In {@code dumps} each file says what it should give ({@code
 * -} is nothing, {@code page: no} that only dumps look so), then the dump; a line that opens with a
 * bar is a paragraph of the report.
 */
class DumpFilesTest {
  private static final ArticleReader READER = new ArticleReader(Packs.standard());
  private static final String PARAGRAPH = "| ";

  private record Sample(Map<String, String> expected, List<String> lines) {
    static Sample of(Path file) {
      try {
        List<String> all = Files.readAllLines(file);
        int rule = all.indexOf("---");
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : all.subList(0, rule)) {
          int colon = line.indexOf(": ");
          expected.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return new Sample(expected, all.subList(rule + 1, all.size()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String dump() {
      return String.join("\n", lines.stream().map(Sample::bare).toList());
    }

    String text() {
      return String.join(
          "\n\n",
          lines.stream().filter(line -> line.startsWith(PARAGRAPH)).map(Sample::bare).toList());
    }

    /** The lines from the first paragraph to the last, as a page has them. */
    String page() {
      int first = 0;
      int last = lines.size() - 1;
      while (!lines.get(first).startsWith(PARAGRAPH)) {
        first++;
      }
      while (!lines.get(last).startsWith(PARAGRAPH)) {
        last--;
      }
      StringBuilder page = new StringBuilder("<html><body><article>");
      for (String line : lines.subList(first, last + 1)) {
        page.append(line.isBlank() ? "" : "<p>" + bare(line) + "</p>\n");
      }
      return page.append("</article></body></html>").toString();
    }

    private static String bare(String line) {
      return line.startsWith(PARAGRAPH) ? line.substring(PARAGRAPH.length()) : line;
    }
  }

  private static Stream<Path> dumps() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(DumpFilesTest.class.getResource("dumps"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList().stream();
    }
  }

  private static Article read(Content content) {
    Document document = new Document("a-1", "x.txt", null, null, null, content, List.of());
    return ((Extraction.Extracted) READER.read(document)).article();
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void theDumpGivesWhatItShould(Path file) {
    Sample sample = Sample.of(file);
    Article article = read(new Content.PlainText(sample.dump()));
    Map<String, String> found = new LinkedHashMap<>();
    for (String key : sample.expected().keySet()) {
      found.put(key, key.equals("page") ? "no" : field(article, key));
    }
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(found).isEqualTo(sample.expected());
    softly.assertThat(article.text()).isEqualTo(sample.text());
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void whatStandsBetweenParagraphsIsCutFromAPageToo(Path file) {
    Sample sample = Sample.of(file);
    assumeTrue(!"no".equals(sample.expected().get("page")), "not debris that pages have");
    assertThat(read(new Content.Html(sample.page())).text()).isEqualTo(sample.text());
  }

  private static String field(Article article, String key) {
    return switch (key) {
      case "lang" -> article.lang();
      case "title" -> shown(article.title());
      case "outlet" -> shown(article.outlet());
      case "authors" -> list(article.authors());
      case "credits" -> list(article.credits().stream().map(DumpFilesTest::credit).toList());
      case "published" -> shown(article.published());
      case "updated" -> shown(article.updated());
      default -> throw new IllegalArgumentException("no field " + key);
    };
  }

  private static String credit(Credit credit) {
    return credit.name() != null ? credit.name() : String.valueOf(credit.url());
  }

  private static String list(List<String> values) {
    return values.isEmpty() ? "-" : String.join("; ", new ArrayList<>(values));
  }

  private static String shown(@Nullable String value) {
    return value == null ? "-" : value;
  }

  private static String shown(@Nullable Dated dated) {
    if (dated == null) {
      return "-";
    }
    var minute = dated.interval().minute();
    return minute != null ? minute.toString() : dated.interval().from().toString();
  }
}
