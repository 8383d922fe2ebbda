package org.jejak.article;

import java.util.List;
import java.util.Set;
import org.jejak.document.Stems;

/** Finds the headline among the lines above a dump's report. */
final class HeadTitle {
  private static final int MIN_WORDS = 3;
  private static final int MIN_STANDFIRST_WORDS = 4;
  private static final int LONG = 14;
  private static final int BODY_LINES = 4;
  private static final int MAX_BODY = 3000;
  private static final int MIN_LETTERS = 4;
  private static final int MIN_SHARED = 3;
  private static final double SHARED = 0.4;

  private final List<HeadLine> head;
  private final Set<String> body;

  /**
   * @param below the lines below the head; a headline shares words with the report's opening
   */
  HeadTitle(List<HeadLine> head, List<String> below) {
    this.head = head;
    StringBuilder opening = new StringBuilder();
    for (String line : below.subList(0, Math.min(BODY_LINES, below.size()))) {
      opening.append(line, 0, Math.min(line.length(), MAX_BODY)).append('\n');
    }
    this.body = Stems.of(opening.toString(), MIN_LETTERS);
  }

  /** Index of the headline; -1 without one. */
  int index() {
    int best = -1;
    int bestScore = 0;
    for (int i = 0; i < head.size(); i++) {
      int score = score(i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private int score(int i) {
    HeadLine line = head.get(i);
    int words = CleanText.words(line.text);
    if (!line.isFree() || words < MIN_WORDS) {
      return 0;
    }
    int score = Math.min(words, LONG);
    score += isFollowedByDate(i) ? 5 : 0;
    score += isOfTheReport(line) ? 5 : 0;
    score -= line.text.indexOf('|') >= 0 || line.text.indexOf('=') >= 0 ? 8 : 0;
    score -= line.text.endsWith(".") || line.text.indexOf(" - ") >= 0 ? 4 : 0;
    score -= CleanText.isName(line.text) ? 6 : 0;
    score -= line.text.endsWith(")") ? 4 : 0;
    score -= head.subList(0, i).stream().anyMatch(before -> before.date) ? 4 : 0;
    score -= i > 0 && isHeadline(head.get(i - 1), line) ? LONG : 0;
    boolean again = i + 1 < head.size() && line.text.endsWith(head.get(i + 1).text);
    return again ? 0 : score;
  }

  /** What stands right below a headline, and shares less with the report, is its standfirst. */
  private boolean isHeadline(HeadLine line, HeadLine below) {
    return line.isFree()
        && CleanText.words(line.text) >= MIN_STANDFIRST_WORDS
        && !CleanText.endsSentence(line.text)
        && line.text.indexOf('|') < 0
        && !line.text.contains("://")
        && !line.text.endsWith(below.text)
        && shared(line) >= MIN_SHARED
        && share(line) >= SHARED
        && share(line) >= share(below);
  }

  private boolean isFollowedByDate(int i) {
    for (int k = i + 1; k < head.size() && k <= i + 3; k++) {
      HeadLine next = head.get(k);
      if (next.date || next.kind.equals("author")) {
        return true;
      }
      if (next.isFree() && !CleanText.isName(next.text) && Byline.names(next.text).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private boolean isOfTheReport(HeadLine line) {
    return shared(line) >= 2 && share(line) >= SHARED;
  }

  private long shared(HeadLine line) {
    return Stems.of(line.text, MIN_LETTERS).stream().filter(body::contains).count();
  }

  private double share(HeadLine line) {
    return (double) shared(line) / Math.max(1, Stems.of(line.text, MIN_LETTERS).size());
  }
}
