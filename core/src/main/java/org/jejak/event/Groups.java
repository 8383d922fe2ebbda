package org.jejak.event;

import java.util.List;
import org.jejak.event.Piece.Kind;

/** Finds the groups of words that name somebody or something. */
final class Groups {
  private Groups() {}

  /** The first group of words for somebody or something that no preposition opens. */
  static Stretch first(List<Piece> pieces, int from, int end) {
    int k = from;
    while (k < end) {
      Piece piece = pieces.get(k);
      if (piece.is(Kind.PREPOSITION) && !piece.opens(Frame.Role.OF)) {
        k = afterPhrase(pieces, k + 1, end);
      } else if (piece.isNominal()) {
        return new Stretch(k, end(pieces, k, end));
      } else {
        k++;
      }
    }
    return new Stretch(end, end);
  }

  private static int afterPhrase(List<Piece> pieces, int from, int end) {
    boolean noun = false;
    for (int k = from; k < end; k++) {
      Piece piece = pieces.get(k);
      boolean opens = piece.is(Kind.DET) || piece.is(Kind.HE) || piece.is(Kind.WE);
      if (piece.is(Kind.PREPOSITION) || (noun && opens) || piece.is(Kind.PAIR)) {
        return k;
      }
      if (piece.is(Kind.COMMA)) {
        return k + 1;
      }
      noun |= piece.isNominal();
    }
    return end;
  }

  /** Index after the group of words that begins at a piece. */
  static int end(List<Piece> pieces, int from, int end) {
    for (int k = from; k < end; k++) {
      Piece piece = pieces.get(k);
      boolean joins = piece.opens(Frame.Role.OF) || piece.opens(Frame.Role.FROM);
      boolean ends = piece.is(Kind.VERB) || piece.is(Kind.TO) || piece.is(Kind.TIME);
      if (piece.is(Kind.PREPOSITION) && !joins || ends) {
        return k;
      }
    }
    return end;
  }
}
