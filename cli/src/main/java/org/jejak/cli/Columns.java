package org.jejak.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jejak.output.OneLine;

/** Text in terminal columns: how wide it is, how it wraps, and what may not be printed. */
final class Columns {
  private Columns() {}

  /**
   * Text from outside made safe to print: control characters (escape sequences begin with one) and
   * invisible ones, such as those that turn the writing direction, become nothing; white space of
   * any kind becomes one space.
   */
  static String clean(String text) {
    return OneLine.of(text);
  }

  /**
   * A line of JSON in which all that {@link #clean} would drop is written as an escape: the same
   * JSON, safe on a terminal.
   */
  static String escaped(String json) {
    if (json.codePoints().allMatch(OneLine::shows)) {
      return json;
    }
    StringBuilder out = new StringBuilder(json.length() + 64);
    json.codePoints()
        .forEach(c -> {
          if (OneLine.shows(c)) {
            out.appendCodePoint(c);
          } else {
            for (char half : Character.toChars(c)) {
              out.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
            }
          }
        });
    return out.toString();
  }

  /** Lines of a table without all that {@link #clean} would drop but tabs and line ends. */
  static String printable(String table) {
    if (table.codePoints().allMatch(c -> c == '\t' || c == '\n' || OneLine.shows(c))) {
      return table;
    }
    StringBuilder out = new StringBuilder(table.length());
    table
        .codePoints()
        .filter(c -> c == '\t' || c == '\n' || OneLine.shows(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Columns that a text takes: marks none, wide characters two, colour codes none. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == 0x1B) {
        i = text.indexOf('m', i) + 1;
        continue;
      }
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> {
        int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        yield wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH
            ? 2
            : 1;
      }
    };
  }

  /** The text filled with spaces to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text, cut with … where it is wider. */
  static String clip(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (used + width(c) > width - 1) {
        break;
      }
      used += width(c);
      out.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return out.toString().stripTrailing() + "…";
  }

  /** The end of a text, behind … where the whole is wider, filled with spaces to a width. */
  static String tail(String text, int width) {
    int from = 0;
    int left = width(text);
    boolean cut = left > width;
    while (left > width - (cut ? 1 : 0)) {
      int c = text.codePointAt(from);
      left -= width(c);
      from += Character.charCount(c);
    }
    return pad(cut ? "…" + text.substring(from) : text, width);
  }

  /** Lines of at most {@code width} columns, broken at spaces; longer words are broken too. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ")) {
      String rest = word;
      int length = width(rest);
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      while (length > width) {
        int cut = fitting(rest, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
        length = width(rest);
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(rest);
      used += length;
    }
    if (used > 0 || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static int fitting(String word, int width) {
    int used = 0;
    int i = 0;
    while (i < word.length()) {
      int c = word.codePointAt(i);
      if (c == 0x1B) {
        i = word.indexOf('m', i) + 1;
        continue;
      }
      if (used + width(c) > width) {
        break;
      }
      used += width(c);
      i += Character.charCount(c);
    }
    return Math.max(i, Character.charCount(word.codePointAt(0)));
  }
}
