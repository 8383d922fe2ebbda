package org.jejak.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jejak.document.DumpLine.Kind;
import org.jspecify.annotations.Nullable;

/** Finds what may be the heads of reports in a text, and counts what speaks for each. */
final class PartHeads {
  private static final int MAX_HEAD = 60;
  private static final int MAX_TO_HEADLINE = 6;
  private static final int MAX_BOX = 3;
  private static final int BODY_LINES = 8;
  private static final int MAX_OPENING = 2000;
  private static final int MIN_SHARED = 2;
  private static final int MIN_LETTERS = 3;

  /** Initials of those who wrote and edited, a copyright, a row of tags. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:©|\\([cC]\\) |Copyright|#\\w+ #)|©|\\([\\p{L}.]{2,5}/[\\p{L}.]{2,8}\\)$");

  private static final Pattern LABEL = Pattern.compile("^(\\p{L}[\\p{L} ]{1,22}?) ?[:：]");

  private final List<DumpLine> lines;
  private final String masthead;
  private final Map<String, Integer> labels = new HashMap<>();
  private final int wideGaps;
  private int heads;

  PartHeads(List<DumpLine> lines) {
    this.lines = lines;
    this.masthead =
        lines.stream().map(DumpLine::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    this.wideGaps = wideGaps();
  }

  /** Every line of prose that comes first below a headline with its date or its dateline. */
  List<PartHead> heads() {
    List<PartHead> heads = new ArrayList<>();
    boolean inBody = false;
    for (int i = 0; i < lines.size(); i++) {
      Kind kind = lines.get(i).kind();
      PartHead head = kind == Kind.PROSE && !inBody ? head(i) : null;
      if (head != null) {
        heads.add(head);
        labelsOf(head).forEach(label -> labels.merge(label, 1, Integer::sum));
      }
      inBody = kind == Kind.PROSE || inBody && kind == Kind.BLANK;
    }
    this.heads = heads.size();
    return heads;
  }

  private @Nullable PartHead head(int body) {
    List<Integer> written = new ArrayList<>();
    int date = -1;
    boolean crossed = false;
    int i = body - 1;
    Kind above = Kind.BLANK;
    for (; i >= 0 && above == Kind.BLANK; i--) {
      DumpLine line = lines.get(i);
      switch (line.kind()) {
        case BLANK -> {
          // Head lines may stand apart.
        }
        case DATE, OTHER -> {
          written.add(i);
          date = line.kind() == Kind.DATE ? i : date;
          above = written.size() > MAX_HEAD ? Kind.OTHER : above;
        }
        case RULE, BREAK -> above = isBox(i) ? above : line.kind();
        case COUNTER -> above = Kind.COUNTER;
        case PROSE -> {
          boolean standfirst = date >= 0 && !crossed && headline(written, date, body) < 0;
          above = standfirst && !isProse(i - 1) ? above : Kind.OTHER;
          crossed = true;
        }
      }
    }
    int top = above == Kind.BLANK ? 0 : i + 2;
    int headline = headline(written, date, body);
    boolean marked = above == Kind.RULE || above == Kind.COUNTER;
    if (headline < 0 || !marked && date < 0 && !lines.get(body).isDateline()) {
      return null;
    }
    int first =
        above == Kind.OTHER ? start(top, Math.min(headline, date < 0 ? headline : date)) : top;
    return new PartHead(first, headline, date, body, above, top - 1);
  }

  /** Whether a rule closes a box around a few lines, opened by the same rule above them. */
  private boolean isBox(int rule) {
    int seen = 0;
    for (int i = rule - 1; i >= 0 && seen <= MAX_BOX; i--) {
      DumpLine line = lines.get(i);
      if (line.text().equals(lines.get(rule).text())) {
        return seen > 0;
      }
      if (line.kind() == Kind.PROSE || line.kind() == Kind.BLANK) {
        return false;
      }
      seen++;
    }
    return false;
  }

  private boolean isProse(int from) {
    int i = from;
    while (i >= 0 && lines.get(i).kind() == Kind.BLANK) {
      i--;
    }
    return i >= 0 && lines.get(i).kind() == Kind.PROSE;
  }

  /** The headline nearest above the date, else nearest above the body; -1 without one. */
  private int headline(List<Integer> upwards, int date, int body) {
    int from = date < 0 ? body : date;
    Set<String> stems = stemsOfBody(body);
    List<Integer> above = upwards.stream().filter(i -> i < from).limit(MAX_TO_HEADLINE).toList();
    int headline = nearest(above, stems);
    if (headline < 0 && date >= 0) {
      List<Integer> below = upwards.stream().filter(i -> i > date).limit(MAX_TO_HEADLINE).toList();
      headline = nearest(below, stems);
    }
    return headline;
  }

  /** The one that shares most words with the prose, else that is no name, else the nearest. */
  private int nearest(List<Integer> upwards, Set<String> stems) {
    int best = -1;
    long most = MIN_SHARED - 1;
    int any = -1;
    int noName = -1;
    for (int i : upwards) {
      DumpLine line = lines.get(i);
      if (line.isHeadline()) {
        long shared = shared(line, stems);
        best = shared > most ? i : best;
        most = Math.max(most, shared);
        any = any < 0 ? i : any;
        noName = noName < 0 && !line.isByline() ? i : noName;
      }
    }
    return best >= 0 ? best : noName >= 0 ? noName : any;
  }

  /** Where a head begins that nothing parts from what stands above it. */
  private int start(int top, int from) {
    for (int i = top; i < from; i++) {
      if (lines.get(i).text().equals(masthead)) {
        return i;
      }
    }
    int gap = widestGap(top, from);
    if (gap >= 0) {
      return gap;
    }
    int start = from;
    while (start > top && lines.get(start - 1).kind() != Kind.BLANK) {
      start--;
    }
    return start > top || isBlank(top - 1) ? start : from;
  }

  /** The line below two or more blank ones; -1 where there are none. */
  private int widestGap(int top, int from) {
    int run = 0;
    int widest = 1;
    int below = -1;
    for (int i = top; i <= from; i++) {
      if (isBlank(i)) {
        run++;
      } else {
        if (run > widest) {
          widest = run;
          below = i;
        }
        run = 0;
      }
    }
    return below;
  }

  private int wideGaps() {
    int gaps = 0;
    for (int i = 3; i < lines.size(); i++) {
      gaps += !isBlank(i) && isBlank(i - 1) && isBlank(i - 2) ? 1 : 0;
    }
    return gaps;
  }

  private boolean isBlank(int i) {
    return i < 0 || lines.get(i).kind() == Kind.BLANK;
  }

  /**
   * How much speaks for a head.
   *
   * @param like whether it is like the head of the first report
   */
  int signs(PartHead head, boolean like) {
    boolean below = head.date() > head.headline();
    int dated = (below ? 1 : 0) + (hasClock(head) ? 1 : 0);
    return own(head) + dated + (like && (below || hasDateline(head)) ? 1 : 0);
  }

  /** Whether its publish line stands below the headline and gives the time of day. */
  boolean hasClock(PartHead head) {
    return head.date() > head.headline() && lines.get(head.date()).hasClock();
  }

  /** Whether a dateline opens its prose. */
  boolean hasDateline(PartHead head) {
    return lines.get(head.body()).isDateline();
  }

  /** The rule or break above it, the row that a counter above it counts; else empty. */
  String marker(PartHead head) {
    return switch (head.above()) {
      case RULE, BREAK -> lines.get(head.marker()).text();
      case COUNTER -> "of " + lines.get(head.marker()).all();
      default -> "";
    };
  }

  /** Whether it has a sign that entries of a list or a ticker do not have. */
  boolean isOwn(PartHead head) {
    return own(head) > 0;
  }

  private int own(PartHead head) {
    boolean masthead = lines.get(head.first()).text().equals(this.masthead);
    boolean wide = isBlank(head.first() - 1) && isBlank(head.first() - 2);
    return (lines.get(head.body()).isDateline() ? 2 : 0)
        + (hasByline(head) ? 1 : 0)
        + (masthead ? 1 : 0)
        + (wide && wideGaps <= heads ? 1 : 0)
        + (isClosed(head.first() - 1) ? 1 : 0)
        + (labelsOf(head).stream().filter(l -> labels.getOrDefault(l, 0) > 1).count() > 1 ? 2 : 0);
  }

  private boolean hasByline(PartHead head) {
    for (int i = head.headline() + 1; head.date() >= 0 && i < head.body(); i++) {
      if (Math.abs(i - head.date()) <= 2 && lines.get(i).isByline()) {
        return true;
      }
    }
    return false;
  }

  private boolean isClosed(int above) {
    int i = above;
    while (i >= 0 && isBlank(i)) {
      i--;
    }
    return i >= 0 && CLOSING.matcher(lines.get(i).text()).find();
  }

  private Set<String> labelsOf(PartHead head) {
    Set<String> names = new HashSet<>();
    for (int i = head.first(); i <= head.body(); i++) {
      var matcher = LABEL.matcher(lines.get(i).text());
      if (matcher.lookingAt()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /** Whether both have a dateline, or publish lines of one layout. */
  boolean isLike(PartHead head, PartHead first) {
    boolean datelines = hasDateline(head) && hasDateline(first);
    return datelines || !shape(head).isEmpty() && shape(head).equals(shape(first));
  }

  private String shape(PartHead head) {
    return head.date() < 0 ? "" : lines.get(head.date()).shape();
  }

  /** Whether the headline shares words with the prose below it. */
  boolean isOfItsBody(PartHead head) {
    return shared(lines.get(head.headline()), stemsOfBody(head.body())) >= MIN_SHARED;
  }

  /** Whether more lines like its publish line follow, as below the comments of a thread. */
  boolean isThread(PartHead head, int end) {
    for (int i = head.body() + 1; head.date() >= 0 && i < end; i++) {
      if (lines.get(i).kind() == Kind.DATE && lines.get(i).shape().equals(shape(head))) {
        return true;
      }
    }
    int above = head.date() - 1;
    while (above > head.headline() && isBlank(above)) {
      above--;
    }
    return above > head.headline() && lines.get(above).text().endsWith(":");
  }

  private Set<String> stemsOfBody(int body) {
    StringBuilder opening = new StringBuilder();
    int last = Math.min(lines.size(), body + BODY_LINES);
    for (DumpLine line : lines.subList(body, last)) {
      opening.append(line.text(), 0, Math.min(line.text().length(), MAX_OPENING)).append('\n');
    }
    return Stems.of(opening.toString(), MIN_LETTERS);
  }

  private static long shared(DumpLine headline, Set<String> stems) {
    return Stems.of(headline.text(), MIN_LETTERS).stream().filter(stems::contains).count();
  }
}
