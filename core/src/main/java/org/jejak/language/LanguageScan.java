package org.jejak.language;

import java.text.Normalizer;
import java.util.Arrays;

/** What one pass over the opening of a text sees: letters by script, and function words. */
final class LanguageScan {
  private static final int MAX_WORDS = 400;
  private static final int FEW_WORDS = 50;
  private static final int MAX_CHARS = 6000;
  private static final int MAX_WORD = 24;

  private final WordIndex index;
  private final Alphabets alphabets;
  private final int[] letters = new int[Script.values().length];
  private final int[] words = new int[Script.values().length];
  private final int[] letterClasses;

  /** The languages that a word found is of, and how many such words there are. */
  private long[] found = new long[FEW_WORDS];

  private int[] times = {};

  /** How many words found are of each language. */
  private final int[] own = new int[Long.SIZE];

  private int foundCount;
  private int wordCount;

  private final char[] word = new char[MAX_WORD];
  private int length;

  private LanguageScan(WordIndex index, Alphabets alphabets) {
    this.index = index;
    this.alphabets = alphabets;
    this.letterClasses = new int[alphabets.size()];
  }

  static LanguageScan of(String text, WordIndex index, Alphabets alphabets) {
    String opening = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    LanguageScan scan = new LanguageScan(index, alphabets);
    scan.read(isComposed(opening) ? opening : Normalizer.normalize(opening, Normalizer.Form.NFC));
    return scan;
  }

  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && c < 0x370 || c >= 0x1100 && c < 0x1200) {
        return false;
      }
    }
    return true;
  }

  private void read(String text) {
    for (int i = 0; i < text.length() && wordCount < MAX_WORDS; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        latin(c);
      } else if (c >= 'A' && c <= 'Z') {
        latin((char) (c + ('a' - 'A')));
      } else if (c < 0x80) {
        end(c == '\'');
      } else {
        beyondAscii(c);
      }
    }
    end(false);
    group();
  }

  /** Puts words of the same languages together: they are asked for once a language and rival. */
  private void group() {
    Arrays.sort(found, 0, foundCount);
    times = new int[foundCount];
    int groups = 0;
    for (int i = 0; i < foundCount; i++) {
      if (groups > 0 && found[i] == found[groups - 1]) {
        times[groups - 1]++;
      } else {
        found[groups] = found[i];
        times[groups] = 1;
        groups++;
      }
    }
    foundCount = groups;
    for (int i = 0; i < groups; i++) {
      for (long left = found[i]; left != 0; left &= left - 1) {
        own[Long.numberOfTrailingZeros(left)] += times[i];
      }
    }
  }

  private void latin(char c) {
    letters[Script.LATIN.ordinal()]++;
    append(c);
  }

  private void beyondAscii(char c) {
    if (Character.isLetter(c)) {
      Script script = Script.of(c);
      letters[script.ordinal()]++;
      if (script == Script.HAN) {
        end(false);
        append(c);
        end(false);
      } else {
        char small = Character.toLowerCase(c);
        letterClasses[alphabets.classOf(small)]++;
        append(small);
      }
    } else if (isMark(c)) {
      append(c);
    } else {
      end(c == '\u2019');
    }
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void append(char c) {
    if (length < MAX_WORD) {
      word[length] = c;
    }
    length++;
  }

  /** A word ends; where an apostrophe ends it, it may be an elided one such as {@code l'}. */
  private void end(boolean apostrophe) {
    if (length == 0) {
      return;
    }
    if (apostrophe) {
      append('\'');
      if (length > MAX_WORD || index.languages(word, length) == 0) {
        return;
      }
    } else if (length > 2
        && length <= MAX_WORD
        && word[length - 2] == '\''
        && word[length - 1] == 's') {
      length -= 2;
      count();
      word[0] = '\'';
      word[1] = 's';
      length = 2;
    }
    count();
  }

  private void count() {
    long languages = length <= MAX_WORD ? index.languages(word, length) : 0;
    if (languages != 0 && foundCount < MAX_WORDS) {
      found = foundCount < found.length ? found : Arrays.copyOf(found, 2 * foundCount);
      found[foundCount++] = languages;
    }
    words[Script.of(word[0]).ordinal()]++;
    wordCount++;
    length = 0;
  }

  int letters(Script script) {
    return letters[script.ordinal()];
  }

  int words(Script script) {
    return words[script.ordinal()];
  }

  /** The script of more than half of the text, by what its signs are worth; OTHER without one. */
  Script mainScript() {
    int total = 0;
    Script best = Script.OTHER;
    for (Script script : Script.values()) {
      total += worth(script);
      best = worth(script) > worth(best) ? script : best;
    }
    return 2 * worth(best) > total ? best : Script.OTHER;
  }

  private int worth(Script script) {
    return letters(script) * script.weight();
  }

  /** How many letters beyond ASCII a language is not written with. */
  int strangeLetters(long language) {
    int strange = 0;
    for (int i = 0; i < letterClasses.length; i++) {
      strange += (alphabets.languages(i) & language) == 0 ? letterClasses[i] : 0;
    }
    return strange;
  }

  /** How many function words one language has. */
  int marks(long has) {
    return own[Long.numberOfTrailingZeros(has)];
  }

  /** How many function words one language has and the other has not. */
  int marks(long has, long hasNot) {
    int marks = 0;
    for (int i = 0; i < foundCount; i++) {
      marks += (found[i] & has) != 0 && (found[i] & hasNot) == 0 ? times[i] : 0;
    }
    return marks;
  }

  /** The function words of a language, each the less the more of {@code rivals} share it. */
  double weight(long language, long rivals) {
    double weight = 0;
    for (int i = 0; i < foundCount; i++) {
      weight +=
          (found[i] & language) != 0 ? (double) times[i] / Long.bitCount(found[i] & rivals) : 0;
    }
    return weight;
  }
}
