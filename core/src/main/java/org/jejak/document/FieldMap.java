package org.jejak.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which fields of a JSON object, or columns of a table, hold which part of a report.
 *
 * @param fields for each part the names of its fields, or dotted paths to them; the first that is
 *     not blank counts. A step of a path may be a number, for an entry of a list.
 */
public record FieldMap(Map<Target, List<String>> fields) {
  private static final FieldMap NONE = new FieldMap(Map.of());

  /** A part of a report. */
  public enum Target {
    TEXT,
    TITLE,
    URL,
    AUTHORS,
    OUTLET,
    SECTION,
    LANG,
    PUBLISHED,
    UPDATED,
    IMAGE,
    ID;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the map and its lists. */
  public FieldMap {
    Map<Target, List<String>> copy = new EnumMap<>(Target.class);
    fields.forEach((target, names) -> copy.put(target, List.copyOf(names)));
    fields = Map.copyOf(copy);
  }

  /** No field is named; Jejak knows the usual names by itself. */
  public static FieldMap none() {
    return NONE;
  }

  /**
   * Reads {@code text=body,title=headline}; a part that stands twice has two fields.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static FieldMap of(String words) {
    Map<Target, List<String>> fields = new EnumMap<>(Target.class);
    for (String pair : words.split(",", -1)) {
      int equals = pair.indexOf('=');
      String name = pair.substring(equals + 1).strip();
      if (equals < 0 || name.isEmpty()) {
        throw new IllegalArgumentException(
            "\"" + pair.strip() + "\" is no pair such as text=body or title=headline");
      }
      fields
          .computeIfAbsent(target(pair.substring(0, equals).strip()), any -> new ArrayList<>())
          .add(name);
    }
    return new FieldMap(fields);
  }

  private static Target target(String word) {
    for (Target target : Target.values()) {
      if (target.toString().equals(word)) {
        return target;
      }
    }
    String known =
        Arrays.stream(Target.values()).map(Target::toString).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "\"" + word + "\" is no part of a report; the parts are " + known);
  }

  /** The fields of a part, the first to be asked first. */
  List<String> of(Target target) {
    return fields.getOrDefault(target, List.of());
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }
}
