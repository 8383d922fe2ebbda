package org.jejak.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.DumpLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Parts the reports that stand one below the other in a plain text. A part needs a head: a headline
 * with a date below it or a dateline after it, and prose of its own. What proves it is a rule of
 * marks above it, or byline, date and dateline together in the layout of another head; anything
 * less may be a subhead or a quoted document, and the text stays whole.
 */
final class DumpSplitter {
  static final String DOUBT = "seems to hold several articles";

  private static final int MAX_HEAD = 12;
  private static final int MIN_BODY_WORDS = 60;
  private static final int MIN_BODY_LINES = 2;
  private static final int MANY_SIGNS = 3;
  private static final int MANY_HEADS = 3;

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
   * @param above what stands above it: RULE or BREAK, BLANK for the start of the text, else OTHER
   */
  private record Head(
      int first, int body, String shape, boolean dateline, boolean byline, Kind above) {
    int signs() {
      return 1 + (shape.isEmpty() ? 0 : 1) + (dateline ? 1 : 0) + (byline ? 1 : 0);
    }
  }

  /** How many heads have the same layout of their date, and how many open with a dateline. */
  private record Layouts(Map<String, Integer> shapes, int datelines) {
    static Layouts of(List<Head> heads) {
      Map<String, Integer> shapes = new HashMap<>();
      int datelines = 0;
      for (Head head : heads) {
        shapes.merge(head.shape, 1, Integer::sum);
        datelines += head.dateline ? 1 : 0;
      }
      return new Layouts(shapes, datelines);
    }

    /** How many heads are like this one, itself among them. */
    int like(Head head) {
      int dates = head.shape.isEmpty() ? 0 : shapes.getOrDefault(head.shape, 0);
      return Math.max(1, Math.max(dates, head.dateline ? datelines : 0));
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
    Layouts layouts = Layouts.of(heads);
    boolean headless = words(0, heads.get(0).first) >= MIN_BODY_WORDS;
    List<Integer> starts = new ArrayList<>(List.of(0));
    boolean doubt = false;
    for (Head head : heads.subList(1, heads.size())) {
      boolean proven = isProven(head, layouts.like(head));
      doubt |= headless ? proven : isDoubtful(head, layouts.like(head));
      if (proven && !headless) {
        starts.add(head.first);
      }
    }
    boolean one = starts.size() == 1;
    return new Parts(one ? List.of(text) : texts(starts), one && doubt ? DOUBT : null);
  }

  private void cutLines() {
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && "\n\r\f\u2028\u2029".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      lines.add(DumpLine.of(start, text.substring(start, end)));
      if (end < text.length() && text.charAt(end) == '\f') {
        lines.add(new DumpLine(end, "", Kind.BREAK));
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
    int top = body;
    while (top > 0 && isHeadKind(lines.get(top - 1).kind())) {
      top--;
    }
    Kind above = top == 0 ? Kind.BLANK : lines.get(top - 1).kind();
    List<Integer> free = new ArrayList<>();
    String shape = "";
    int seen = 0;
    for (int i = body - 1; i >= top && seen < MAX_HEAD; i--) {
      DumpLine line = lines.get(i);
      seen += line.kind() == Kind.BLANK ? 0 : 1;
      if (line.kind() == Kind.DATE) {
        shape = shape.isEmpty() ? line.shape() : shape;
      } else if (line.isHeadline() || line.isByline()) {
        free.add(i);
      }
    }
    int headline = headline(free, body);
    boolean dateline = lines.get(body).isDateline();
    if (headline < 0 || shape.isEmpty() && !dateline) {
      return null;
    }
    boolean byline = free.stream().anyMatch(i -> i > headline && lines.get(i).isByline());
    int first = above == Kind.PROSE ? blockStart(headline, top) : top;
    return new Head(first, body, shape, dateline, byline, above == Kind.PROSE ? Kind.OTHER : above);
  }

  private static boolean isHeadKind(Kind kind) {
    return kind == Kind.BLANK || kind == Kind.DATE || kind == Kind.OTHER;
  }

  /** The topmost headline of the block nearest to the body that has one; -1 without one. */
  private int headline(List<Integer> free, int body) {
    int headline = -1;
    for (int i : free) {
      boolean gap = headline >= 0 && hasBlank(i, headline);
      if (gap) {
        break;
      }
      headline = lines.get(i).isHeadline() && i < body ? i : headline;
    }
    return headline;
  }

  private boolean hasBlank(int from, int to) {
    return lines.subList(from, to).stream().anyMatch(line -> line.kind() == Kind.BLANK);
  }

  private int blockStart(int headline, int top) {
    int start = headline;
    while (start > top && lines.get(start - 1).kind() != Kind.BLANK) {
      start--;
    }
    return start > top || top == 0 ? start : headline;
  }

  /** Heads with enough prose before the next one; teasers and lists have less. */
  private List<Head> withBodies(List<Head> heads) {
    List<Head> full = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).first : lines.size();
      int from = heads.get(i).body;
      long prose =
          lines.subList(from, Math.max(end, from)).stream()
              .filter(line -> line.kind() == Kind.PROSE)
              .count();
      if (words(from, end) >= MIN_BODY_WORDS && prose >= MIN_BODY_LINES) {
        full.add(heads.get(i));
      }
    }
    return full;
  }

  /** Words of prose in lines. */
  private int words(int from, int end) {
    int words = 0;
    for (int i = from; i < end; i++) {
      words += lines.get(i).kind() == Kind.PROSE ? lines.get(i).words() : 0;
    }
    return words;
  }

  private static boolean isProven(Head head, int like) {
    return switch (head.above) {
      case RULE -> true;
      case BREAK -> like > 1 || head.signs() > MANY_SIGNS;
      default -> like > 1 && head.signs() >= MANY_SIGNS;
    };
  }

  /** A head with many signs of its own, or one of several in the same layout. */
  private static boolean isDoubtful(Head head, int like) {
    return head.signs() >= MANY_SIGNS || head.above == Kind.BREAK || like >= MANY_HEADS;
  }

  private List<String> texts(List<Integer> starts) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      while (to > starts.get(i) + 1 && isGap(lines.get(to - 1).kind())) {
        to--;
      }
      int end = to < lines.size() ? lines.get(to).start() : text.length();
      texts.add(text.substring(lines.get(starts.get(i)).start(), end).strip());
    }
    return List.copyOf(texts);
  }

  private static boolean isGap(Kind kind) {
    return kind == Kind.RULE || kind == Kind.BREAK || kind == Kind.BLANK;
  }
}
