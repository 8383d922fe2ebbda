package org.jejak.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.event.Incident;
import org.jspecify.annotations.Nullable;

/** What can be asked about a report, by the name that stands before the colon. */
enum SearchField {
  /** Title and text, with other forms and other languages' words: the field that needs no name. */
  ANY(Kind.WORDS, "", ""),
  TITLE(Kind.WORDS, "", ""),
  TEXT(Kind.WORDS, "", ""),
  /** Who acts, is acted on, or speaks. */
  ACTOR(Kind.WORDS, "", ""),
  /** Whoever and whatever is named. */
  NAME(Kind.WORDS, "", ""),
  OUTLET(Kind.WORDS, "", ""),
  AUTHOR(Kind.WORDS, "", ""),
  CONCEPT(Kind.CODE, "[a-z0-9'-]+\\.[a-z]+", "takes a concept such as treaty.n"),
  LANG(Kind.CODE, "[a-z]{2,3}", "takes a code of ISO 639 such as id or en"),
  COUNTRY(
      Kind.CODE, "[a-z]{2,3}", "takes a code of ISO 3166 such as IDN; name: takes the name itself"),
  TYPE(Kind.CODE, oneOf(EventType.values()), listed(EventType.values())),
  STATUS(Kind.CODE, oneOf(Event.Status.values()), listed(Event.Status.values())),
  INCIDENT(Kind.CODE, oneOf(Incident.Kind.values()), listed(Incident.Kind.values())),
  STORY(Kind.ROW, "s-[0-9a-f]{16}", "takes the id of a story, such as s-0123456789abcdef"),
  STORYLINE(Kind.ROW, "l-[0-9a-f]{16}", "takes the id of a storyline, such as l-0123456789abcdef"),
  ORIGIN(Kind.ROW, "yes|no|undecided", "takes yes, no or undecided"),
  ID(Kind.CODE, "a-[0-9a-f]{16}", "takes the id of a report, such as a-0123456789abcdef"),
  URL(Kind.URL, "", ""),
  DATE(Kind.DAYS, "", ""),
  RECEIVED(Kind.DAYS, "", "");

  /** How a value is looked up. */
  enum Kind {
    /** By the words in it. */
    WORDS,
    /** As a whole, from a known shape. */
    CODE,
    /** By a number that a trace may change. */
    ROW,
    /** By host, or as a whole. */
    URL,
    /** As a stretch of days. */
    DAYS
  }

  private final Kind kind;
  private final @Nullable Pattern shape;
  private final String takes;

  SearchField(Kind kind, String shape, String takes) {
    this.kind = kind;
    this.shape = shape.isEmpty() ? null : Pattern.compile(shape, Pattern.CASE_INSENSITIVE);
    this.takes = takes;
  }

  private static String oneOf(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining("|"));
  }

  private static String listed(Enum<?>[] values) {
    return "takes one of "
        + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
  }

  Kind kind() {
    return kind;
  }

  /** The name that queries and the index use. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a name, whatever its case. */
  static Optional<SearchField> of(String name) {
    String key = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field -> field != ANY && field.name().equals(key))
        .findFirst();
  }

  /** The names that may stand before a colon. */
  static String names() {
    List<String> names =
        Arrays.stream(values()).filter(field -> field != ANY).map(SearchField::key).toList();
    return String.join(", ", names);
  }

  /** What is wrong with a value; null where nothing is. */
  @Nullable String fault(String value) {
    return shape == null || shape.matcher(value).matches() ? null : key() + ": " + takes;
  }
}
