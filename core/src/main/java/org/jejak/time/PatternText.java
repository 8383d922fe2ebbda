package org.jejak.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jejak.language.PackException;
import org.jejak.language.Table;

/**
 * A pattern as written, {@code [ ]} round what may be missing and <code>{ | }</code> round choices,
 * and its plain expansions.
 */
final class PatternText {
  private static final Set<String> ENDS = Set.of("]", "}", "|");

  private final Table.Row row;
  private final String[] parts;
  private int next;

  PatternText(Table.Row row) {
    this.row = row;
    this.parts = row.get(0).replaceAll("([\\[\\]{}|])", " $1 ").trim().split(" +");
  }

  /**
   * Every sequence that the pattern stands for, the longest first.
   *
   * @throws PackException when the brackets do not match or all may be missing
   */
  List<List<String>> expand() {
    List<List<String>> all = sequence();
    if (next < parts.length || all.stream().anyMatch(List::isEmpty)) {
      throw new PackException(row.origin(), "not a pattern: " + row.get(0));
    }
    return all;
  }

  private List<List<String>> sequence() {
    List<List<String>> all = List.of(List.of());
    while (next < parts.length && !ENDS.contains(parts[next])) {
      String part = parts[next++];
      List<List<String>> tails = new ArrayList<>();
      if (part.equals("[")) {
        tails.addAll(sequence());
        tails.add(List.of());
        close("]");
      } else if (part.equals("{")) {
        tails.addAll(sequence());
        while (next < parts.length && parts[next].equals("|")) {
          next++;
          tails.addAll(sequence());
        }
        close("}");
      } else {
        tails.add(List.of(part));
      }
      all = joined(all, tails);
    }
    return all;
  }

  private void close(String bracket) {
    if (next >= parts.length || !parts[next++].equals(bracket)) {
      throw new PackException(row.origin(), "unclosed bracket: " + row.get(0));
    }
  }

  private static List<List<String>> joined(List<List<String>> heads, List<List<String>> tails) {
    List<List<String>> joined = new ArrayList<>();
    for (List<String> head : heads) {
      for (List<String> tail : tails) {
        List<String> both = new ArrayList<>(head);
        both.addAll(tail);
        joined.add(both);
      }
    }
    return joined;
  }
}
