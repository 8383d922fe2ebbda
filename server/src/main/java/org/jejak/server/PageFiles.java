package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page, where it was built: files of the module web on the class path. */
final class PageFiles {
  private static final String FOLDER = "/org/jejak/web/page/";
  private static final String LIST = "assets.txt";
  private static final String INDEX = "index.html";
  private static final String HASHED = "assets/";
  private static final Pattern VIEW = Pattern.compile("([\\w-][\\w.-]*(/[\\w-][\\w.-]*)*)?/?");

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

  private void give(Context context) {
    String name = context.path().substring(1);
    byte[] file = files.get(name);
    if (file != null) {
      boolean hashed = name.startsWith(HASHED);
      give(context, name, file, hashed ? "public, max-age=31536000, immutable" : "no-cache");
      return;
    }
    byte[] index = files.get(INDEX);
    if (!isView(name)) {
      throw Problem.of(404, "there is nothing at this address; /openapi.yaml says what there is");
    }
    if (index == null) {
      throw Problem.of(404, "the page was not built, as npm was missing; the API is at /api/v1");
    }
    give(context, INDEX, index, "no-cache");
  }

  /**
   * Whether it may be the address of a view: these are the page's own, and it tells what is none.
   */
  private static boolean isView(String name) {
    return VIEW.matcher(name).matches() && !name.startsWith("api/") && !name.startsWith(HASHED);
  }

  private static void give(Context context, String name, byte[] file, String cached) {
    context.header("Cache-Control", cached);
    context.contentType(type(name));
    context.result(file);
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
