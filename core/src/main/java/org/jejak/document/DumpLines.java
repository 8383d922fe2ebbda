package org.jejak.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.DumpLine.Kind;

/** Cuts a text into its lines and mends what only the neighbours of a line can tell. */
final class DumpLines {
  /** More lines than any dump has; a longer text is left whole. */
  private static final int MAX_LINES = 400_000;

  private static final int MIN_WRAP = 45;
  private static final int UNDERLINE_SLACK = 3;

  private DumpLines() {}

  /** The lines of a text; empty where there are too many. */
  static List<DumpLine> of(String text) {
    List<DumpLine> lines = new ArrayList<>();
    for (int start = 0; start < text.length() && lines.size() <= MAX_LINES; ) {
      int end = start;
      while (end < text.length() && "\n\r\f\u2028\u2029".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      lines.add(DumpLine.of(start, text.substring(start, end)));
      if (end < text.length() && text.charAt(end) == '\f') {
        lines.add(new DumpLine(end, "", Kind.BREAK));
      }
      boolean pair = text.startsWith("\r\n", end);
      start = end + (pair ? 2 : 1);
    }
    if (lines.size() > MAX_LINES) {
      return List.of();
    }
    mend(lines);
    keepRows(lines);
    return lines;
  }

  /** A counter counts only in a row: after the second of twelve comes the third of twelve. */
  private static void keepRows(List<DumpLine> lines) {
    Map<Integer, Set<Integer>> rows = new HashMap<>();
    for (DumpLine line : lines) {
      if (line.kind() == Kind.COUNTER) {
        rows.computeIfAbsent(line.all(), all -> new HashSet<>()).add(line.number());
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      DumpLine line = lines.get(i);
      if (line.kind() == Kind.COUNTER) {
        Set<Integer> row = rows.getOrDefault(line.all(), Set.of());
        boolean alone = !row.contains(line.number() - 1) && !row.contains(line.number() + 1);
        lines.set(i, alone ? new DumpLine(line.start(), line.text(), Kind.OTHER) : line);
      }
    }
  }

  private static void mend(List<DumpLine> lines) {
    for (int i = 1; i < lines.size(); i++) {
      DumpLine line = lines.get(i);
      DumpLine above = lines.get(i - 1);
      boolean underline =
          isRule(line)
              && above.kind() == Kind.OTHER
              && (i == 1 || lines.get(i - 2).kind() == Kind.BLANK)
              && Math.abs(line.text().length() - above.text().length()) <= UNDERLINE_SLACK;
      if (underline) {
        lines.set(i, new DumpLine(line.start(), "", Kind.BLANK));
      } else if (goesOn(above, line)) {
        lines.set(i - 1, new DumpLine(above.start(), above.text(), Kind.PROSE));
        lines.set(i, new DumpLine(line.start(), line.text(), Kind.PROSE));
      }
    }
  }

  private static boolean isRule(DumpLine line) {
    return line.kind() == Kind.RULE || line.kind() == Kind.BREAK;
  }

  /** A line of prose that was broken at a column goes on with a small letter. */
  private static boolean goesOn(DumpLine above, DumpLine line) {
    return isText(above)
        && isText(line)
        && above.text().length() >= MIN_WRAP
        && (line.text().length() >= MIN_WRAP || line.kind() == Kind.PROSE)
        && Character.isLowerCase(line.text().codePointAt(0));
  }

  private static boolean isText(DumpLine line) {
    return line.kind() == Kind.PROSE || line.kind() == Kind.OTHER;
  }
}
