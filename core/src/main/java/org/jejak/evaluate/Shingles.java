package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two texts compared by their runs of four words, each run as often as it stands there; a text of
 * fewer words is one run. The measure of Zyte's article-extraction-benchmark.
 */
public final class Shingles {
  private static final int RUN = 4;

  private final List<String> gold;
  private final List<String> found;
  private final boolean[] goldShared;
  private final boolean[] foundShared;

  private Shingles(List<String> gold, List<String> found) {
    this.gold = gold;
    this.found = found;
    List<List<String>> there = runs(gold);
    List<List<String>> got = runs(found);
    goldShared = shared(there, got);
    foundShared = shared(got, there);
  }

  /** Compares the words found with the words that should have been. */
  public static Shingles of(List<String> gold, List<String> found) {
    return new Shingles(List.copyOf(gold), List.copyOf(found));
  }

  /** The words of a raw text: runs of letters, digits and low lines, their case kept. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      boolean word = isWord(point);
      if (start < 0 && word) {
        start = i;
      } else if (start >= 0 && !word) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(point);
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** As {@code \w} of Python's re, for which a combining mark ends a word. */
  private static boolean isWord(int point) {
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> point == '_' || Character.isLetter(point);
    };
  }

  /** How many runs stand in both texts. */
  public int shared() {
    return trues(goldShared);
  }

  /** How many runs should have been found. */
  public int expected() {
    return goldShared.length;
  }

  /** How many runs were found. */
  public int found() {
    return foundShared.length;
  }

  /** Share of the found runs that should have been; 0 where nothing was found. */
  public double precision() {
    return found() == 0 ? 0 : (double) shared() / found();
  }

  /** Share of the expected runs that were found; 0 where none are expected. */
  public double recall() {
    return expected() == 0 ? 0 : (double) shared() / expected();
  }

  /** The stretches of expected words that stand in no shared run. */
  public List<String> leftOut() {
    return unshared(gold, goldShared);
  }

  /** The stretches of found words that stand in no shared run. */
  public List<String> leftIn() {
    return unshared(found, foundShared);
  }

  private static List<List<String>> runs(List<String> words) {
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(words.subList(i, i + RUN));
    }
    if (runs.isEmpty() && !words.isEmpty()) {
      runs.add(words);
    }
    return runs;
  }

  private static boolean[] shared(List<List<String>> runs, List<List<String>> others) {
    Map<List<String>, Integer> left = new HashMap<>();
    others.forEach(run -> left.merge(run, 1, Integer::sum));
    boolean[] shared = new boolean[runs.size()];
    for (int i = 0; i < shared.length; i++) {
      Integer count = left.get(runs.get(i));
      if (count != null && count > 0) {
        left.put(runs.get(i), count - 1);
        shared[i] = true;
      }
    }
    return shared;
  }

  private static int trues(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  /** The stretches of words that stand in no shared run. */
  private static List<String> unshared(List<String> words, boolean[] shared) {
    boolean[] covered = new boolean[words.size()];
    for (int i = 0; i < shared.length; i++) {
      for (int j = i; shared[i] && j < Math.min(words.size(), i + RUN); j++) {
        covered[j] = true;
      }
    }
    List<String> stretches = new ArrayList<>();
    int i = 0;
    while (i < covered.length) {
      int start = i;
      while (i < covered.length && !covered[i]) {
        i++;
      }
      if (i > start) {
        stretches.add(String.join(" ", words.subList(start, i)));
      }
      i++;
    }
    return stretches;
  }
}
