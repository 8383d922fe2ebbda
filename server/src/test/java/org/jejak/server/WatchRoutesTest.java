package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.jejak.store.StoreException;
import org.jejak.store.WatchException;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a watch from being set up is told as what it is. */
class WatchRoutesTest {
  private static final String PLANS = "{\"name\":\"%s\",\"subject\":\"plans\"}";

  @TempDir private Path folder;

  private Served serve(Runnable begin) {
    Served.of(folder, "samples/txt").close();
    return Served.as(
        new ServerOptions(
            folder,
            "localhost",
            0,
            Jejak::standard,
            Clock.systemUTC(),
            null,
            null,
            new Desk(begin, lending -> {}),
            "0.0-test",
            null));
  }

  private static HttpResponse<String> post(Served served, String name) throws Exception {
    return served.post("/watches", PLANS.formatted(name));
  }

  @Test
  void aWatchThatCannotBeIsAFaultOfTheRequest() throws Exception {
    Runnable refuses =
        () -> {
          throw new WatchException("its file is another watch's");
        };
    try (Served served = serve(refuses)) {
      assertThat(post(served, "plans").statusCode()).isEqualTo(422);
      assertThat(post(served, "../plans").statusCode()).isEqualTo(422);
      assertThat(served.get("/watches").get("total").asInt()).isZero();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNone() throws Exception {
    Runnable fails =
        () -> {
          throw new StoreException("the disk is full");
        };
    try (Served served = serve(fails)) {
      HttpResponse<String> answer = post(served, "plans");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("the disk is full");
      assertThat(served.get("/watches").get("total").asInt()).as("no feed, no watch").isZero();
    }
  }

  @Test
  void aNameIsGivenOnce() throws Exception {
    try (Served served = serve(() -> {})) {
      assertThat(post(served, "plans").statusCode()).isEqualTo(201);
      assertThat(post(served, "plans").statusCode()).isEqualTo(422);
    }
  }

  @Test
  void theStatusNamesTheVersionThatServes() throws Exception {
    try (Served served = serve(() -> {})) {
      assertThat(served.get("/status").get("version").asString()).isEqualTo("0.0-test");
    }
  }
}
