package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jejak.document.Sources;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API says of reports, stories and names is what the files of the output format say. */
class ReadingRoutesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SAMPLES = Served.ROOT.resolve("samples").toString();

  @TempDir private static Path temp;
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    served = Served.of(temp.resolve("newsroom"), "samples");
    try (Trace trace = Jejak.standard().trace(Sources.in(List.of(SAMPLES)))) {
      OutputFiles.write(trace, temp.resolve("traced"));
    }
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> file(String name) throws Exception {
    return Files.readAllLines(temp.resolve("traced").resolve(name + ".jsonl"));
  }

  /** Every row of a list, by pages of a few. */
  private static List<JsonNode> all(String list) throws Exception {
    String path = list + (list.contains("?") ? "&" : "?") + "limit=7";
    List<JsonNode> rows = new ArrayList<>();
    JsonNode page = served.get(path);
    page.get("items").forEach(rows::add);
    while (!page.get("next").isNull()) {
      page = served.get(path + "&after=" + page.get("next").asString());
      page.get("items").forEach(rows::add);
    }
    assertThat(rows).as(list).hasSize(page.get("total").asInt());
    return rows;
  }

  private static List<JsonNode> parsed(List<String> lines) {
    return lines.stream().map(line -> (JsonNode) JSON.readTree(line)).toList();
  }

  @Test
  void eventsAreThoseOfTheFile() throws Exception {
    assertThat(all("/events")).containsExactlyInAnyOrderElementsOf(parsed(file("events")));
  }

  @Test
  void eventsOfATypeAndAStatusAreCountedExactly() throws Exception {
    List<JsonNode> consulted =
        parsed(file("events")).stream()
            .filter(event -> event.get("type").asString().equals("CONSULT"))
            .filter(event -> event.get("status").asString().equals("PLANNED"))
            .toList();
    assertThat(all("/events?type=CONSULT&status=PLANNED"))
        .containsExactlyInAnyOrderElementsOf(consulted)
        .isNotEmpty();
  }

  @Test
  void lineageStorylinesAndDifferencesAreThoseOfTheFiles() throws Exception {
    assertThat(all("/lineage")).isEqualTo(parsed(file("lineage")));
    assertThat(all("/differences")).isEqualTo(parsed(file("disagreements")));
    assertThat(all("/storylines")).containsExactlyInAnyOrderElementsOf(parsed(file("storylines")));
  }

  @Test
  void quotesOfAStoryAreThoseOfItsReportsWhoeverIsQuotedMostFirst() throws Exception {
    JsonNode story = served.get("/stories?sort=reports&limit=1").get("items").get(0);
    String id = story.get("id").asString();
    Set<String> reports = new HashSet<>();
    all("/stories/" + id + "/articles").forEach(row -> reports.add(row.get("id").asString()));
    List<JsonNode> quotes = all("/stories/" + id + "/quotes");
    assertThat(quotes)
        .containsExactlyInAnyOrderElementsOf(
            parsed(file("quotes")).stream()
                .filter(quote -> reports.contains(quote.get("article").asString()))
                .toList());
    JsonNode first = quotes.getFirst().get("speaker");
    long most = quotes.stream().filter(quote -> quote.get("speaker").equals(first)).count();
    JsonNode last = quotes.getLast().get("speaker");
    assertThat(most)
        .isGreaterThanOrEqualTo(
            quotes.stream().filter(quote -> quote.get("speaker").equals(last)).count());
  }

  @Test
  void aReportsReadingHoldsItsRowsOfEveryFile() throws Exception {
    for (JsonNode report : all("/articles")) {
      String id = report.get("id").asString();
      JsonNode reading = served.get("/articles/" + id + "/reading");
      for (String name : List.of("mentions", "times", "quotes", "events", "incidents")) {
        List<JsonNode> rows = new ArrayList<>();
        reading.get(name).forEach(rows::add);
        assertThat(rows)
            .as(name + " of " + id)
            .containsExactlyInAnyOrderElementsOf(
                parsed(file(name)).stream()
                    .filter(row -> row.get("article").asString().equals(id))
                    .toList());
      }
    }
  }

  @Test
  void anEntityHasTheReportsThatMentionIt() throws Exception {
    JsonNode entity = served.get("/entities?limit=1").get("items").get(0);
    String id = entity.get("id").asString();
    Set<String> naming = new HashSet<>();
    parsed(file("mentions")).stream()
        .filter(mention -> mention.get("entity").asString().equals(id))
        .forEach(mention -> naming.add(mention.get("article").asString()));
    assertThat(all("/entities/" + id + "/articles"))
        .extracting(row -> row.get("id").asString())
        .containsAll(naming)
        .hasSize(entity.get("reports").asInt());
  }

  @Test
  void whoIsNamedBesideAnEntityStandsInThatManyOfItsReports() throws Exception {
    for (JsonNode entity : served.get("/entities?limit=5").get("items")) {
      Set<String> own = reportsOf(entity.get("id").asString());
      JsonNode beside = served.get("/entities/" + entity.get("id").asString()).get("beside");
      assertThat(beside).isNotEmpty();
      for (JsonNode other : beside) {
        assertThat(reportsOf(other.get("id").asString()).stream().filter(own::contains))
            .hasSize(other.get("reports").asInt());
      }
      assertThat(beside.valueStream().map(other -> -other.get("reports").asInt())).isSorted();
    }
  }

  private static Set<String> reportsOf(String entity) throws Exception {
    Set<String> ids = new HashSet<>();
    all("/entities/" + entity + "/articles").forEach(row -> ids.add(row.get("id").asString()));
    return ids;
  }

  @Test
  void whatAnEntitySaysIsAllThere() throws Exception {
    for (JsonNode entity : all("/entities?kind=PERSON")) {
      String id = entity.get("id").asString();
      assertThat(all("/entities/" + id + "/quotes"))
          .containsExactlyInAnyOrderElementsOf(
              parsed(file("quotes")).stream()
                  .filter(quote -> quote.get("speaker").asString("").equals(id))
                  .toList());
    }
  }

  @Test
  void plansStandInTheOrderOfTheirDueDays() throws Exception {
    List<String> days =
        all("/plans").stream()
            .map(plan -> plan.get("due"))
            .map(due -> due.isNull() ? "9" : due.get("to").asString().substring(0, 10))
            .toList();
    assertThat(days).isSorted().hasSize(file("plans").size());
    assertThat(all("/plans?outcome=OVERDUE&outcome=OPEN"))
        .allMatch(plan -> plan.get("outcome").asString().matches("OVERDUE|OPEN"));
  }

  @Test
  void reportsAreGivenByTheirIdsInTheOrderAskedFor() throws Exception {
    List<JsonNode> some = all("/articles").subList(0, 3);
    String query =
        some.reversed().stream()
            .map(row -> "id=" + row.get("id").asString())
            .collect(Collectors.joining("&"));
    JsonNode named = served.get("/articles?" + query + "&id=a-0000000000000000");
    assertThat(named.get("total").asInt()).isEqualTo(3);
    assertThat(named.get("items").valueStream().toList()).isEqualTo(some.reversed());
    assertThat(served.ask("/articles?id=").statusCode()).isEqualTo(404);
    assertThat(served.ask("/articles?" + "id=a-0000000000000000&".repeat(101)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void storiesOfAQueryAreThoseOfTheReportsThatItFinds() throws Exception {
    Set<String> expected = new HashSet<>();
    all("/articles?q=lang:en").forEach(report -> expected.add(report.get("story").asString()));
    for (String sort : List.of("date", "reports", "arrival")) {
      assertThat(all("/stories?q=lang:en&sort=" + sort))
          .extracting(card -> card.get("id").asString())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void newStoriesAreThoseWithAReportBehindTheNumber() throws Exception {
    long seq = served.get("/status").get("seq").asLong() - 5;
    assertThat(all("/stories?since=" + seq))
        .isNotEmpty()
        .allMatch(card -> card.get("seq").asLong() > seq);
  }

  @Test
  void theOriginalIsADownloadOfTheVeryBytes() throws Exception {
    int compared = 0;
    for (JsonNode report : all("/articles")) {
      String id = report.get("id").asString();
      JsonNode record = served.get("/articles/" + id + "/record");
      if (record.get("item").isNull()) {
        compared++;
        HttpResponse<byte[]> answer = served.bytes("/api/v1/articles/" + id + "/original");
        assertThat(answer.body())
            .isEqualTo(Files.readAllBytes(Path.of(record.get("input").asString())));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
            .startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/octet-stream");
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void anExplanationPointsAtTheWords() throws Exception {
    List<JsonNode> events = all("/events?type=CONSULT");
    assertThat(events).isNotEmpty();
    for (JsonNode event : events) {
      JsonNode proof = served.get("/explain/" + event.get("id").asString());
      assertThat(proof.get("row")).isEqualTo(event);
      assertThat(proof.get("evidence")).isNotEmpty();
      for (JsonNode evidence : proof.get("evidence")) {
        String text =
            served.get("/articles/" + evidence.get("article").asString()).get("text").asString();
        int start = text.offsetByCodePoints(0, evidence.get("start").asInt());
        int end = text.offsetByCodePoints(0, evidence.get("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo(evidence.get("sentence").asString());
      }
    }
  }

  @Test
  void twoReportsWithoutAnEdgeAreLaidSideBySide() throws Exception {
    JsonNode edge = served.get("/lineage?kind=COPY&limit=1").get("items").get(0);
    String from = edge.get("from").asString();
    String to = edge.get("to").asString();
    JsonNode both = served.get("/compare/" + to + "/" + from);
    assertThat(both.get("traced").asBoolean()).isTrue();
    assertThat(both.get("from").get("article").get("id").asString()).isEqualTo(from);
    List<JsonNode> reports = all("/articles");
    JsonNode none =
        served.get(
            "/compare/%s/%s"
                .formatted(
                    reports.getFirst().get("id").asString(),
                    reports.getLast().get("id").asString()));
    assertThat(none.get("traced").asBoolean()).isFalse();
  }

  @Test
  void aSearchIsAFeed() throws Exception {
    String query = "?q=%22fuel%20price%22%20OR%20%22harga%20%3C%26%22";
    HttpResponse<String> atom = served.ask("/search.atom" + query);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(atom.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(atom.body()).contains("http://www.w3.org/2005/Atom", "<entry>");
    assertThat(served.ask("/search.rss" + query).body()).contains("<rss version=\"2.0\">");
    JsonNode json = served.get("/search.json?q=lang:id");
    assertThat(json.get("items").size())
        .isEqualTo(served.get("/search?q=lang:id").get("total").asInt());
    assertThat(served.ask("/search.exe").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    for (String path :
        List.of(
            "/articles/a-0000000000000000",
            "/articles/x",
            "/stories/s-0000000000000000",
            "/stories/s-0000000000000000/quotes",
            "/storylines/l-0000000000000000",
            "/entities/e-0000000000000000/quotes",
            "/explain/v-0000000000000000",
            "/explain/q-12",
            "/compare/a-0000000000000000/a-0000000000000001")) {
      assertThat(served.ask(path).statusCode()).as(path).isEqualTo(404);
    }
    for (String path :
        List.of(
            "/stories?after=nonsense",
            "/stories?sort=size",
            "/plans?outcome=BROKEN",
            "/events?type=WAR",
            "/ledger?day=today",
            "/stories?since=-1",
            "/articles?limit=1001",
            "/lineage?article=s-0000000000000000&after=%00")) {
      assertThat(served.ask(path).statusCode()).as(path).isIn(400, 404);
    }
  }
}
