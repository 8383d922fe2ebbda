package org.jejak.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ExtractionTest {
  private static final String FERRY =
      "The ferry between the two islands will run again from Monday, the port authority said."
          + " Repairs on its engine took three weeks and cost more than was planned.";
  private static final String FISH =
      "Fishers in the bay caught less this year than in any other since the counting began."
          + " The council wants to hear their reasons before it decides on the new fees.";

  @TempDir Path data;

  private final Map<String, Map<String, String>> gold = new TreeMap<>();

  private void page(String name, String title, String author, String day, String... paragraphs)
      throws IOException {
    String body = String.join("</p><p>", paragraphs);
    String html =
        """
        <html><head><meta charset="utf-8"><title>%s</title>
        <meta name="author" content="%s">
        <meta property="article:published_time" content="%sT08:00:00+00:00">
        </head><body><article><h1>%s</h1><p>%s</p></article></body></html>
        """
            .formatted(title, author, day, title, body);
    Path file = data.resolve("fundus").resolve(name + ".html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void gold(String name, String body, String title, String author, String day) {
    String url = "https://pulau-pos.example/" + name;
    gold.put(
        name,
        Map.of("articleBody", body, "title", title, "author", author, "date", day, "url", url));
  }

  @BeforeEach
  void writeTwoPages() throws IOException {
    Files.createDirectories(data.resolve("fundus"));
    page("ferry", "Ferry runs again", "Ana Reyes", "2024-05-06", FERRY, FISH);
    gold("ferry", FERRY + "\n\n" + FISH, "Ferry runs again", "ana reyes", "2024-05-06");
    page("fish", "Fewer fish", "Budi Hartono", "2024-05-07", FERRY, FISH);
    gold("fish", FISH, "Fewer fish than ever", "Ana Reyes", "2024-05-08");
    Files.write(
        data.resolve("fundus").resolve("gold.json"),
        JsonMapper.builder().build().writeValueAsBytes(gold));
  }

  private ExtractionMeasure measure(boolean peers) throws Exception {
    return new ExtractionMeasure(data, List.of("fundus"), peers);
  }

  @Test
  void bodiesAreScoredByTheMeansOverPages() throws Exception {
    try (ExtractionMeasure measure = measure(false)) {
      SetScore score = measure.measure(0, 0).scores().getFirst();
      int ferry = FERRY.split("\\W+").length;
      int fish = FISH.split("\\W+").length;
      double half = (double) (fish - 3) / (ferry + fish - 3);
      assertThat(score.precision()).isCloseTo((1 + half) / 2, within(1e-9));
      assertThat(score.recall()).isEqualTo(1);
      assertThat(score.f1()).isCloseTo(PageScore.f1(score.precision(), 1), within(1e-9));
    }
  }

  @Test
  void titleAuthorsAndDayAreSharesOfThePagesThatHaveThem() throws Exception {
    try (ExtractionMeasure measure = measure(false)) {
      SetScore score = measure.measure(0, 0).scores().getFirst();
      assertThat(score.title()).isEqualTo(0.5);
      assertThat(score.authors()).isEqualTo(0.5);
      assertThat(score.authorNames()).isEqualTo(0.5);
      assertThat(score.day()).isEqualTo(0.5);
      assertThat(score.dayWrong()).isEqualTo(0.5);
    }
  }

  @Test
  void peersReadTheSamePagesInTheSameRun() throws Exception {
    try (ExtractionMeasure measure = measure(true)) {
      ExtractionMeasure.Result result = measure.measure(0, 1);
      assertThat(result.scores()).hasSize(3).allMatch(score -> score.recall() > 0.5);
      assertThat(result.speeds()).hasSize(3).allMatch(speed -> speed.perSecond() > 0);
      assertThat(ExtractionFigures.of(result))
          .contains("| fundus | 2 | Jejak |", "readability4j", "boilerpipe", "times as fast");
    }
  }

  @Test
  void missesShowWhatWasLeftInAndWhichFieldsAreWrong() throws Exception {
    try (ExtractionMeasure measure = measure(false)) {
      assertThat(new ExtractionMisses(null).of(measure.jejak()))
          .contains("fundus/fish", "left in: The ferry between", "title found: Fewer fish\n")
          .contains("authors should be: Ana Reyes", "day should be: 2024-05-08", "day from: meta")
          .doesNotContain("fundus/ferry");
    }
  }

  @Test
  void onePageIsShownWithWhatIsRightToo() throws Exception {
    try (ExtractionMeasure measure = measure(false)) {
      assertThat(new ExtractionMisses("fer").of(measure.jejak()))
          .contains("fundus/ferry  F1 1.000", "title is: Ferry runs again")
          .doesNotContain("fundus/fish");
    }
  }

  @Test
  void missingPagesAreOneSentenceAndExitCode2() {
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code =
          new CommandLine(new ExtractionCommand())
              .execute("--data", data.resolve("nowhere").toString());
      assertThat(code).isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("jejak bench: the pages to measure on are not at hand")
        .hasLineCount(1);
  }
}
