package org.jejak.mention;

import java.util.ArrayList;
import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Known;
import org.jejak.knowledge.Name;
import org.jspecify.annotations.Nullable;

/**
 * Joins unknown words with the known family name after them: what they name together is one person,
 * the known one only where the words are those of the known name, spelling aside.
 */
final class FullNames {
  private static final int MIN_LETTERS = 4;
  private static final int MIN_ACRONYM = 3;

  private final NameLexicon lexicon;
  private final TextSight sight;

  FullNames(NameLexicon lexicon, TextSight sight) {
    this.lexicon = lexicon;
    this.sight = sight;
  }

  /** The pieces, with each given name and the known family name right after it made one. */
  List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      Piece before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean beside = before != null && before.end == piece.first;
      if (before != null && beside && (isWhole(before, piece) || goesOn(before, piece))) {
        Piece whole = new Piece(Piece.Type.RUN, before.first, piece.end);
        whole.surname = isFamilyName(piece) ? piece.names : before.names;
        joined.set(joined.size() - 1, whole);
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private boolean isWhole(Piece before, Piece piece) {
    return isFamilyName(piece) && opens(before);
  }

  /** A name by which one person is known goes on with words that are another's: Luhut Sitohang. */
  private boolean goesOn(Piece before, Piece piece) {
    return lexicon.tellsWords()
        && isFamilyName(before)
        && piece.type == Piece.Type.RUN
        && lexicon.soundsPersonal(sight.tokens.get(piece.first).norm());
  }

  private static boolean isFamilyName(Piece piece) {
    return piece.isKnown(EntityKind.PERSON) && piece.end - piece.first == 1;
  }

  private boolean opens(Piece run) {
    if (isFamilyName(run)) {
      return true;
    }
    if (run.type != Piece.Type.RUN) {
      return false;
    }
    String first = sight.tokens.get(run.first).norm();
    if (lexicon.isGivenName(first)) {
      return true;
    }
    for (int i = run.first; i < run.end; i++) {
      boolean plain = sight.isOrdinary(i) || lexicon.isInflected(sight.tokens.get(i).norm());
      if (plain || sight.isLetters(i, MIN_ACRONYM)) {
        return false;
      }
    }
    return lexicon.tellsWords();
  }

  /** The one known person whose name has all words of the run, spelling aside; null for none. */
  @Nullable Known bearer(Piece run, String written) {
    List<String> words = List.of(EntityBook.fold(written).split(" "));
    Known found = null;
    for (Name name : run.surname) {
      Known known = name.known();
      boolean same =
          holds(known.name(), words) || known.variants().stream().anyMatch(v -> holds(v, words));
      if (same && found != null && found != known) {
        return null;
      }
      found = same ? known : found;
    }
    return found;
  }

  private static boolean holds(String full, List<String> words) {
    List<String> own = List.of(EntityBook.fold(full).split(" "));
    return own.size() >= words.size()
        && words.stream().allMatch(word -> own.stream().anyMatch(other -> alike(word, other)));
  }

  /** The same word, its first letter, or in long words one letter more, less or other. */
  private static boolean alike(String word, String other) {
    if (word.equals(other) || word.length() == 1 && other.startsWith(word)) {
      return true;
    }
    int shorter = Math.min(word.length(), other.length());
    if (shorter < MIN_LETTERS) {
      return false;
    }
    String loose = loose(word);
    return loose.equals(loose(other));
  }

  /** Without the spellings that Indonesian changed: oe is u, dj is j, tj is c, sj is sy. */
  private static String loose(String word) {
    return word.replace("oe", "u")
        .replace("dj", "j")
        .replace("tj", "c")
        .replace("sj", "sy")
        .replace("kh", "k")
        .replace("ch", "k");
  }
}
