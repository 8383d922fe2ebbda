package org.jejak.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jejak.document.Span;

/** A stretch of a report with brackets round what matters in it. */
final class MarkedText {
  private MarkedText() {}

  /** A part to mark and what it is. */
  record Mark(String label, Span span) {}

  /** The stretch with its marks, on one line; of two marks that overlap the longer. */
  static String of(Page page, String text, Span stretch, List<Mark> marks) {
    StringBuilder out = new StringBuilder();
    int at = stretch.start();
    for (Mark mark : kept(stretch, marks)) {
      out.append(spaced(text.substring(at, mark.span().start())))
          .append(page.dim("[" + mark.label()))
          .append(' ')
          .append(page.strong(Columns.clean(mark.span().of(text))))
          .append(page.dim("]"));
      at = mark.span().end();
    }
    return out.append(spaced(text.substring(at, stretch.end()))).toString();
  }

  private static List<Mark> kept(Span stretch, List<Mark> marks) {
    List<Mark> kept = new ArrayList<>();
    marks.stream()
        .filter(mark -> stretch.contains(mark.span()) && mark.span().length() > 0)
        .sorted(
            Comparator.comparing((Mark mark) -> -mark.span().length())
                .thenComparing(mark -> mark.span().start()))
        .filter(mark -> kept.stream().noneMatch(other -> other.span().overlaps(mark.span())))
        .forEach(kept::add);
    kept.sort(Comparator.comparing(mark -> mark.span().start()));
    return kept;
  }

  /** Text from outside made safe, with a space kept where it stood at an end. */
  private static String spaced(String text) {
    String clean = Columns.clean(text);
    boolean before = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    boolean after = text.length() > 1 && Character.isWhitespace(text.charAt(text.length() - 1));
    return (before ? " " : "") + clean + (after && !clean.isEmpty() ? " " : "");
  }
}
