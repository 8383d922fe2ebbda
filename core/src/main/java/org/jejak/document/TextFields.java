package org.jejak.document;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table, or fields of JSON objects, hold a text, its name and its day. A dotted
 * name such as {@code body.text} goes into objects.
 *
 * @param text null for {@code text}
 * @param id null for {@code id} where there is one
 * @param date null for {@code date} where there is one
 */
public record TextFields(@Nullable String text, @Nullable String id, @Nullable String date) {
  static final String TEXT = "text";
  static final String ID = "id";
  static final String DATE = "date";

  /** The usual names. */
  public static final TextFields USUAL = new TextFields(null, null, null);

  String textName() {
    return text == null ? TEXT : text;
  }

  String idName() {
    return id == null ? ID : id;
  }

  String dateName() {
    return date == null ? DATE : date;
  }
}
