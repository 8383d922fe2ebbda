package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What every list of the API does. */
class ListsTest {
  @TempDir private static Path temp;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.of(temp.resolve("newsroom"), "samples/txt", "samples/wire.jsonl");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void pagesGiveEachItemOnceAndTheTotalIsExact() throws Exception {
    List<String> ids = new ArrayList<>();
    JsonNode page = served.get("/search?sort=date&limit=3");
    long total = page.get("total").asLong();
    while (true) {
      page.get("items").forEach(item -> ids.add(item.get("id").asString()));
      if (page.get("next").isNull()) {
        break;
      }
      page = served.get("/search?sort=date&limit=3&after=" + page.get("next").asString());
    }
    assertThat(ids).hasSize((int) total).doesNotHaveDuplicates();
    assertThat(total).isEqualTo(served.get("/status").get("articles").asLong());
  }

  @Test
  void aListAsLinesHasNoCap() throws Exception {
    String lines = served.ask("/search?limit=1", "Accept", "application/x-ndjson").body();
    assertThat(lines.lines().count()).isEqualTo(served.get("/search").get("total").asLong());
  }

  @Test
  void aFaultyQueryIsAProblemThatPointsAtThePlace() throws Exception {
    var answer = served.ask("/search?q=(perjanjian");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"/problems/query\"", "\"start\":");
  }
}
