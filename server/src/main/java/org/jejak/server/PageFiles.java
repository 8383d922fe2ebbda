package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page, where it was built: files of the room web on the class path. */
final class PageFiles {
  private static final String FOLDER = "/org/jejak/web/page/";
  private static final String LIST = "assets.txt";
  private static final String INDEX = "index.html";

  private final Map<String, byte[]> files = new HashMap<>();

  PageFiles() {
    byte[] list = read(LIST);
    if (list != null) {
      for (String name : new String(list, StandardCharsets.UTF_8).split("\n")) {
        byte[] bytes = read(name);
        if (bytes != null) {
          files.put(name, bytes);
        }
      }
    }
  }

  private static byte @Nullable [] read(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void register(RoutesConfig routes) {
    routes.get("/*", this::give);
    routes.get("/", this::give);
  }

  /** A file, or the page itself: its views have addresses of their own. */
  private void give(Context context) {
    String name = context.path().substring(1);
    if (name.startsWith("api/")) {
      throw Problem.of(404, "there is nothing at this address; /openapi.yaml says what there is");
    }
    byte[] file = files.get(name);
    boolean hashed = file != null && name.startsWith("assets/");
    byte[] index = files.get(INDEX);
    if (file == null && (index == null || name.startsWith("assets/"))) {
      throw Problem.of(
          404,
          index == null
              ? "the page was not built, as npm was missing; the API is at /api/v1"
              : "there is no such file");
    }
    context.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    context.contentType(type(file == null ? INDEX : name));
    context.result(file == null ? java.util.Objects.requireNonNull(index) : file);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "json", "webmanifest" -> "application/json";
      case "png" -> "image/png";
      case "txt" -> "text/plain; charset=utf-8";
      default -> "application/octet-stream";
    };
  }
}
