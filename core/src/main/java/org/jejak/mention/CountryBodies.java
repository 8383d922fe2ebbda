package org.jejak.mention;

import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Name;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.mention.NameLexicon.Body;
import org.jejak.mention.NameLexicon.Context;
import org.jspecify.annotations.Nullable;

/** Finds bodies that every country has, with the country beside them. */
final class CountryBodies {
  private final NameLexicon lexicon;
  private final TextSight sight;
  private final List<Token> tokens;
  private final List<Piece> pieces;

  CountryBodies(NameLexicon lexicon, TextSight sight, List<Piece> pieces) {
    this.lexicon = lexicon;
    this.sight = sight;
    this.tokens = sight.tokens;
    this.pieces = pieces;
  }

  /** A body that every country has, with the country beside it; null for none. */
  @Nullable Piece bodyAt(int i) {
    TokenTrie.Hit<Body> hit = lexicon.bodies.longestAt(tokens, i);
    if (hit == null || hit.end() > sight.sentence.end()) {
      return null;
    }
    int first = i;
    int end = hit.end();
    String country = null;
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (before != null
        && before.isKnown(EntityKind.COUNTRY)
        && adjoins(before.end, i)
        && before.first >= sight.sentence.first()
        && takesCountryBefore(before, i)) {
      country = before.name().known().country();
      first = before.first;
    } else {
      int at = countryStart(end);
      TokenTrie.Hit<Name> after = at < sight.sentence.end() ? sight.knownAt(at) : null;
      if (after != null && isCountry(after)) {
        country = after.values().get(0).known().country();
        end = after.end();
      }
    }
    if (country == null && !tokens.get(hit.end() - 1).capital()) {
      return null;
    }
    if (first < i) {
      pieces.remove(pieces.size() - 1);
    }
    Piece piece = new Piece(Piece.Type.BODY, first, end);
    piece.body = hit.values().get(0);
    piece.country = country;
    return piece;
  }

  /** English puts the country before, as an adjective or with 's; Indonesian puts it after. */
  private boolean takesCountryBefore(Piece country, int i) {
    return country.name().use() == Name.Use.DEMONYM
        || country.name().use() == Name.Use.ACRONYM
        || country.end < i
        || lexicon.joinsWithOf();
  }

  private boolean adjoins(int end, int i) {
    return end == i || (end + 1 == i && tokens.get(end).norm().endsWith("'s"));
  }

  /** Where the country of a body may stand after it: at once, or after "of" and an article. */
  private int countryStart(int end) {
    int at = end;
    if (at < sight.sentence.end() && lexicon.says(tokens.get(at).norm(), Context.OF)) {
      at++;
      if (at < sight.sentence.end() && lexicon.says(tokens.get(at).norm(), Context.ARTICLE)) {
        at++;
      }
      return at;
    }
    return lexicon.joinsWithOf() ? sight.sentence.end() : at;
  }

  private static boolean isCountry(TokenTrie.Hit<Name> hit) {
    Name name = hit.values().get(0);
    return name.known().kind() == EntityKind.COUNTRY && name.use() != Name.Use.DEMONYM;
  }
}
