package org.jejak.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
    return as(new ServerOptions(folder, "localhost", 0, Jejak::standard, Clock.systemUTC(), null));
  }

  /** Serves as it is told. */
  static Served as(ServerOptions options) {
    return new Served(JejakServer.start(options));
  }

  List<String> routes() {
    return server.routes();
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

  /** Sends JSON to a path under /api/v1, as the page does; further headers stand in pairs. */
  HttpResponse<String> post(String path, String json, String... headers)
      throws IOException, InterruptedException {
    return send(path, "POST", "application/json", json, headers);
  }

  /** The same of any method and type. */
  HttpResponse<String> send(String path, String method, String type, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/api/v1" + path)
            .header("X-Jejak", "1")
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Sends files as a form has them: name, content, name, content … */
  HttpResponse<String> upload(String path, Object... files)
      throws IOException, InterruptedException {
    String boundary = "----jejak-test";
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int i = 0; i < files.length; i += 2) {
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
              .formatted(boundary, files[i]);
      form.write(head.getBytes(StandardCharsets.UTF_8));
      form.write(
          files[i + 1] instanceof byte[] bytes
              ? bytes
              : String.valueOf(files[i + 1]).getBytes(StandardCharsets.UTF_8));
      form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    form.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request("/api/v1" + path)
            .header("X-Jejak", "1")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
  }

  /** Waits until what was changed is traced. */
  JsonNode whenTraced() throws IOException, InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(end)) {
      JsonNode status = get("/status");
      if (!status.get("tracing").asBoolean()) {
        return status;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("still tracing after a minute");
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The answer to GET of a path, as bytes. */
  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
