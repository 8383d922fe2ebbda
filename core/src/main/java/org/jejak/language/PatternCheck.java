package org.jejak.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks through a pattern of {@code time-patterns.tsv}: its brackets, and the kinds it names. */
final class PatternCheck {
  /** Kinds that no table lists: numbers by their shape, and the names of months and weekdays. */
  private static final Set<String> SHAPES =
      Set.of("D", "DTH", "MN", "Y", "YY", "N", "DASH", "DMY", "DEC", "CLOCK", "MONTH", "WEEKDAY");

  private static final Pattern PART = Pattern.compile("[\\[\\]{}|]|[^\\[\\]{}|\\s]+");
  private static final Pattern KIND = Pattern.compile("[A-Z]+");

  private final PackLine line;
  private final Set<String> kinds;
  private final List<PackFault> faults;
  private final Deque<Group> open = new ArrayDeque<>();

  /** A bracket that is open, or the whole pattern. */
  private static final class Group {
    private final String bracket;
    private final int column;
    private boolean missing = true;
    private boolean anyMissing;

    private Group(String bracket, int column) {
      this.bracket = bracket;
      this.column = column;
    }
  }

  private PatternCheck(PackLine line, Set<String> kinds, List<PackFault> faults) {
    this.line = line;
    this.kinds = kinds;
    this.faults = faults;
  }

  /**
   * Adds what is wrong with the pattern in a line's column; {@code times} are its table's kinds.
   */
  static void check(PackLine line, int column, Set<String> times, List<PackFault> faults) {
    Set<String> kinds = new TreeSet<>(SHAPES);
    kinds.addAll(times);
    new PatternCheck(line, kinds, faults).check(line.get(column), line.start(column));
  }

  private void check(String pattern, int start) {
    open.push(new Group("", start));
    Matcher parts = PART.matcher(pattern);
    while (parts.find()) {
      if (!part(parts.group(), start + parts.start())) {
        return;
      }
    }
    Group last = open.pop();
    if (!open.isEmpty()) {
      bracket(last.column, "'" + last.bracket + "' is not closed");
    } else if (last.missing) {
      String mend = "leave one kind outside [ ]";
      faults.add(line.fault(start, "all of the pattern may be missing", mend));
    }
  }

  /** Takes one bracket, kind or word; false where what follows cannot be told. */
  private boolean part(String part, int column) {
    Group inner = open.element();
    switch (part) {
      case "[", "{" -> open.push(new Group(part, column));
      case "|" -> {
        if (!inner.bracket.equals("{")) {
          return bracket(column, "'|' stands outside { }");
        }
        inner.anyMissing |= inner.missing;
        inner.missing = true;
      }
      case "]", "}" -> {
        if (!inner.bracket.equals(part.equals("]") ? "[" : "{")) {
          return bracket(column, "'" + part + "' closes nothing that is open");
        }
        open.pop();
        boolean missing = part.equals("]") || inner.missing || inner.anyMissing;
        open.element().missing &= missing;
      }
      default -> {
        inner.missing = false;
        if (KIND.matcher(part).matches() && !kinds.contains(part)) {
          faults.add(
              line.fault(
                  column, "no kind '" + part + "'", "write one of " + String.join(", ", kinds)));
        }
      }
    }
    return true;
  }

  private boolean bracket(int column, String problem) {
    faults.add(line.fault(column, problem, "write [ ] round what may be missing, { | } choices"));
    return false;
  }
}
