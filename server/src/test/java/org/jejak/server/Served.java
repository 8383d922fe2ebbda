package org.jejak.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.store.Store;
import org.jejak.trace.Jejak;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of the samples, and somebody who asks it. */
final class Served implements AutoCloseable {
  static final Path ROOT = Path.of(System.getProperty("jejak.root", ".."));
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final JejakServer server;

  private Served(JejakServer server) {
    this.server = server;
  }

  /** Takes inputs into a folder, traces it and serves it. */
  static Served of(Path folder, String... inputs) {
    try (Store store = Store.open(folder, Jejak.standard(), Clock.systemUTC())) {
      List<String> paths =
          List.of(inputs).stream().map(input -> ROOT.resolve(input).toString()).toList();
      Sources.in(paths).forEach((Item item) -> store.keep(store.take(item)));
      store.acknowledge();
      store.trace(null);
    }
    return there(folder);
  }

  /** Serves a folder that is there. */
  static Served there(Path folder) {
    return new Served(
        JejakServer.start(
            new ServerOptions(folder, "localhost", 0, Jejak::standard, Clock.systemUTC(), null)));
  }

  int port() {
    return server.port();
  }

  /** What a path under /api/v1 answers with 200, as JSON. */
  JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** The answer to a path under /api/v1; headers stand in pairs. */
  HttpResponse<String> ask(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request("/api/v1" + path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
