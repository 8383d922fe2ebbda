package org.jejak.language;

import java.util.ArrayList;
import java.util.List;

/** Which languages are written with a letter; letters of the same languages share a class. */
final class Alphabets {
  private static final int LIMIT = 0x2000;

  private final short[] classes = new short[LIMIT];
  private final List<Long> languages = new ArrayList<>(List.of(0L));

  /**
   * Learns the letters of each language.
   *
   * @param alphabets at {@code i} the small letters of language {@code i}; at most 64 languages
   */
  Alphabets(List<String> alphabets) {
    long[] writtenWith = new long[LIMIT];
    for (int i = 0; i < alphabets.size(); i++) {
      String letters = alphabets.get(i);
      for (int k = 0; k < letters.length(); k++) {
        writtenWith[letters.charAt(k)] |= 1L << i;
      }
    }
    for (int letter = 0; letter < LIMIT; letter++) {
      if (writtenWith[letter] != 0) {
        classes[letter] = (short) classOf(writtenWith[letter]);
      }
    }
  }

  private int classOf(long some) {
    int known = languages.indexOf(some);
    if (known < 0) {
      languages.add(some);
    }
    return known < 0 ? languages.size() - 1 : known;
  }

  /** How many classes there are; class 0 holds the letters of no language. */
  int size() {
    return languages.size();
  }

  /** The class of a small letter. */
  int classOf(char letter) {
    return letter < LIMIT ? classes[letter] : 0;
  }

  /** A bit for each language that is written with the letters of a class. */
  long languages(int letterClass) {
    return languages.get(letterClass);
  }
}
