package org.jejak.mention;

import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Name;
import org.jspecify.annotations.Nullable;

/** A stretch of tokens that matters for names, while a report is being read. */
final class Piece {
  /** What a stretch is. */
  enum Type {
    /** A name of the knowledge lists. */
    KNOWN,
    /** A body that every country has: Foreign Ministry. */
    BODY,
    /** A name that a head word proves: Universitas X, X Island. */
    HEADED,
    /** A role noun, with its modifiers. */
    ROLE,
    /** A title of courtesy. */
    HONORIFIC,
    /** Capitalised words that no list knows. */
    RUN
  }

  final Type type;
  final int first;
  final int end;

  /** For KNOWN: the names that these words may be, in the order of the lists. */
  List<Name> names = List.of();

  /** For a RUN that is also a weak name. */
  List<Name> weak = List.of();

  /** For a RUN that ends in a known family name: the names that this may be. */
  List<Name> surname = List.of();

  NameLexicon.@Nullable Body body;
  NameLexicon.@Nullable Head head;
  @Nullable RoleNoun role;
  NameLexicon.@Nullable Modifier modifier;

  /** For BODY, HEADED and ROLE: the country that stands with it. */
  @Nullable String country;

  /** For HEADED: the name without what its English pattern adds; for others null. */
  @Nullable String core;

  @Nullable EntityDraft entity;

  Piece(Type type, int first, int end) {
    this.type = type;
    this.first = first;
    this.end = end;
  }

  /** The name, for KNOWN. */
  Name name() {
    return names.get(0);
  }

  boolean isKnown(EntityKind kind) {
    return type == Type.KNOWN && name().known().kind() == kind;
  }

  /** Whether it names a country, place or body that may stand between a role and its holder. */
  boolean isDomain() {
    return type == Type.BODY
        || type == Type.HEADED
        || (type == Type.KNOWN && !isKnown(EntityKind.PERSON));
  }
}
