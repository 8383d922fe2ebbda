package org.jejak.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Lines of at most a hundred columns; bold and colour only where they are wanted. */
final class Page {
  static final int WIDTH = 100;

  private static final String BETWEEN = " │ ";
  private static final String RESET = "\u001b[0m";

  private final PrintWriter out;
  private final boolean styled;

  Page(PrintWriter out, boolean styled) {
    this.out = out;
    this.styled = styled;
  }

  String bold(String text) {
    return style("1", text);
  }

  String dim(String text) {
    return style("2", text);
  }

  /** Marks what wants attention: changes, differences, outcomes. */
  String strong(String text) {
    return style("1;33", text);
  }

  String heading(String text) {
    return style("1;36", text);
  }

  /** Each word is styled by itself, so that a line may break between any two. */
  private String style(String code, String text) {
    if (!styled || text.isEmpty()) {
      return text;
    }
    String on = "\u001b[" + code + "m";
    return on + text.replace(" ", RESET + " " + on) + RESET;
  }

  Page blank() {
    out.append('\n');
    return this;
  }

  /** A paragraph that begins with {@code first}; its further lines begin with {@code rest}. */
  Page text(String first, String rest, String text) {
    int width = WIDTH - Math.max(Columns.width(first), Columns.width(rest));
    List<String> lines = Columns.wrap(text, width);
    for (int i = 0; i < lines.size(); i++) {
      out.append((i == 0 ? first : rest) + lines.get(i).stripTrailing()).append('\n');
    }
    return this;
  }

  Page text(String indent, String text) {
    return text(indent, indent, text);
  }

  /** A label in its own column, then text. */
  Page row(String indent, String label, int labelWidth, String text) {
    String first = indent + Columns.pad(label, labelWidth);
    if (Columns.width(label) >= labelWidth) {
      text(indent, label);
      return text(indent + " ".repeat(labelWidth), text);
    }
    return text(first, indent + " ".repeat(labelWidth), text);
  }

  /** Two texts beside each other, each in half of the width. */
  Page beside(String left, String right) {
    int half = (WIDTH - BETWEEN.length()) / 2;
    List<String> lefts = Columns.wrap(left, half);
    List<String> rights = Columns.wrap(right, half);
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String first = i < lefts.size() ? lefts.get(i) : "";
      String second = i < rights.size() ? rights.get(i) : "";
      String line = Columns.pad(first, half) + dim(BETWEEN) + second;
      out.append(line.stripTrailing()).append('\n');
    }
    return this;
  }

  /** A heading over a part of a storyline. */
  Page section(String title) {
    return blank().text("   ", heading(title.toUpperCase(Locale.ROOT))).blank();
  }

  Page rule(char mark) {
    out.append(dim(String.valueOf(mark).repeat(WIDTH))).append('\n');
    return this;
  }
}
