package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jejak.store.Store;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people add and correct through the API. */
class WritingTest {
  private static final String REPORT =
      """
      Harbour fire stops ferries at Lembar Point

      Lembar Courier, 14 March 2025 - A fire at the harbour of Lembar Point stopped all ferries on %s. \
      The harbour master said that twelve people were injured. Police asked travellers to wait.
      """;

  @TempDir private static Path temp;
  private static Served served;
  private static Path folder;

  @BeforeAll
  static void serve() {
    folder = temp.resolve("newsroom");
    served = Served.of(folder, "samples/txt");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static HttpResponse<String> paste(String text) throws Exception {
    return served.send("/articles", "POST", "text/plain; charset=utf-8", text);
  }

  @Test
  void aPastedTextIsAReportAndIsTraced() throws Exception {
    HttpResponse<String> answer = paste(REPORT.formatted("Friday"));
    assertThat(answer.statusCode()).isEqualTo(202);
    JsonNode row = Served.json(answer).get("ledger").get(0);
    assertThat(row.get("input").asString()).isEqualTo("upload/text");
    assertThat(row.get("status").asString()).isEqualTo("ACCEPTED");
    assertThat(served.whenTraced().get("untraced").asLong()).isZero();
    assertThat(served.get("/search?q=%22Lembar+Point%22").get("items"))
        .anyMatch(hit ->
            hit.get("id").asString().equals(row.get("article").asString())
                && !hit.get("story").isNull());
  }

  @Test
  void theSameAgainAddsNothingAndSaysSo() throws Exception {
    paste(REPORT.formatted("Monday"));
    long before = served.get("/status").get("articles").asLong();
    JsonNode again = Served.json(paste(REPORT.formatted("Monday")));
    assertThat(again.get("repeated").asInt()).isEqualTo(1);
    assertThat(again.get("ledger").get(0).get("article").asString()).startsWith("a-");
    assertThat(served.get("/status").get("articles").asLong()).isEqualTo(before);
  }

  @Test
  void eachFileOfAFormAndOfAnArchiveIsAnItemOfTheLedger() throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (String day : List.of("Tuesday", "Wednesday")) {
        out.putNextEntry(new ZipEntry(day + ".txt"));
        out.write(REPORT.formatted(day).getBytes(StandardCharsets.UTF_8));
      }
    }
    HttpResponse<String> answer =
        served.upload(
            "/articles", "week.zip", zip.toByteArray(), "thu.txt", REPORT.formatted("Thursday"));
    List<String> inputs = new ArrayList<>();
    Served.json(answer).get("ledger").forEach(row -> inputs.add(row.get("input").asString()));
    assertThat(inputs).containsExactly("upload/week.zip", "upload/week.zip", "upload/thu.txt");
  }

  @Test
  void whatCannotBeReadIsARejectedRowNotAFault() throws Exception {
    HttpResponse<String> answer = served.upload("/articles", "noise.pdf", "%PDF-1.7 broken");
    assertThat(answer.statusCode()).isEqualTo(202);
    JsonNode row = Served.json(answer).get("ledger").get(0);
    assertThat(row.get("status").asString()).isEqualTo("REJECTED");
    assertThat(row.get("reason").asString()).doesNotContain("/tmp");
  }

  @Test
  void anAddressAloneIsNotFetched() throws Exception {
    for (String path : List.of("/articles", "/trace")) {
      HttpResponse<String> answer =
          served.send(path, "POST", "text/plain", " http://169.254.169.254/latest/meta-data\n");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("jejak fetch");
    }
  }

  @Test
  void anEmptyTextAndAnEmptyFormAreRefused() throws Exception {
    assertThat(paste("  \n").statusCode()).isEqualTo(422);
    assertThat(served.upload("/articles").statusCode()).isIn(400, 422);
    assertThat(served.send("/articles", "POST", "image/png", "x").statusCode()).isEqualTo(415);
  }

  @Test
  void aCorrectionIsKeptTracedAndCanBeTakenBack() throws Exception {
    JsonNode stories = served.get("/search?sort=date&limit=100").get("items");
    String article = stories.get(0).get("id").asString();
    String day =
        "{\"kind\":\"date\",\"article\":\"%s\",\"day\":\"2024-02-29\",\"reason\":\"seen in print\"}";
    HttpResponse<String> answer = served.post("/corrections", day.formatted(article));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String id = Served.json(answer).get("id").asString();
    assertThat(Served.json(answer).get("words").get(0).asString()).contains("2024-02-29");
    served.whenTraced();

    JsonNode row = correction(id);
    assertThat(row.get("state").asString()).isEqualTo("HOLDS");
    assertThat(row.get("reason").asString()).isEqualTo("seen in print");
    assertThat(row.get("places").get(0).get("article").asString()).isEqualTo(article);

    assertThat(served.send("/corrections/" + id, "DELETE", "text/plain", "").statusCode())
        .isEqualTo(200);
    served.whenTraced();
    assertThat(correction(id).get("state").asString()).isEqualTo("UNDONE");
    assertThat(served.send("/corrections/" + id, "DELETE", "text/plain", "").statusCode())
        .isEqualTo(422);
  }

  private static JsonNode correction(String id) throws Exception {
    for (JsonNode row : served.get("/corrections?limit=1000").get("items")) {
      if (row.get("id").asString().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("no correction " + id);
  }

  @Test
  void storiesAreMergedAndSplit() throws Exception {
    JsonNode found = served.get("/search?sort=date&limit=100").get("items");
    String one = found.get(0).get("story").asString();
    String other = null;
    for (JsonNode hit : found) {
      if (!hit.get("story").asString().equals(one)) {
        other = hit.get("story").asString();
      }
    }
    long before = served.whenTraced().get("stories").asLong();
    HttpResponse<String> merged =
        served.post(
            "/corrections",
            "{\"kind\":\"merge\",\"stories\":[\"%s\",\"%s\"]}".formatted(one, other));
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
    assertThat(served.whenTraced().get("stories").asLong()).isEqualTo(before - 1);
    served.send(
        "/corrections/" + Served.json(merged).get("id").asString(), "DELETE", "text/plain", "");
    assertThat(served.whenTraced().get("stories").asLong()).isEqualTo(before);
  }

  @Test
  void everyKindOfCorrectionSaysWhatItMisses() throws Exception {
    for (String kind :
        List.of(
            "merge",
            "split",
            "move",
            "copy",
            "not-copy",
            "speaker",
            "date",
            "event",
            "entity-merge",
            "entity-split",
            "nonsense")) {
      HttpResponse<String> answer = served.post("/corrections", "{\"kind\":\"" + kind + "\"}");
      assertThat(answer.statusCode()).as(kind).isEqualTo(400);
      assertThat(Served.json(answer).get("detail").asString()).as(kind).isNotBlank();
    }
  }

  @Test
  void whatIsNotThereCannotBeCorrected() throws Exception {
    String gone = "0123456789abcdef";
    for (String json :
        List.of(
            "{\"kind\":\"move\",\"article\":\"a-%1$s\",\"story\":\"s-%1$s\"}",
            "{\"kind\":\"merge\",\"stories\":[\"s-%1$s\"]}",
            "{\"kind\":\"speaker\",\"quote\":\"q-%1$s\",\"name\":null}",
            "{\"kind\":\"event\",\"event\":\"v-%1$s\",\"type\":null}",
            "{\"kind\":\"entity-merge\",\"entities\":[\"e-%1$s\",\"e-fedcba9876543210\"]}")) {
      HttpResponse<String> answer = served.post("/corrections", json.formatted(gone));
      assertThat(answer.statusCode()).as(json + answer.body()).isEqualTo(422);
    }
  }

  @Test
  void aFolderThatAnotherCommandWritesIsAConflictThatSaysSo() throws Exception {
    long before = served.whenTraced().get("articles").asLong();
    HttpResponse<String> answer;
    try (Store other = Store.openThere(folder, Jejak.standard(), Clock.systemUTC())) {
      answer = paste(REPORT.formatted("Sunday"));
      assertThat(served.get("/status").get("articles").asLong()).isEqualTo(before);
    }
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("another command", "try again");
  }

  @Test
  void otherCommandsCanWriteWhileItServes() throws Exception {
    served.whenTraced();
    try (Store other = Store.openThere(folder, Jejak.standard(), Clock.systemUTC())) {
      assertThat(other.mark().seq()).isPositive();
    }
    assertThat(Files.isDirectory(folder.resolve("archive"))).isTrue();
  }

  @Test
  void aTraceOfATextKeepsNothing() throws Exception {
    long before = served.get("/status").get("total").get("received").asLong();
    HttpResponse<String> answer =
        served.upload(
            "/trace", "a.txt", REPORT.formatted("Friday"), "b.txt", REPORT.formatted("Saturday"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode traced = Served.json(answer);
    assertThat(traced.get("reports").asInt()).isEqualTo(2);
    assertThat(traced.get("stories")).hasSize(1);
    assertThat(traced.get("origins").asInt()).isEqualTo(1);
    assertThat(traced.get("lineage").get(0).get("kind").asString()).isEqualTo("COPY");
    assertThat(traced.get("ledger").get(0).get("input").asString()).isEqualTo("trace/a.txt");
    assertThat(served.get("/status").get("total").get("received").asLong()).isEqualTo(before);
  }
}
