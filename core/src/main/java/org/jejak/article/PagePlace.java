package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where on a page its headline stands, and how far from it a line is. */
final class PagePlace {
  private static final double ALIKE = 0.6;
  private static final int ABOVE = 3;

  private final List<Integer> headlines = new ArrayList<>();
  private final int firstProse;
  private final int shared;

  private PagePlace(PageScan scan, @Nullable String title) {
    if (title != null) {
      find(scan, title);
    }
    int first = headlines.isEmpty() ? 0 : headlines.get(0) + 1;
    this.firstProse = scan.firstProse(first);
    int context = headlines.isEmpty() ? 0 : PageMarks.CONTEXT;
    for (int headline : headlines) {
      context &= scan.lines.get(headline).marks();
    }
    this.shared = context;
  }

  static PagePlace of(PageScan scan, @Nullable String title) {
    return new PagePlace(scan, title);
  }

  /** The h1 that says the title; else another heading, else any line that does. */
  private void find(PageScan scan, String title) {
    String letters = CleanText.letters(title);
    List<Integer> headings = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < scan.lines.size(); i++) {
      PageScan.Line line = scan.lines.get(i);
      if (line.heading() == 1 && PageTitle.overlap(line.text(), title) >= ALIKE) {
        headlines.add(i);
      } else if (CleanText.hasLetters(line.text(), letters)) {
        (line.heading() > 0 ? headings : others).add(i);
      }
    }
    for (List<Integer> lines : List.of(headings, others)) {
      if (headlines.isEmpty()) {
        lines.stream().filter(i -> !scan.lines.get(i).is(PageMarks.LINK)).forEach(headlines::add);
      }
      if (headlines.isEmpty()) {
        headlines.addAll(lines);
      }
    }
  }

  boolean hasHeadline() {
    return !headlines.isEmpty();
  }

  /**
   * Lines between a line and the headline nearest to it; a line above counts three times as far.
   */
  int distance(int line) {
    int nearest = Integer.MAX_VALUE;
    for (int headline : headlines) {
      int lines = line >= headline ? line - headline : ABOVE * (headline - line);
      nearest = Math.min(nearest, lines);
    }
    return nearest;
  }

  /** Whether a line stands far above the headline, where sites print the day of the visit. */
  boolean isAbove(int line) {
    return !headlines.isEmpty() && line < headlines.get(0) - 6;
  }

  /** Whether a line stands between the headline and the end of the report's first paragraph. */
  boolean isHead(int line) {
    return firstProse >= 0 && line <= firstProse && firstProse - line <= 12;
  }

  /** The marks of a line's surroundings, but those that the headline's share. */
  int context(int marks) {
    return marks & PageMarks.CONTEXT & ~shared;
  }
}
