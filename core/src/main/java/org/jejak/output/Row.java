package org.jejak.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jejak.document.Span;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of one JSON object, in the order of the calls; null is written as null. */
final class Row {
  private static final int DECIMALS = 3;

  /** Fields that lead to a report; cut short they would lead nowhere. */
  private static final Set<String> ADDRESSES =
      Set.of("url", "input", "item", "uri", "href", "sourceUrl");

  private final JsonGenerator json;
  private final boolean excerpts;

  /** Writes words as they are. */
  Row(JsonGenerator json) {
    this(json, false);
  }

  /** Writes words, or only excerpts of them. */
  Row(JsonGenerator json, boolean excerpts) {
    this.json = json;
    this.excerpts = excerpts;
  }

  /** Whether only excerpts of words are written. */
  boolean excerpts() {
    return excerpts;
  }

  private String words(String name, String value) {
    return wellFormed(excerpts && !ADDRESSES.contains(name) ? Excerpt.of(value) : value);
  }

  Row text(String name, @Nullable String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(words(name, value));
    }
    return this;
  }

  Row name(String name, @Nullable Enum<?> value) {
    return text(name, value == null ? null : value.name());
  }

  Row day(String name, @Nullable LocalDate value) {
    return text(name, value == null ? null : value.toString());
  }

  Row flag(String name, boolean value) {
    json.writeName(name);
    json.writeBoolean(value);
    return this;
  }

  Row whole(String name, @Nullable Long value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value.longValue());
    }
    return this;
  }

  Row number(String name, @Nullable Double value) {
    json.writeName(name);
    if (value == null || !Double.isFinite(value)) {
      json.writeNull();
    } else {
      json.writeNumber(rounded(value));
    }
    return this;
  }

  /** Two offset fields, in code points; both null without a span or without its text. */
  Row span(String start, String end, @Nullable Span span, @Nullable CodePoints points) {
    if (span == null || points == null) {
      return whole(start, null).whole(end, null);
    }
    return whole(start, (long) points.start(span)).whole(end, (long) points.end(span));
  }

  /** {@code start} and {@code end}. */
  Row span(@Nullable Span span, @Nullable CodePoints points) {
    return span("start", "end", span, points);
  }

  /** {@code from} and {@code to}: days, or one date-time in the zone it was written in. */
  Row fromTo(@Nullable Interval when) {
    if (when == null) {
      return text("from", null).text("to", null);
    }
    if (when.minute() != null) {
      String minute = when.minute().toString();
      return text("from", minute).text("to", minute);
    }
    return day("from", when.from()).day("to", when.to());
  }

  /** {@code from}, {@code to} and {@code precision}. */
  Row fromToPrecision(@Nullable Interval when) {
    return fromTo(when).name("precision", when == null ? null : when.precision());
  }

  /** One ISO 8601 value: a day, a date-time, or {@code from/to} for more days than one. */
  Row date(String name, @Nullable Interval when) {
    if (when == null) {
      return text(name, null);
    }
    if (when.minute() != null) {
      return text(name, when.minute().toString());
    }
    return text(name, when.isOneDay() ? when.from().toString() : when.from() + "/" + when.to());
  }

  Row texts(String name, Collection<String> values) {
    return each(name, values, (row, value) -> row.json.writeString(words(name, value)));
  }

  /** A field that is left out where nothing is known, for forms that know no null. */
  Row ifKnown(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? this : text(name, value);
  }

  /** A list that is left out where it is empty. */
  Row ifAny(String name, Collection<String> values) {
    return values.isEmpty() ? this : texts(name, values);
  }

  /** A list of objects that is left out where it is empty. */
  <T> Row ifAny(String name, Collection<T> values, BiConsumer<Row, T> fields) {
    return values.isEmpty() ? this : objects(name, values, fields);
  }

  Row numbers(String name, List<Double> values) {
    return each(name, values, (row, value) -> row.json.writeNumber(rounded(value)));
  }

  /** A list of objects. */
  <T> Row objects(String name, Collection<T> values, BiConsumer<Row, T> fields) {
    return each(
        name,
        values,
        (row, value) -> {
          row.json.writeStartObject();
          fields.accept(row, value);
          row.json.writeEndObject();
        });
  }

  /** An object, or null. */
  <T> Row object(String name, @Nullable T value, BiConsumer<Row, T> fields) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      fields.accept(this, value);
      json.writeEndObject();
    }
    return this;
  }

  private <T> Row each(String name, Collection<T> values, BiConsumer<Row, T> writer) {
    json.writeName(name);
    json.writeStartArray();
    for (T value : values) {
      writer.accept(this, value);
    }
    json.writeEndArray();
    return this;
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Half a surrogate pair has no UTF-8 form; names and URLs from outside may hold one. */
  private static String wellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        return repaired(value);
      }
    }
    return value;
  }

  private static String repaired(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
