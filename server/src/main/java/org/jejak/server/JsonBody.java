package org.jejak.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The object of JSON that a request brings, checked field by field. */
final class JsonBody {
  private static final int MOST_BYTES = 1 << 20;
  private static final int DEEPEST = 16;
  private static final int MOST_TEXTS = 10_000;
  private static final int LONGEST_TEXT = 4000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode object;

  private JsonBody(JsonNode object) {
    this.object = object;
  }

  /**
   * Reads it.
   *
   * @throws Problem 415 when the body is of another type, 413 when it is too long, 400 when it is
   *     no object of JSON
   */
  static JsonBody of(Context context) {
    String type = context.contentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw Problem.of(415, "send application/json");
    }
    byte[] bytes = context.bodyAsBytes();
    if (bytes.length > MOST_BYTES) {
      throw Problem.of(413, "this may have %,d bytes at most".formatted(MOST_BYTES));
    }
    try {
      JsonNode node = JSON.readTree(bytes);
      if (node != null && node.isObject()) {
        return new JsonBody(node);
      }
    } catch (JacksonException e) {
      throw Problem.of(
          400, "the body is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    throw Problem.of(400, "the body is to be an object of JSON: {…}");
  }

  /** Refuses fields that nobody would read. */
  void only(String... names) {
    Set<String> known = Set.of(names);
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        throw Problem.of(400, "there is no field %s here".formatted(clipped(name)));
      }
    }
  }

  private static String clipped(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  boolean has(String name) {
    return object.has(name);
  }

  /** A text that has to be there. */
  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw Problem.of(400, "%s is missing".formatted(name));
    }
    return text;
  }

  /** A text; null where it is null or not there. */
  @Nullable String textOrNull(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : checked(name, node);
  }

  /** A text, or null, one of which has to be said. */
  @Nullable String saidTextOrNull(String name) {
    if (!has(name)) {
      throw Problem.of(400, "%s is missing; null says that it is unknown".formatted(name));
    }
    return textOrNull(name);
  }

  private static String checked(String name, JsonNode node) {
    if (!node.isString()) {
      throw Problem.of(400, "%s is to be a text".formatted(name));
    }
    String text = node.asString();
    if (text.length() > LONGEST_TEXT) {
      throw Problem.of(400, "%s is longer than %,d characters".formatted(name, LONGEST_TEXT));
    }
    return text;
  }

  /** Texts that have to be there. */
  List<String> texts(String name) {
    if (!has(name)) {
      throw Problem.of(400, "%s is missing".formatted(name));
    }
    return textsOrNone(name);
  }

  /** Texts; none where they are not there. */
  List<String> textsOrNone(String name) {
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > MOST_TEXTS) {
      throw Problem.of(400, "%s is to be a list of up to %,d texts".formatted(name, MOST_TEXTS));
    }
    List<String> texts = new ArrayList<>();
    node.forEach(each -> texts.add(checked(name, each)));
    return texts;
  }
}
