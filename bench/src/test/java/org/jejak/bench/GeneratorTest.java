package org.jejak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeneratorTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private static List<Planted.Story> stories(int reports, long seed) {
    List<Planted.Story> stories = new ArrayList<>();
    new Generator(reports, 120, seed).forEachStory(stories::add);
    return stories;
  }

  private static Map<Integer, GeneratedReport> byNumber(List<Planted.Story> stories) {
    Map<Integer, GeneratedReport> reports = new HashMap<>();
    stories.forEach(story -> story.reports().forEach(r -> reports.put(r.number(), r)));
    return reports;
  }

  private void write(String name, GenerateCommand.Format format, long seed) throws IOException {
    GenerateCommand.write(new Generator(60, 120, seed), folder.resolve(name), format, true);
  }

  private List<JsonNode> gold(String name, String file) throws IOException {
    return Files.readAllLines(folder.resolve(name).resolve("gold").resolve(file)).stream()
        .map(JSON::readTree)
        .toList();
  }

  @Test
  void makesAsManyReportsAsAskedForNumberedFromOne() {
    assertThat(byNumber(stories(77, 3)).keySet()).hasSize(77).contains(1, 77);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    write("one", GenerateCommand.Format.jsonl, 5);
    write("two", GenerateCommand.Format.jsonl, 5);
    write("three", GenerateCommand.Format.jsonl, 6);
    for (String file : List.of("reports.jsonl", "gold/stories.jsonl", "gold/drifts.jsonl")) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
    assertThat(
            Files.mismatch(
                folder.resolve("one/reports.jsonl"), folder.resolve("three/reports.jsonl")))
        .isNotNegative();
  }

  @Test
  void moreReportsKeepTheStoriesThatFewerGive() {
    assertThat(stories(60, 4).getFirst()).isEqualTo(stories(30, 4).getFirst());
  }

  @Test
  void everyPlantedDriftStandsInItsReports() {
    List<Planted.Story> stories = stories(200, 7);
    Map<Integer, GeneratedReport> reports = byNumber(stories);
    int drifts = 0;
    for (Planted.Story story : stories) {
      for (Planted.Edge edge : story.edges()) {
        for (Planted.Drift drift : edge.drifts()) {
          drifts++;
          if (drift.fromText() != null) {
            assertThat(reports.get(edge.from()).text()).contains(drift.fromText());
          }
          if (drift.toText() != null) {
            assertThat(reports.get(edge.to()).text()).contains(drift.toText());
          }
        }
      }
    }
    assertThat(drifts).isGreaterThan(50);
  }

  @Test
  void aCopyWithoutDriftSharesMostOfItsTextAndATranslationIsInTheOtherLanguage() {
    List<Planted.Story> stories = stories(200, 7);
    Map<Integer, GeneratedReport> reports = byNumber(stories);
    for (Planted.Story story : stories) {
      for (Planted.Edge edge : story.edges()) {
        boolean sameLang = reports.get(edge.from()).lang() == reports.get(edge.to()).lang();
        assertThat(sameLang).isEqualTo(!edge.kind().equals("TRANSLATION"));
      }
    }
  }

  @Test
  void everyKindOfEdgeAndDriftIsPlanted() {
    Set<String> edges = new HashSet<>();
    Set<String> drifts = new HashSet<>();
    for (Planted.Story story : stories(400, 1)) {
      for (Planted.Edge edge : story.edges()) {
        edges.add(edge.kind());
        edge.drifts().forEach(drift -> drifts.add(drift.kind()));
      }
    }
    assertThat(edges).containsExactlyInAnyOrder("COPY", "EXCERPT", "TRANSLATION");
    assertThat(drifts)
        .containsExactlyInAnyOrder(
            "NUMBER",
            "DATE",
            "MODALITY",
            "ATTRIBUTION",
            "ROLE",
            "NEGATION",
            "QUALIFIER",
            "OMISSION",
            "INSERTION");
  }

  @Test
  void noTwoIndependentReportsShareASentenceOfAnotherStory() {
    Map<String, Integer> storyOf = new HashMap<>();
    for (Planted.Story story : stories(150, 2)) {
      Set<String> sentences =
          story.reports().stream()
              .flatMap(report -> report.text().lines())
              .filter(paragraph -> !paragraph.isBlank())
              .collect(Collectors.toSet());
      sentences.forEach(
          paragraph -> assertThat(storyOf.putIfAbsent(paragraph, story.number())).isNull());
    }
  }

  @Test
  void everyReportOfTheGoldIsAmongTheReportsAndInOneStory() throws IOException {
    write("one", GenerateCommand.Format.txt, 5);
    List<String> named = new ArrayList<>();
    for (JsonNode story : gold("one", "stories.jsonl")) {
      story.get("reports").forEach(report -> named.add(report.stringValue()));
    }
    assertThat(named).hasSize(60).doesNotHaveDuplicates();
    for (String report : named) {
      assertThat(folder.resolve("one").resolve(report)).exists();
    }
  }

  @Test
  void theTextOfTheGoldStandsInThePlainReport() throws IOException {
    write("one", GenerateCommand.Format.txt, 5);
    for (JsonNode article : gold("one", "articles.jsonl")) {
      Path file = folder.resolve("one").resolve(article.get("report").stringValue());
      assertThat(Files.readString(file))
          .contains(article.get("text").stringValue())
          .contains(article.get("title").stringValue());
    }
  }

  @Test
  void aReportIsAboutAsLongAsAskedFor() {
    List<GeneratedReport> reports = new ArrayList<>();
    new Generator(5, 500, 1).forEachStory(story -> reports.addAll(story.reports()));
    assertThat(reports.getFirst().text().split("\\s+").length).isBetween(480, 560);
  }

  @Test
  void theVocabularyIsWideAndFollowsZipf() {
    Vocabulary vocabulary = Vocabulary.of(Packs.standard());
    assertThat(vocabulary.acts().size()).isGreaterThan(100);
    assertThat(vocabulary.things().size()).isGreaterThan(500);
    assertThat(vocabulary.qualities().size()).isGreaterThan(50);
    Random chance = new Random(1);
    Zipf zipf = new Zipf(vocabulary.things(), chance);
    Map<Term, Integer> counts = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      counts.merge(zipf.draw(chance), 1, Integer::sum);
    }
    List<Integer> sorted = counts.values().stream().sorted((a, b) -> b - a).toList();
    assertThat(sorted.get(0) / (double) sorted.get(9)).isBetween(6.0, 16.0);
  }
}
