package org.jejak.language;

import java.util.ArrayList;
import java.util.List;

/** A line of a pack's file with the places of what stands in it. */
record PackLine(String file, int number, String text, List<String> columns) {

  /** Something in a line, and in which column of characters, from 1, it begins. */
  record Item(String text, int column) {}

  /** The lines that hold data. */
  static List<PackLine> of(String file, String content) {
    List<PackLine> lines = new ArrayList<>();
    int number = 0;
    for (String text : content.lines().toList()) {
      number++;
      if (!text.isBlank() && !text.startsWith("#")) {
        lines.add(new PackLine(file, number, text, List.of(text.split("\t", -1))));
      }
    }
    return lines;
  }

  String get(int column) {
    return column < columns.size() ? columns.get(column) : "";
  }

  /** Where a column begins, from 1; after the line's end for one that it has not. */
  int start(int column) {
    int start = 1;
    for (int i = 0; i < column && i < columns.size(); i++) {
      start += columns.get(i).length() + 1;
    }
    return start;
  }

  /** The parts of a column between commas, blank ones too. */
  List<Item> items(int column) {
    List<Item> items = new ArrayList<>();
    int start = start(column);
    for (String part : get(column).split(",", -1)) {
      int blanks = part.length() - part.stripLeading().length();
      items.add(new Item(part.strip(), start + blanks));
      start += part.length() + 1;
    }
    return items;
  }

  PackFault fault(int at, String problem, String mend) {
    return new PackFault(file, number, at, problem, mend);
  }
}
