package org.jejak.lineage;

/** Folds words so that loanwords and names, spelled as each language spells them, begin alike. */
final class Cognates {
  private static final int LETTERS = 5;

  private Cognates() {}

  /**
   * The first letters of a word, its spelling folded: c, q and ck are k, ph and v are f, oe is u, y
   * and j are i, x is ks, z is s, an h after a consonant and doubled letters go.
   *
   * @param norm a word in small letters
   */
  static String fold(String norm) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < norm.length() && folded.length() < LETTERS; i++) {
      char next = i + 1 < norm.length() ? norm.charAt(i + 1) : ' ';
      char c = norm.charAt(i);
      if (c == 'p' && next == 'h') {
        add(folded, 'f');
        i++;
      } else if (c == 'o' && next == 'e') {
        add(folded, 'u');
        i++;
      } else if (c == 'x') {
        add(folded, 'k');
        add(folded, 's');
      } else if (c != 'h' || folded.isEmpty() || isVowel(norm.charAt(i - 1))) {
        add(folded, letter(c));
      }
    }
    return folded.toString();
  }

  private static void add(StringBuilder folded, char c) {
    if (folded.isEmpty() || folded.charAt(folded.length() - 1) != c) {
      folded.append(c);
    }
  }

  private static char letter(char c) {
    return switch (c) {
      case 'c', 'q' -> 'k';
      case 'v' -> 'f';
      case 'y', 'j' -> 'i';
      case 'z' -> 's';
      default -> c;
    };
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
