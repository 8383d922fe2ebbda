package org.jejak.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Single values: how far the tables know the archive, when the last trace was. */
final class FactTable {
  private final Handle handle;

  FactTable(Handle handle) {
    this.handle = handle;
  }

  @Nullable String get(String name) {
    return handle
        .createQuery("SELECT value FROM facts WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  long number(String name) {
    String value = get(name);
    return value == null ? 0 : Long.parseLong(value);
  }

  void set(String name, Object value) {
    handle
        .createUpdate(
            "INSERT INTO facts (name, value) VALUES (:name, :value)"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind("name", name)
        .bind("value", String.valueOf(value))
        .execute();
  }

  void remove(String name) {
    handle.createUpdate("DELETE FROM facts WHERE name = :name").bind("name", name).execute();
  }

  /** The place in the archive up to which the tables know it. */
  ArchivePlace known() {
    return new ArchivePlace(
        Math.max(1, Math.toIntExact(number("archive_file"))), number("archive_offset"));
  }

  void setKnown(ArchivePlace place) {
    set("archive_file", place.file());
    set("archive_offset", place.offset());
  }
}
