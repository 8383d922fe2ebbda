package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the contract says and what the server does are one. */
class ContractTest {
  private static final Contract CONTRACT = Contract.read();

  @TempDir private static Path temp;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.of(temp.resolve("newsroom"), "samples");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void everyRouteStandsInTheContract() {
    assertThat(CONTRACT.operations()).containsAll(routes());
  }

  @Test
  void everyOperationOfTheContractIsServed() {
    assertThat(routes()).containsAll(CONTRACT.operations());
  }

  private static List<String> routes() {
    return served.routes().stream()
        .filter(route -> route.matches("(GET|POST|PUT|DELETE) /api/v1/.*"))
        .map(route -> route.replace("/api/v1", ""))
        .toList();
  }

  @Test
  void everyAnswerIsWhatTheContractSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> asked : asked().entrySet()) {
      String path = asked.getValue();
      HttpResponse<String> answer = served.ask(asked.getKey());
      assertThat(answer.statusCode()).as(asked.getKey() + " " + answer.body()).isEqualTo(200);
      String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
      CONTRACT.faults(path, type, answer.body()).stream()
          .map(fault -> asked.getKey() + ": " + fault)
          .forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyListGivesLines() {
    assertThat(CONTRACT.listsWithoutLines()).isEmpty();
  }

  @Test
  void everyLineIsWhatTheContractSays() throws Exception {
    Map<String, String> lists = new LinkedHashMap<>();
    for (String list :
        List.of(
            "/ledger",
            "/search",
            "/articles",
            "/stories",
            "/lineage",
            "/plans",
            "/differences",
            "/entities",
            "/events",
            "/storylines")) {
      lists.put(list, list);
    }
    lists.put("/stories/%s/places".formatted(storyWithPlaces()), "/stories/{id}/places");
    lists.put("/articles/%s/versions".formatted(first("/articles")), "/articles/{id}/versions");
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> list : lists.entrySet()) {
      HttpResponse<String> answer = served.ask(list.getKey(), "Accept", "application/x-ndjson");
      long total = served.get(list.getKey() + "?limit=1").get("total").asLong();
      assertThat(answer.body().lines().count()).as(list.getKey()).isEqualTo(total).isPositive();
      answer
          .body()
          .lines()
          .flatMap(line -> CONTRACT.faults(list.getValue(), "application/x-ndjson", line).stream())
          .forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  private static String first(String list) throws Exception {
    return served.get(list + "?limit=1").get("items").get(0).get("id").asString();
  }

  private static String storyWithPlaces() throws Exception {
    for (JsonNode story : served.get("/stories?limit=1000").get("items")) {
      String id = story.get("id").asString();
      if (served.get("/stories/" + id + "/places").get("total").asInt() > 0) {
        return id;
      }
    }
    throw new AssertionError("no story of the samples has a place with coordinates");
  }

  /**
   * Addresses of every operation that reads, for every story, report and finding of the samples.
   */
  private static Map<String, String> asked() throws Exception {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String list :
        List.of(
            "/status",
            "/ledger",
            "/feeds",
            "/search",
            "/facets",
            "/articles",
            "/stories",
            "/storylines",
            "/lineage",
            "/plans",
            "/differences",
            "/entities",
            "/events")) {
      asked.put(list, list);
      asked.put(list + "?limit=3", list);
    }
    for (String query : List.of("ship", "lang:id", "\"fuel price\" OR harga")) {
      String q = "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
      for (String list : List.of("/search", "/articles", "/stories", "/events", "/facets")) {
        asked.put(list + q, list);
      }
    }
    each(asked, "/articles", "", "/reading", "/versions", "/record");
    each(
        asked,
        "/stories",
        "",
        "/articles",
        "/lineage",
        "/matrix",
        "/happenings",
        "/quotes",
        "/places");
    each(asked, "/storylines", "");
    each(asked, "/entities", "", "/articles", "/quotes");
    for (String list : List.of("/stories", "/storylines", "/plans", "/differences", "/events")) {
      for (JsonNode row : served.get(list + "?limit=1000").get("items")) {
        asked.put("/explain/" + row.get("id").asString(), "/explain/{id}");
      }
    }
    for (JsonNode story : served.get("/stories?limit=1000").get("items")) {
      String id = story.get("id").asString();
      for (JsonNode row : served.get("/stories/" + id + "/quotes?limit=1000").get("items")) {
        asked.put("/explain/" + row.get("id").asString(), "/explain/{id}");
      }
      for (JsonNode row : served.get("/stories/" + id + "/happenings?limit=9").get("items")) {
        for (JsonNode told : row.get("told")) {
          asked.put("/explain/" + told.get("row").asString(), "/explain/{id}");
        }
      }
    }
    for (JsonNode edge : served.get("/lineage").get("items")) {
      String from = edge.get("from").asString();
      String to = edge.get("to").asString();
      asked.put("/explain/" + from + ".." + to, "/explain/{id}");
      asked.put("/compare/" + from + "/" + to, "/compare/{from}/{to}");
      asked.put("/compare/" + to + "/" + from, "/compare/{from}/{to}");
    }
    List<String> some = new ArrayList<>();
    served.get("/articles?limit=7").get("items").forEach(row -> some.add(row.get("id").asString()));
    for (String other : some) {
      asked.put("/compare/" + some.getFirst() + "/" + other, "/compare/{from}/{to}");
    }
    return asked;
  }

  private static void each(Map<String, String> asked, String list, String... parts)
      throws Exception {
    for (JsonNode row : served.get(list + "?limit=1000").get("items")) {
      for (String part : parts) {
        asked.put(list + "/" + row.get("id").asString() + part, list + "/{id}" + part);
      }
    }
  }

  @Test
  void theContractAndItsSchemasAreServed() throws Exception {
    HttpResponse<String> contract = served.send(served.request("/openapi.yaml").GET());
    assertThat(contract.body()).startsWith("openapi: 3.1.0");
    HttpResponse<String> schema = served.ask("/schemas/articles.schema.json");
    assertThat(schema.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/schema+json");
    assertThat(served.ask("/schemas/../openapi.yaml").statusCode()).isEqualTo(404);
    assertThat(served.ask("/schemas/nothing.schema.json").statusCode()).isEqualTo(404);
  }
}
