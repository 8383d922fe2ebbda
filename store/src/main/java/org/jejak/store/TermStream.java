package org.jejak.store;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that are cut already, as Lucene takes them in. */
final class TermStream extends TokenStream {
  /** Stands between names, so that no phrase reaches from one into the next. */
  static final String GAP = "";

  private static final int GAP_SIZE = 1100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<String> words;
  private int next;

  TermStream(List<String> words) {
    this.words = words;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int step = 1;
    while (next < words.size() && words.get(next).equals(GAP)) {
      step = GAP_SIZE;
      next++;
    }
    if (next == words.size()) {
      return false;
    }
    term.append(words.get(next));
    increment.setPositionIncrement(step);
    next++;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
