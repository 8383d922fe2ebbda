package org.jejak.mention;

import java.time.LocalDate;
import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.Role;
import org.jejak.language.Token;
import org.jspecify.annotations.Nullable;

/** Joins offices with their holders: by the words beside a name, the report or what is known. */
final class Offices {
  private static final int MAX_DOMAINS = 3;

  private final Knowledge knowledge;
  private final EntityBook book;
  private final List<Token> tokens;
  private final List<Piece> pieces;
  private final RoleCues roles;
  private final @Nullable LocalDate day;

  Offices(
      Knowledge knowledge,
      EntityBook book,
      List<Token> tokens,
      List<Piece> pieces,
      RoleCues roles,
      @Nullable LocalDate day) {
    this.knowledge = knowledge;
    this.book = book;
    this.tokens = tokens;
    this.pieces = pieces;
    this.roles = roles;
    this.day = day;
  }

  void addRole(EntityDraft person, Piece said, int k) {
    RoleNoun noun = said.role;
    if (noun == null || said.modifier == NameLexicon.Modifier.FORMER) {
      return;
    }
    EntityDraft domain = domainOf(said, k);
    String title = title(said);
    if (domain != null && domain.kind != EntityKind.COUNTRY && !title.contains(" of ")) {
      title = title + " of " + domain.name;
    }
    person.roles.add(new Role(title, null, null));
    if (person.sector == null) {
      person.sector = noun.sector() == null && domain != null ? domain.sector : noun.sector();
    }
    if (person.country == null && domain != null) {
      person.country = domain.country;
    }
  }

  private static String title(Piece said) {
    RoleNoun noun = said.role;
    String title = noun == null ? "" : noun.title();
    return said.modifier == NameLexicon.Modifier.ACTING ? "acting " + title : title;
  }

  /** What an office belongs to: the country, place or body right before or after its words. */
  private @Nullable EntityDraft domainOf(Piece said, int k) {
    EntityDraft best = null;
    for (int m = Math.max(0, k - MAX_DOMAINS - 1);
        m < Math.min(pieces.size(), k + MAX_DOMAINS + 2);
        m++) {
      Piece piece = pieces.get(m);
      boolean beside = piece.end == said.first || piece.first == said.end;
      boolean possessive =
          piece.end + 1 == said.first && tokens.get(piece.end).norm().endsWith("'s");
      if (piece.isDomain() && (beside || possessive) && piece.entity != null) {
        best = piece.entity;
      }
    }
    return best;
  }

  /** Who an office without a name stands for: the report's holder, or the one known on its day. */
  @Nullable EntityDraft holder(int k) {
    Piece said = pieces.get(k);
    if (said.role == null
        || said.modifier == NameLexicon.Modifier.FORMER
        || roles.hasHolderBeside(k)) {
      return null;
    }
    String title = title(said);
    EntityDraft domain = domainOf(said, k);
    if (!knowledge.isOffice(title) || domain == null || domain.kind != EntityKind.COUNTRY) {
      return null;
    }
    EntityDraft told = book.holder(title, domain.country, day);
    if (told != null || day == null || domain.country == null) {
      return told;
    }
    return knowledge.holder(title, domain.country, day).map(book::known).orElse(null);
  }
}
