package org.jejak.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where on a page its headline stands, and how far from it a line is. */
final class PagePlace {
  private static final double ALIKE = 0.6;
  private static final int ABOVE = 3;
  private static final int MAX_FAR = 100;
  private static final int BOXES = 5;
  private static final int MAX_DEPTH = 12;
  private static final Set<String> FRAMES = Set.of("body", "html", "main");

  private final List<Integer> headlines = new ArrayList<>();
  private final Set<Element> boxes = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PageScan scan;
  private final int firstProse;
  private final int shared;

  private PagePlace(PageScan scan, @Nullable String title) {
    this.scan = scan;
    if (title != null) {
      find(title);
    }
    if (!headlines.isEmpty()) {
      addBoxes(scan.lines.get(headlines.get(0)).holder());
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
  private void find(String title) {
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

  /** The elements around the headline that are no larger than a report. */
  private void addBoxes(Element headline) {
    Element box = headline;
    for (int i = 0; i < BOXES && box != null && !FRAMES.contains(box.normalName()); i++) {
      boxes.add(box);
      box = box.parent();
    }
  }

  private boolean isInBox(int line) {
    Element up = line < scan.lines.size() ? scan.lines.get(line).holder() : null;
    for (int i = 0; i < MAX_DEPTH && up != null; i++) {
      if (boxes.contains(up)) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  /**
   * Lines between a line and the headline nearest to it; one above counts three times as far unless
   * it stands in the headline's box.
   */
  int distance(int line) {
    int nearest = Integer.MAX_VALUE;
    for (int headline : headlines) {
      int lines = Math.abs(line - headline);
      boolean far = line < headline && lines > 1 && lines < MAX_FAR && !isInBox(line);
      nearest = Math.min(nearest, far ? ABOVE * lines : lines);
    }
    return nearest;
  }

  /** Whether a line stands above the headline's box, where sites print the day of the visit. */
  boolean isAbove(int line) {
    return !headlines.isEmpty() && line < headlines.get(0) - 1 && !isInBox(line);
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
