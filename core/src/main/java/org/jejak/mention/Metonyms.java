package org.jejak.mention;

import java.util.List;
import org.jejak.knowledge.Name;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.mention.NameLexicon.Context;

/** Tells whether a capital is meant as a place or stands for its country: "Moscow said". */
final class Metonyms {
  private final NameLexicon lexicon;
  private final AnnotatedText text;
  private final List<Token> tokens;
  private final List<Piece> pieces;

  Metonyms(NameLexicon lexicon, AnnotatedText text, List<Piece> pieces) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = text.tokens();
    this.pieces = pieces;
  }

  /** Whether the capital or seat of piece {@code k} stands for its country or union there. */
  boolean standsForOther(int k) {
    Piece piece = pieces.get(k);
    if (!mayStand(piece)) {
      return false;
    }
    if (isAfter(piece, Context.WITHIN) || isAfter(piece, Context.PLACE)) {
      return false;
    }
    if (k > 0 && joined(pieces.get(k - 1), piece)) {
      return !isPlaced(pieces.get(k - 1));
    }
    if (k + 1 < pieces.size() && joined(piece, pieces.get(k + 1))) {
      return true;
    }
    return isAfter(piece, Context.PARTNER) || (opensClause(piece) && acts(piece));
  }

  private static boolean mayStand(Piece piece) {
    return piece.type == Piece.Type.KNOWN
        && piece.name().use() == Name.Use.NAME
        && piece.name().known().standsFor() != null;
  }

  private boolean isPlaced(Piece piece) {
    return isAfter(piece, Context.WITHIN) || isAfter(piece, Context.PLACE);
  }

  private boolean isAfter(Piece piece, Context context) {
    return piece.first > 0 && lexicon.says(tokens.get(piece.first - 1).norm(), context);
  }

  /** Two capitals or countries side by side: Moscow and Tehran, Moskow-Teheran. */
  private boolean joined(Piece left, Piece right) {
    if (right.first != left.end + 1 || !mayStand(left) || !mayStand(right)) {
      return false;
    }
    String between = tokens.get(left.end).norm();
    return between.equals("-") || between.equals("–") || lexicon.says(between, Context.JOIN);
  }

  private boolean opensClause(Piece piece) {
    Sentence sentence = text.sentenceAt(tokens.get(piece.first).start()).orElse(null);
    if (sentence == null || piece.first == sentence.first()) {
      return true;
    }
    Token before = tokens.get(piece.first - 1);
    return before.kind() == Token.Kind.PUNCTUATION || lexicon.says(before.norm(), Context.CLAUSE);
  }

  /** A verb, or what leads to one, follows at once: a word that is no word of place. */
  private boolean acts(Piece piece) {
    if (piece.end >= tokens.size()) {
      return false;
    }
    Token after = tokens.get(piece.end);
    return after.isWord()
        && !after.capital()
        && !after.norm().startsWith("'")
        && !lexicon.says(after.norm(), Context.WITHIN)
        && !lexicon.says(after.norm(), Context.PLACE)
        && !lexicon.says(after.norm(), Context.JOIN);
  }
}
