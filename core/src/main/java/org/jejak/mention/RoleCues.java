package org.jejak.mention;

import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Token;
import org.jejak.mention.NameLexicon.Context;
import org.jspecify.annotations.Nullable;

/** Finds the role noun that stands with a name, before it or in apposition. */
final class RoleCues {
  private static final int MAX_DOMAINS = 3;
  private static final int MAX_WORDS = 3;
  private static final int MAX_WORDS_TO_COMMA = 12;

  private final NameLexicon lexicon;
  private final List<Token> tokens;
  private final List<Piece> pieces;

  RoleCues(NameLexicon lexicon, List<Token> tokens, List<Piece> pieces) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.pieces = pieces;
  }

  /** The role or courtesy before a name, with what it belongs to between them. */
  @Nullable Piece roleBefore(int k) {
    int first = pieces.get(k).first;
    for (int m = k - 1; m >= 0 && m >= k - 1 - MAX_DOMAINS; m--) {
      Piece before = pieces.get(m);
      boolean comma = m == k - 1 && before.end + 1 == first && isCommaed(pieces.get(k));
      if (before.end != first && !comma) {
        return roleBeforeWords(k);
      }
      if (before.type == Piece.Type.ROLE || before.type == Piece.Type.HONORIFIC) {
        return before;
      }
      boolean unit =
          before.type == Piece.Type.RUN
              && (before.entity == null || before.entity.kind == EntityKind.ORGANISATION);
      if (!(before.isDomain() || unit) || lexicon.joinsWithOf()) {
        return roleBeforeWords(k);
      }
      first = before.first;
    }
    return null;
  }

  /** "Kepala Dinas, Name," – the comma before counts where the name ends its part too. */
  private boolean isCommaed(Piece run) {
    if (run.first == 0
        || !tokens.get(run.first - 1).norm().equals(",")
        || run.end >= tokens.size()) {
      return false;
    }
    String after = tokens.get(run.end).norm();
    return after.equals(",") || after.equals(".") || lexicon.says(after, Context.SAYING);
  }

  /** "Pakar hubungan internasional Name", "juru bicara kementerian, Name,": words lie between. */
  private @Nullable Piece roleBeforeWords(int k) {
    Piece run = pieces.get(k);
    boolean comma = isCommaed(run);
    int end = comma ? run.first - 1 : run.first;
    int reach = comma ? MAX_WORDS_TO_COMMA : MAX_WORDS;
    if (run.end - run.first < 2 || (!comma && lexicon.joinsWithOf())) {
      return null;
    }
    for (int m = k - 1; m >= 0 && pieces.get(m).end + reach >= end; m--) {
      Piece before = pieces.get(m);
      if (before.type == Piece.Type.ROLE) {
        return onlyWords(before.end, end, comma) ? before : null;
      }
      if (!comma || before.isKnown(EntityKind.PERSON)) {
        return null;
      }
    }
    return null;
  }

  private boolean onlyWords(int first, int end, boolean capitals) {
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      boolean bracket = capitals && (token.norm().equals("(") || token.norm().equals(")"));
      boolean word = token.isWord() && (capitals || !token.capital());
      if (!bracket
          && (!word
              || lexicon.says(token.norm(), Context.SAYING)
              || (!capitals && lexicon.isStop(token.norm())))) {
        return false;
      }
    }
    return true;
  }

  /** "Name, an expert": the role in apposition. */
  @Nullable Piece roleAfter(int k) {
    Piece run = pieces.get(k);
    if (run.end >= tokens.size() || !tokens.get(run.end).norm().equals(",")) {
      return null;
    }
    int at = run.end + 1;
    while (at < tokens.size()
        && (lexicon.says(tokens.get(at).norm(), Context.ARTICLE)
            || lexicon.modifier(tokens.get(at).norm()) != null)) {
      at++;
    }
    for (int m = k + 1; m < pieces.size() && m <= k + MAX_DOMAINS; m++) {
      Piece after = pieces.get(m);
      if (after.first != at) {
        return null;
      }
      if (after.type == Piece.Type.ROLE) {
        return hasHolderAfter(m) ? null : after;
      }
      if (!after.isDomain()) {
        return null;
      }
      at =
          after.end < tokens.size() && tokens.get(after.end).norm().endsWith("'s")
              ? after.end + 1
              : after.end;
    }
    return null;
  }

  /** Whether a person, or a name that may be one, stands beside the office. */
  boolean hasHolderBeside(int k) {
    Piece before = k > 0 ? pieces.get(k - 1) : null;
    return hasHolderAfter(k)
        || (before != null
            && before.end + 1 == pieces.get(k).first
            && tokens.get(before.end).norm().equals(",")
            && (before.isKnown(EntityKind.PERSON) || before.type == Piece.Type.RUN));
  }

  private boolean hasHolderAfter(int k) {
    for (int m = k + 1; m < pieces.size() && m <= k + MAX_DOMAINS; m++) {
      Piece after = pieces.get(m);
      int gap = after.first - pieces.get(m - 1).end;
      boolean person = after.isKnown(EntityKind.PERSON) || after.type == Piece.Type.RUN;
      if (gap > 1 || (gap == 1 && !tokens.get(after.first - 1).norm().equals(","))) {
        break;
      }
      if (person || after.type == Piece.Type.HONORIFIC) {
        return true;
      }
    }
    return false;
  }
}
