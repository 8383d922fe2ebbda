package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jejak.server.JejakServer;
import org.jejak.server.ServerOptions;
import org.jejak.story.Story;
import org.jejak.story.StoryTies.Tie;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One folder asked by commands and over the API: the same numbers, the same rows. */
class SameCountsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path temp;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static String db = "";
  private static Path exported = Path.of("");
  private static JejakServer server;

  @BeforeAll
  static void fillAndServe() {
    Path folder = temp.resolve("newsroom");
    db = folder.toString();
    exported = temp.resolve("exported");
    run("ingest", "--quiet", Samples.ROOT.resolve("samples").toString());
    run("export", "--quiet", "--out", exported.toString());
    server =
        JejakServer.start(
            new ServerOptions(folder, "localhost", 0, Jejak::standard, Clock.systemUTC(), null));
  }

  @AfterAll
  static void stop() {
    server.close();
    CLIENT.close();
  }

  private static String run(String command, String... more) {
    List<String> args = Stream.concat(Stream.of(command, "--db", db), Stream.of(more)).toList();
    Commands done = Commands.run(args.toArray(String[]::new));
    assertThat(done.code()).as(done.err()).isZero();
    return done.out();
  }

  private static String asked(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://localhost:%d/api/v1%s".formatted(server.port(), path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(asked(path));
  }

  private static String query(String query) {
    return "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "stories, stories",
    "storylines, storylines",
    "articles, articles",
    "events, events",
    "plans, plans",
    "differences, disagreements",
    "entities, entities",
    "lineage, lineage",
    "ledger, ledger"
  })
  void aListOfTheApiIsTheFileOfAnExport(String list, String file)
      throws IOException, InterruptedException {
    List<String> rows = Files.readAllLines(exported.resolve(file + ".jsonl"));
    JsonNode first = get("/" + list + "?limit=1");
    assertThat(first.get("total").asInt()).isEqualTo(rows.size()).isPositive();
    assertThat(asked("/" + list, "Accept", "application/x-ndjson").lines()).hasSize(rows.size());
  }

  @Test
  void aCardOfAStoryCountsWhatItsRowHolds() throws IOException, InterruptedException {
    Map<String, JsonNode> cards = new LinkedHashMap<>();
    get("/stories?limit=1000").get("items").forEach(card -> cards.put(id(card), card));
    for (String line : Files.readAllLines(exported.resolve("stories.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      JsonNode card = cards.remove(id(row));
      assertThat(card.get("reports").asInt()).isEqualTo(row.get("articles").size());
      assertThat(card.get("origins").asInt()).isEqualTo(row.get("origins").size());
    }
    assertThat(cards).isEmpty();
  }

  private static String id(JsonNode row) {
    return row.get("id").asString();
  }

  @Test
  void explainGivesTheSameScoresOfPairs() throws IOException, InterruptedException {
    int pairs = 0;
    for (JsonNode card : get("/stories?limit=1000").get("items")) {
      JsonNode ties = get("/explain/" + id(card)).get("ties");
      Story story =
          Samples.trace().stories().stream()
              .filter(one -> one.id().equals(id(card)))
              .findFirst()
              .orElseThrow();
      List<Tie> held = new TraceIndex(Samples.trace()).ties(story).strongest();
      assertThat(ties.isNull()).as(id(card)).isEqualTo(held.isEmpty());
      for (int i = 0; i < held.size(); i++) {
        JsonNode pair = ties.get("pairs").get(i);
        assertThat(pair.get("first").asString()).isEqualTo(held.get(i).first());
        assertThat(pair.get("second").asString()).isEqualTo(held.get(i).second());
        assertThat(pair.get("words").valueStream().map(JsonNode::asString).toList())
            .isEqualTo(held.get(i).words());
        if (held.get(i).bound() == null) {
          assertThat(pair.get("score").asDouble()).isCloseTo(held.get(i).score(), within(5e-4));
        }
        pairs++;
      }
    }
    assertThat(pairs).isGreaterThan(10);
  }

  @Test
  void statusSaysWhatTheApiSays() throws IOException, InterruptedException {
    JsonNode status = get("/status");
    JsonNode total = status.get("total");
    assertThat(run("status"))
        .startsWith(
            "%d reports · %d stories · %d storylines\n"
                .formatted(
                    status.get("articles").asInt(),
                    status.get("stories").asInt(),
                    status.get("storylines").asInt()))
        .containsPattern(
            "all +%d +%d +%d +%d\n"
                .formatted(
                    total.get("received").asInt(),
                    total.get("accepted").asInt(),
                    total.get("partial").asInt(),
                    total.get("rejected").asInt()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pelabuhan OR harbour", "lang:id type:AGREE", "status:PLANNED"})
  void aSearchFindsTheSameReportsInTheSameOrder(String query)
      throws IOException, InterruptedException {
    List<String> found =
        run("search", "--json", "--limit", "1000", query).lines().map(this::idOfLine).toList();
    JsonNode page = get("/search?limit=1000&" + query(query));
    assertThat(page.get("items").valueStream().map(SameCountsTest::id).toList())
        .isEqualTo(found)
        .isNotEmpty();
    assertThat(run("search", "--count", query).strip())
        .isEqualTo(page.get("total").asString())
        .isEqualTo(String.valueOf(found.size()));
  }

  private String idOfLine(String line) {
    return id(JSON.readTree(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pelabuhan OR harbour", "lang:id"})
  void aSearchCountsTheSameFacets(String query) throws IOException, InterruptedException {
    String last =
        run("search", "--json", "--facets", "--limit", "1", query)
            .lines()
            .reduce((one, other) -> other)
            .orElseThrow();
    JsonNode told = JSON.readTree(last);
    JsonNode counted = get("/facets?" + query(query));
    assertThat(counted.get("total")).isEqualTo(told.get("total"));
    Map<String, Map<String, Long>> api = new LinkedHashMap<>();
    for (JsonNode facet : counted.get("facets")) {
      Map<String, Long> counts = new LinkedHashMap<>();
      facet
          .get("counts")
          .forEach(one -> counts.put(one.get("value").asString(), one.get("reports").asLong()));
      api.put(facet.get("field").asString(), counts);
    }
    Map<String, Map<String, Long>> command = new LinkedHashMap<>();
    told.get("facets")
        .properties()
        .forEach(facet -> {
          Map<String, Long> counts = new LinkedHashMap<>();
          facet
              .getValue()
              .get("counts")
              .properties()
              .forEach(one -> counts.put(one.getKey(), one.getValue().asLong()));
          command.put(facet.getKey(), counts);
        });
    assertThat(api).isEqualTo(command).isNotEmpty();
  }
}
