package org.jejak.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jspecify.annotations.Nullable;

/** The fields of the index that no query names. */
final class IndexFields {
  /** Plain forms of words that are written otherwise. */
  static final String PLAIN = "plain";

  /** An article's id as a number, to sort by. */
  static final String NUMBER = "number";

  /** Hosts of an article's address. */
  static final String HOST = "host";

  /** First and last day of publication, as days since 1970. */
  static final String FROM = "from";

  static final String TO = "to";

  /** Day of arrival, as days since 1970. */
  static final String RECEIVED = "received";

  /** A number for each event: {@link #event}. */
  static final String EVENTS = "events";

  static final String STORY = "story";
  static final String STORYLINE = "storyline";

  /** One of the values of {@link Origin}. */
  static final String ORIGIN = "origin";

  /** Fields whose words count for the rank. */
  static final Set<String> RANKED = Set.of("title", "text", PLAIN, "concept");

  /** Words with their places. */
  static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /** Names with their places; their number says nothing. */
  static final FieldType NAMES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /** Words with their number. */
  static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);

  private IndexFields() {}

  private static FieldType type(IndexOptions options, boolean withoutLength) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(withoutLength);
    type.freeze();
    return type;
  }

  /** Where the values of a field are kept to be counted. */
  static String counted(String field) {
    return field + "_counted";
  }

  /** Whether a report is what others were made of; numbers as the index keeps them. */
  enum Origin {
    NO,
    YES,
    UNDECIDED;

    /** As tables and lists say it. */
    String shown() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String shown) {
      return valueOf(shown.toUpperCase(Locale.ROOT));
    }
  }

  private static final int STATUSES = Event.Status.values().length;

  /** An event's type and status as one number. */
  static long event(EventType type, Event.Status status) {
    return (long) type.ordinal() * STATUSES + status.ordinal();
  }

  /** The numbers of all events of a type and a status; null for any. */
  static long[] events(@Nullable EventType type, Event.@Nullable Status status) {
    return Arrays.stream(EventType.values())
        .filter(each -> type == null || type == each)
        .flatMapToLong(each ->
            Arrays.stream(Event.Status.values())
                .filter(state -> status == null || status == state)
                .mapToLong(state -> event(each, state)))
        .toArray();
  }

  /** An id's hex digits as a number whose order is that of the ids. */
  static long number(String id) {
    return Long.parseUnsignedLong(id, id.length() - 16, id.length(), 16) ^ Long.MIN_VALUE;
  }

  /** The id of a number. */
  static String id(String prefix, long number) {
    return "%s-%016x".formatted(prefix, number ^ Long.MIN_VALUE);
  }
}
