package org.jejak.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. A name is met as written, else without regard to case, underscores
 * and dashes; a dotted path leads into objects and lists.
 */
final class JsonFields {
  private static final int MAX_DEPTH = 6;

  /** Where an object that stands for a word keeps it. */
  private static final List<String> WORDS =
      List.of("name", "value", "rendered", "text", "#text", "title", "label", "$date", "by");

  private static final List<String> ADDRESSES = List.of("url", "href", "src", "@id");

  /** Where an object that stands for a text keeps its paragraphs, in their order. */
  private static final List<String> PARAGRAPHS =
      List.of(
          "summary",
          "headline",
          "heading",
          "rendered",
          "value",
          "text",
          "content",
          "html",
          "paragraphs",
          "sections");

  private static final long SECONDS_FROM = 100_000_000L;
  private static final long MILLIS_FROM = 100_000_000_000L;
  private static final long MILLIS_TO = 10_000_000_000_000L;

  private final JsonNode node;
  private final Map<String, JsonNode> byName = new HashMap<>();

  JsonFields(JsonNode object) {
    node = object;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      byName.putIfAbsent(normal(field.getKey()), field.getValue());
    }
  }

  private static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-' && c != ' ') {
        normal.append(c);
      }
    }
    return normal.toString().toLowerCase(Locale.ROOT);
  }

  /** The value under a name or path that is not null; null where there is none. */
  @Nullable JsonNode get(String path) {
    JsonNode exact = node.get(path);
    JsonNode value = exact != null ? exact : byName.get(normal(path));
    int dot = value == null ? path.indexOf('.') : -1;
    if (dot > 0) {
      JsonNode child = get(path.substring(0, dot));
      value = child == null ? null : inside(child, path.substring(dot + 1));
    }
    return value == null || value.isNull() ? null : value;
  }

  boolean has(String path) {
    return get(path) != null;
  }

  private static @Nullable JsonNode inside(JsonNode parent, String path) {
    if (parent.isObject()) {
      return new JsonFields(parent).get(path);
    }
    if (!parent.isArray()) {
      return null;
    }
    int dot = path.indexOf('.');
    String step = dot < 0 ? path : path.substring(0, dot);
    if (step.matches("[0-9]{1,6}")) {
      JsonNode element = parent.get(Integer.parseInt(step));
      return dot < 0 || element == null ? element : inside(element, path.substring(dot + 1));
    }
    for (JsonNode element : parent) {
      JsonNode found = inside(element, path);
      if (found != null && !found.isNull()) {
        return found;
      }
    }
    return null;
  }

  /** The first of these fields that holds a word: itself, or as the name of an object. */
  @Nullable String word(List<String> paths) {
    return first(paths, value -> word(value, WORDS, 0));
  }

  /** The first of these fields that holds an address on the web. */
  @Nullable String address(List<String> paths) {
    return first(
        paths,
        value -> {
          String address = word(value, ADDRESSES, 0);
          return address != null && PageAddress.isWeb(address) ? address : null;
        });
  }

  /** The first of these fields that holds a text; paragraphs that stand apart are joined. */
  @Nullable String text(List<String> paths) {
    return first(
        paths,
        value -> {
          StringBuilder text = new StringBuilder();
          gather(value, text, 0);
          return blankToNull(text.toString());
        });
  }

  /** The first of these fields that holds a date, as written; seconds since 1970 become ISO. */
  @Nullable String date(List<String> paths) {
    return first(
        paths,
        value -> {
          String written = value.isIntegralNumber() ? value.asString() : word(value, WORDS, 0);
          return written == null ? null : dateOf(written);
        });
  }

  /** The first of these fields that holds a key: a word or a whole number. */
  @Nullable String key(List<String> paths) {
    return first(
        paths, value -> value.isIntegralNumber() ? value.asString() : word(value, WORDS, 0));
  }

  /** The names of the first of these fields that holds any. */
  List<String> names(List<String> paths) {
    for (String path : paths) {
      JsonNode value = get(path);
      List<String> names = new ArrayList<>();
      if (value != null && value.isArray()) {
        for (JsonNode each : value) {
          add(names, word(each, WORDS, 0));
        }
      } else if (value != null) {
        String one = word(value, WORDS, 0);
        for (String name : one == null ? new String[0] : one.split(";")) {
          add(names, name);
        }
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null && !name.isBlank() && !names.contains(name.strip())) {
      names.add(name.strip());
    }
  }

  private interface Reading {
    @Nullable String of(JsonNode value);
  }

  private @Nullable String first(List<String> paths, Reading reading) {
    for (String path : paths) {
      JsonNode value = get(path);
      String found = value == null ? null : reading.of(value);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String word(JsonNode value, List<String> inner, int depth) {
    if (value.isString()) {
      return blankToNull(value.stringValue());
    }
    if (depth > MAX_DEPTH) {
      return null;
    }
    if (value.isObject()) {
      for (String name : inner) {
        JsonNode child = value.get(name);
        String found = child == null ? null : word(child, inner, depth + 1);
        if (found != null) {
          return found;
        }
      }
    } else if (value.isArray() && !value.isEmpty()) {
      return word(value.get(0), inner, depth + 1);
    }
    return null;
  }

  private static void gather(JsonNode value, StringBuilder text, int depth) {
    if (value.isString()) {
      String words = value.stringValue();
      if (!words.isBlank()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(words);
      }
    } else if (depth <= MAX_DEPTH && value.isArray()) {
      for (JsonNode element : value) {
        gather(element, text, depth + 1);
      }
    } else if (depth <= MAX_DEPTH && value.isObject() && !isItem(value)) {
      for (String name : PARAGRAPHS) {
        JsonNode child = value.get(name);
        if (child != null) {
          gather(child, text, depth + 1);
        }
      }
    }
  }

  /** What has an address or a title of its own is no paragraph of another report. */
  private static boolean isItem(JsonNode object) {
    return object.has("url") || object.has("link") || object.has("title");
  }

  private static String dateOf(String written) {
    if (!written.matches("[0-9]{9,13}")) {
      return written;
    }
    long number = Long.parseLong(written);
    try {
      if (number >= SECONDS_FROM && number < MILLIS_FROM) {
        return Instant.ofEpochSecond(number).toString();
      }
      return number < MILLIS_TO ? Instant.ofEpochMilli(number).toString() : written;
    } catch (DateTimeException e) {
      return written;
    }
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
