package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jejak.document.DumpLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Parts the reports that stand one below the other in a plain text. A part needs a head: a headline
 * with a date below it or a dateline after it, and prose of its own. A rule of marks above the head
 * proves it, or byline, date and dateline together in the layout of another head; otherwise it may
 * be a subhead or a quoted document, and the text stays whole.
 */
final class DumpSplitter {
  static final String DOUBT = "seems to hold several articles";

  private static final int MAX_ABOVE = 6;
  private static final int MAX_BELOW = 6;
  private static final int MIN_BODY_WORDS = 60;
  private static final int MIN_BODY_LINES = 2;
  private static final int PROVEN = 3;

  private final String text;
  private final List<DumpLine> lines = new ArrayList<>();

  /**
   * The reports of a text.
   *
   * @param texts at least one, in order; nothing but rules and white space stands between them
   * @param doubt why a text that was not parted may hold several; null without a doubt
   */
  record Parts(List<String> texts, @Nullable String doubt) {}

  /**
   * The head of a report.
   *
   * @param first index of its first line
   * @param body index of the first line of prose
   * @param shape the layout of its date line; empty without one
   * @param ruled whether a rule or the start of the text stands above it
   */
  private record Head(
      int first, int body, String shape, boolean dateline, boolean byline, boolean ruled) {
    int strength() {
      int own = 1 + (shape.isEmpty() ? 0 : 1) + (dateline ? 1 : 0) + (byline ? 1 : 0);
      return own + (ruled ? 2 : 0);
    }
  }

  private DumpSplitter(String text) {
    this.text = text;
  }

  static Parts split(String text) {
    return new DumpSplitter(text).parts();
  }

  private Parts parts() {
    cutLines();
    List<Head> heads = withBodies(heads());
    if (heads.size() < 2) {
      return new Parts(List.of(text), null);
    }
    TreeSet<Integer> starts = new TreeSet<>();
    for (int i = 0; i < heads.size(); i++) {
      if (i == 0 || isProven(heads, i)) {
        starts.add(heads.get(i).first);
      }
    }
    return starts.size() < 2 ? new Parts(List.of(text), DOUBT) : new Parts(texts(starts), null);
  }

  private void cutLines() {
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && "\n\r\f\u2028\u2029".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      lines.add(DumpLine.of(start, text.substring(start, end)));
      if (end < text.length() && text.charAt(end) == '\f') {
        lines.add(new DumpLine(end, "", Kind.RULE));
      }
      start = end + 1;
    }
  }

  /** Every line of prose that comes first below a headline with its date or its dateline. */
  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    boolean inBody = false;
    for (int i = 0; i < lines.size(); i++) {
      Kind kind = lines.get(i).kind();
      if (kind == Kind.PROSE && !inBody) {
        Head head = headAbove(i);
        if (head != null) {
          heads.add(head);
        }
      }
      inBody = kind == Kind.PROSE || inBody && kind == Kind.BLANK;
    }
    return heads;
  }

  private @Nullable Head headAbove(int body) {
    int first = -1;
    int seen = 0;
    String shape = "";
    boolean byline = false;
    boolean ruled = true;
    int top = body;
    for (int i = body - 1; i >= 0 && seen < MAX_ABOVE + MAX_BELOW; i--) {
      DumpLine line = lines.get(i);
      if (line.kind() == Kind.RULE || line.kind() == Kind.PROSE) {
        ruled = line.kind() == Kind.RULE;
        break;
      }
      if (line.kind() == Kind.BLANK) {
        continue;
      }
      seen++;
      top = i;
      ruled = seen < MAX_ABOVE + MAX_BELOW || i == 0;
      if (line.kind() == Kind.DATE) {
        shape = shape.isEmpty() ? line.shape() : shape;
      } else if (line.isHeadline() && !(line.isByline() && first < 0 && !byline)) {
        first = i;
      } else {
        byline |= line.isByline();
      }
    }
    boolean dateline = lines.get(body).isDateline();
    if (first < 0 || shape.isEmpty() && !dateline) {
      return null;
    }
    return new Head(ruled ? top : start(first), body, shape, dateline, byline, ruled);
  }

  /** The first line of the block in which the headline stands. */
  private int start(int headline) {
    int start = headline;
    while (start > 0 && lines.get(start - 1).kind() == Kind.OTHER) {
      start--;
    }
    return start;
  }

  /** Heads with enough prose before the next one; teasers and lists have less. */
  private List<Head> withBodies(List<Head> heads) {
    List<Head> full = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).first : lines.size();
      int words = 0;
      int prose = 0;
      for (DumpLine line : lines.subList(heads.get(i).body, Math.max(end, heads.get(i).body))) {
        boolean isProse = line.kind() == Kind.PROSE;
        words += isProse ? line.words() : 0;
        prose += isProse ? 1 : 0;
      }
      if (words >= MIN_BODY_WORDS && prose >= MIN_BODY_LINES) {
        full.add(heads.get(i));
      }
    }
    return full;
  }

  private static boolean isProven(List<Head> heads, int i) {
    Head head = heads.get(i);
    if (head.ruled) {
      return true;
    }
    boolean alike = false;
    for (Head other : heads) {
      boolean dates = !head.shape.isEmpty() && head.shape.equals(other.shape);
      alike |= other != head && (dates || head.dateline && other.dateline);
    }
    return alike && head.strength() >= PROVEN;
  }

  private List<String> texts(TreeSet<Integer> starts) {
    List<String> texts = new ArrayList<>();
    List<Integer> order = List.copyOf(starts);
    for (int i = 0; i < order.size(); i++) {
      int from = i == 0 ? 0 : order.get(i);
      int to = i + 1 < order.size() ? order.get(i + 1) : lines.size();
      while (to > from + 1 && isGap(lines.get(to - 1))) {
        to--;
      }
      int end = to < lines.size() ? lines.get(to).start() : text.length();
      texts.add(text.substring(lines.get(from).start(), end).strip());
    }
    return List.copyOf(texts);
  }

  private static boolean isGap(DumpLine line) {
    return line.kind() == Kind.RULE || line.kind() == Kind.BLANK;
  }
}
