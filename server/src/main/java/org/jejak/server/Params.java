package org.jejak.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request asks for, checked. */
final class Params {
  private static final int MOST_IDS = 100;
  private static final Pattern ID = Pattern.compile("[a-z]-[0-9a-f]{16}");
  private static final int LONGEST = 2000;

  private Params() {}

  /**
   * The id in the path.
   *
   * @param prefix its first letter
   * @throws Problem 404 when it is none of this kind
   */
  static String id(Context context, char prefix, String what) {
    return id(context.pathParam("id"), prefix, what);
  }

  static String id(String id, char prefix, String what) {
    if (!id.startsWith(String.valueOf(prefix)) || !ID.matcher(id).matches()) {
      throw Problem.of(404, "an id of a %s is %s- and 16 hex digits".formatted(what, prefix));
    }
    return id;
  }

  /**
   * The ids that the query names; none where it names none.
   *
   * @param prefix their first letter
   * @throws Problem when one is none of this kind, or there are too many
   */
  static List<String> ids(Context context, char prefix, String what) {
    List<String> ids = context.queryParams("id");
    if (ids.size() > MOST_IDS) {
      throw Problem.of(400, "a request may name %,d ids at most".formatted(MOST_IDS));
    }
    return ids.stream().map(id -> id(id, prefix, what)).toList();
  }

  /** A parameter of the query; null where it is not given or empty. */
  static @Nullable String text(Context context, String name) {
    String value = context.queryParam(name);
    if (value != null && value.length() > LONGEST) {
      throw Problem.of(400, "%s is longer than %,d characters".formatted(name, LONGEST));
    }
    return value == null || value.isEmpty() ? null : value;
  }

  /** The search query; empty for every report. */
  static String query(Context context) {
    String query = text(context, "q");
    return query == null ? "" : query;
  }

  static int number(Context context, String name, int least, int most, int usual) {
    return Math.toIntExact(longNumber(context, name, least, most, usual));
  }

  static long longNumber(Context context, String name, long least, long most, long usual) {
    String value = text(context, name);
    if (value == null) {
      return usual;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw Problem.of(400, "%s is a number from %,d to %,d".formatted(name, least, most));
  }

  static @Nullable LocalDate day(Context context, String name) {
    String value = text(context, name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw Problem.of(400, name + " is a day as 2025-09-30");
    }
  }

  /** One of the names of an enum; null where it is not given. */
  static <E extends Enum<E>> @Nullable E oneOf(Context context, String name, Class<E> type) {
    String value = text(context, name);
    return value == null ? null : oneOf(value, name, type);
  }

  /**
   * The constant that a value names.
   *
   * @param name what the value is given for
   * @throws Problem 400 when there is no such constant
   */
  static <E extends Enum<E>> E oneOf(String value, String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(() ->
            Problem.of(400, "%s is one of %s".formatted(name, String.join(", ", names(type)))));
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}
