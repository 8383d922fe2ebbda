package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.store.Store;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the API says of a folder that has changed since. */
class LaterStatesTest {
  @TempDir private Path temp;

  @Test
  void aForgottenReportIsGone() throws Exception {
    Path folder = temp.resolve("forgetting");
    String id;
    try (Served before = Served.of(folder, "samples/txt")) {
      id = before.get("/articles?limit=1").get("items").get(0).get("id").asString();
    }
    try (Store store = Store.open(folder, Jejak.standard(), Clock.systemUTC())) {
      store.forget(List.of(id), "asked by its author", null);
    }
    try (Served after = Served.there(folder)) {
      HttpResponse<String> answer = after.ask("/articles/" + id);
      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(answer.body()).contains("asked by its author");
      assertThat(after.ask("/articles/" + id + "/original").statusCode()).isEqualTo(410);
    }
  }

  @Test
  void aStoryKeepsTheIdsThatItHad() throws Exception {
    Path folder = temp.resolve("aliases");
    Path later = Files.createDirectory(temp.resolve("later"));
    String given;
    String words =
        "{\"url\":\"https://harian.example/%d\",\"outlet\":\"Harian %d\",\"published\":\"%s\","
            + "\"title\":\"Ferry Melati sinks off Bitung\",\"text\":\"BITUNG - The ferry Melati sank"
            + " off Bitung on Monday and three passengers died, the port office in Bitung said."
            + " Rescuers from Bitung searched the Sulawesi Sea for the ferry Melati until night.\"}";
    Path second =
        Files.writeString(later.resolve("b.jsonl"), words.formatted(2, 2, "2025-05-13") + "\n");
    Path first =
        Files.writeString(later.resolve("a.jsonl"), words.formatted(1, 1, "2025-05-12") + "\n");
    take(folder, second);
    try (Served before = Served.there(folder)) {
      given = before.get("/stories").get("items").get(0).get("id").asString();
    }
    take(folder, first);
    try (Served after = Served.there(folder)) {
      JsonNode story = after.get("/stories/" + given);
      assertThat(story.get("card").get("id").asString()).isNotEqualTo(given);
      assertThat(story.get("card").get("reports").asInt()).isEqualTo(2);
      assertThat(after.get("/stories/" + given + "/articles").get("total").asInt()).isEqualTo(2);
    }
  }

  private static void take(Path folder, Path file) {
    try (Store store = Store.open(folder, Jejak.standard(), Clock.systemUTC())) {
      Sources.in(List.of(file.toString())).forEach((Item item) -> store.keep(store.take(item)));
      store.acknowledge();
      store.trace(null);
    }
  }

  @Test
  void versionsTellWhatChanged() throws Exception {
    Path folder = temp.resolve("versions");
    Path inputs = Files.createDirectory(temp.resolve("pages"));
    String page = "{\"url\":\"https://harian.example/sea\",\"title\":\"Sea\",\"text\":\"%s\"}\n";
    take(
        folder,
        Files.writeString(inputs.resolve("1.jsonl"), page.formatted("Three died. All left.")));
    take(
        folder,
        Files.writeString(inputs.resolve("2.jsonl"), page.formatted("Four died. All left.")));
    try (Served there = Served.there(folder)) {
      String id = there.get("/articles?limit=1").get("items").get(0).get("id").asString();
      assertThat(there.get("/articles/" + id).get("versions").asInt()).isEqualTo(2);
      JsonNode versions = there.get("/articles/" + id + "/versions").get("items");
      assertThat(versions.get(0).get("changes")).isEmpty();
      JsonNode change = versions.get(1).get("changes").get(0);
      assertThat(change.get("start").asInt()).isZero();
      assertThat(change.get("pieces").get(0).get("kind").asString()).isEqualTo("TAKEN_OUT");
      assertThat(change.get("pieces").get(1).get("text").asString()).isEqualTo("Four ");
    }
  }
}
