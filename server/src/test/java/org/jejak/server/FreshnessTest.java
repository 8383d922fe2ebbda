package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is told as unchanged that may be otherwise. */
class FreshnessTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    Served.of(folder, "samples/txt").close();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void theSameFolderIsNotSentTwice() throws Exception {
    try (Served served = Served.there(folder)) {
      String tag = tag(served.ask("/search"));
      assertThat(served.ask("/search", "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(
              served
                  .ask("/search", "If-None-Match", tag, "Accept", "application/x-ndjson")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void anotherStartMayServeAnotherFolderOrAnotherJejak() throws Exception {
    String search;
    String schema;
    try (Served served = Served.there(folder)) {
      search = tag(served.ask("/search"));
      schema = tag(served.ask("/schemas/articles.schema.json"));
    }
    try (Served served = Served.there(folder)) {
      assertThat(served.ask("/search", "If-None-Match", search).statusCode()).isEqualTo(200);
      assertThat(served.ask("/schemas/articles.schema.json", "If-None-Match", schema).statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/status/", "/audit/", "/session/", "/feeds/", "/stories/"})
  void anAddressIsOne(String path) throws Exception {
    try (Served served = Served.there(folder)) {
      assertThat(served.ask(path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatDependsOnMoreThanTheFolderHasNoTag() throws Exception {
    try (Served served = Served.there(folder)) {
      for (String path : new String[] {"/status", "/feeds", "/session", "/audit", "/watches"}) {
        HttpResponse<String> answer = served.ask(path);
        assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
      }
    }
  }
}
