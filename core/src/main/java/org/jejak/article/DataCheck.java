package org.jejak.article;

import java.util.ArrayList;
import java.util.List;

/** Compares what a page shows with the text that its own data give, where they give one. */
final class DataCheck {
  private static final int MIN_LETTERS = 400;
  private static final int START = 30;
  private static final double AGREE = 0.7;

  private DataCheck() {}

  /**
   * Marks the paragraphs that the data know, and cuts those below the last of them, if the data
   * know nearly all others.
   */
  static List<Passage> checked(List<Passage> passages, String data, Draft draft) {
    String known = CleanText.letters(data);
    List<Passage> checked = new ArrayList<>();
    int shared = 0;
    int all = 0;
    int last = -1;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      checked.add(passage);
      if (!CleanText.isProse(passage.text())) {
        continue;
      }
      String letters = CleanText.letters(passage.text());
      all += letters.length();
      if (known.contains(letters)) {
        shared += letters.length();
        last = i;
        checked.set(i, passage.asKnown());
      }
    }
    boolean agree = shared >= AGREE * all && shared >= AGREE * known.length();
    if (known.length() < MIN_LETTERS || !agree || last < 0) {
      return passages;
    }
    if (breaksOff(passages, last, known)) {
      return checked;
    }
    for (Passage passage : passages.subList(last + 1, passages.size())) {
      draft.cut("tail", passage.text());
    }
    return checked.subList(0, last + 1);
  }

  /** Whether the data end inside a paragraph that the page has whole. */
  private static boolean breaksOff(List<Passage> passages, int last, String known) {
    for (Passage passage : passages.subList(last + 1, passages.size())) {
      String letters = CleanText.letters(passage.text());
      if (letters.length() >= START) {
        return known.contains(letters.substring(0, START));
      }
    }
    return false;
  }
}
