package org.jejak.mention;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.document.Ids;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Known;
import org.jejak.knowledge.Role;
import org.jspecify.annotations.Nullable;

/** An entity while a report is being read. */
final class EntityDraft {
  final String id;
  final EntityKind kind;
  final @Nullable Known known;
  final Set<Role> roles = new LinkedHashSet<>();
  final Set<String> variants = new TreeSet<>();
  String name;
  @Nullable String country;
  @Nullable String sector;

  EntityDraft(Known known, String id) {
    this.id = id;
    this.kind = known.kind();
    this.known = known;
    this.name = known.name();
    this.country = known.country();
    this.sector = known.sector();
    this.roles.addAll(known.roles());
  }

  EntityDraft(EntityKind kind, String key, String name) {
    this.id = Ids.row("e", kind, key);
    this.kind = kind;
    this.known = null;
    this.name = name;
  }

  /** Whether it may hold the office on a day, by what is known or by what the report says. */
  boolean holds(String title, @Nullable LocalDate day) {
    return roles.stream()
        .anyMatch(role -> role.title().equals(title) && (day == null || role.heldOn(day)));
  }

  Entity build() {
    return new Entity(
        id, kind, name, country, List.copyOf(roles), List.copyOf(variants), known != null);
  }
}
