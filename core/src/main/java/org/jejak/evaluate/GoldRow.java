package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of a gold file and its fields; says in a sentence what is wrong with one. */
record GoldRow(String origin, JsonNode node) {

  /** The words of a field that must not be null or empty. */
  String words(String field) {
    String words = wordsOrNull(field);
    if (words == null || words.isBlank()) {
      throw new GoldException(origin, "'" + field + "' must not be empty");
    }
    return words;
  }

  @Nullable String wordsOrNull(String field) {
    JsonNode value = field(field);
    if (value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new GoldException(origin, "'" + field + "' must be a string or null");
    }
    return value.stringValue();
  }

  /** A day such as 2025-03-14, or a date-time with its zone. */
  @Nullable String momentOrNull(String field) {
    String written = wordsOrNull(field);
    if (written != null && Moment.parse(written) == null) {
      throw new GoldException(
          origin,
          "'"
              + field
              + "' must be a day such as 2025-03-14 or a date-time with its zone, not '"
              + written
              + "'");
    }
    return written;
  }

  Gold.Days days(String from, String to) {
    return new Gold.Days(momentOrNull(from), momentOrNull(to));
  }

  <E extends Enum<E>> E choice(String field, Class<E> kind) {
    String written = words(field);
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().equals(written)) {
        return constant;
      }
    }
    throw new GoldException(
        origin,
        "'" + field + "' is '" + written + "', not one of " + List.of(kind.getEnumConstants()));
  }

  boolean truth(String field) {
    JsonNode value = field(field);
    if (!value.isBoolean()) {
      throw new GoldException(origin, "'" + field + "' must be true or false");
    }
    return value.booleanValue();
  }

  @Nullable Double numberOrNull(String field) {
    JsonNode value = field(field);
    if (value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      throw new GoldException(origin, "'" + field + "' must be a number or null");
    }
    return value.doubleValue();
  }

  List<String> strings(String field) {
    return list(field, element -> string(field, element));
  }

  List<List<String>> groups(String field) {
    return list(
        field,
        group -> {
          List<String> members = new ArrayList<>();
          for (JsonNode member : array(field, group)) {
            members.add(string(field, member));
          }
          return members;
        });
  }

  /** The objects of a list, each as a row of its own. */
  List<GoldRow> rows(String field) {
    return list(
        field,
        element -> {
          if (!element.isObject()) {
            throw new GoldException(origin, "'" + field + "' must be a list of objects");
          }
          return new GoldRow(origin, element);
        });
  }

  private <T> List<T> list(String field, Function<JsonNode, T> element) {
    List<T> list = new ArrayList<>();
    for (JsonNode value : array(field, field(field))) {
      list.add(element.apply(value));
    }
    return List.copyOf(list);
  }

  private JsonNode array(String field, JsonNode value) {
    if (!value.isArray()) {
      throw new GoldException(origin, "'" + field + "' must be a list, empty where unknown");
    }
    return value;
  }

  private String string(String field, JsonNode value) {
    if (!value.isString()) {
      throw new GoldException(origin, "'" + field + "' must hold strings");
    }
    return value.stringValue();
  }

  private JsonNode field(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw new GoldException(origin, "no field '" + field + "' (unknown is written null)");
    }
    return value;
  }
}
