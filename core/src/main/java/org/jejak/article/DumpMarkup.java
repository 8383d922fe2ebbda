package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks of mail quotes and of Markdown off the lines of a dump. */
final class DumpMarkup {
  private static final double QUOTED_SHARE = 0.6;
  private static final int MIN_SIGNS = 2;
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\((?:https?://|/)[^()\\s]{1,2000}\\)");

  private final Draft draft;

  DumpMarkup(Draft draft) {
    this.draft = draft;
  }

  List<String> plain(List<String> lines) {
    List<String> plain = isQuoted(lines) ? withoutQuotes(lines) : lines;
    return isMarkdown(plain) ? withoutMarkdown(plain) : plain;
  }

  private static boolean isQuoted(List<String> lines) {
    long written = lines.stream().filter(line -> !line.isEmpty()).count();
    long quoted = lines.stream().filter(line -> line.startsWith(">")).count();
    return quoted >= 3 && quoted >= QUOTED_SHARE * written;
  }

  private List<String> withoutQuotes(List<String> lines) {
    List<String> plain = new ArrayList<>();
    for (String line : lines) {
      int start = 0;
      while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
        start++;
      }
      if (line.startsWith(">") || line.isEmpty()) {
        plain.add(line.substring(start));
      } else {
        draft.cut("mail", line);
      }
    }
    return plain;
  }

  private static boolean isMarkdown(List<String> lines) {
    int signs = 0;
    for (String line : lines) {
      boolean sign =
          headingMarks(line) > 0
              || line.startsWith("![")
              || line.startsWith("**") && line.endsWith("**")
              || line.contains("](http");
      signs += sign ? 1 : 0;
    }
    return signs >= MIN_SIGNS;
  }

  /** How many number signs open a heading; 0 where the line is none. */
  private static int headingMarks(String line) {
    int marks = 0;
    while (marks < line.length() && line.charAt(marks) == '#') {
      marks++;
    }
    return marks <= 6 && marks < line.length() && line.charAt(marks) == ' ' ? marks : 0;
  }

  private List<String> withoutMarkdown(List<String> lines) {
    List<String> plain = new ArrayList<>();
    for (String line : lines) {
      Matcher link = LINK.matcher(line);
      String text = unemphasised(link.replaceAll("$1"));
      if (line.startsWith("![")) {
        draft.cut("caption", text.substring(1));
      } else if (isLinkAlone(line)) {
        draft.cut("related", text);
      } else {
        String heading = text.substring(headingMarks(text)).strip();
        plain.add(heading.startsWith("> ") ? heading.substring(2) : heading);
      }
    }
    return plain;
  }

  /** A list's entry that is one link leads elsewhere. */
  private static boolean isLinkAlone(String line) {
    boolean entry = line.startsWith("- [") || line.startsWith("* [") || line.startsWith("+ [");
    return entry && LINK.matcher(line.substring(2)).matches();
  }

  /** Bold everywhere, italics where they hold the whole line. */
  private static String unemphasised(String line) {
    String text = line.replace("**", "").replace("__", "");
    boolean wrapped =
        text.length() > 2
            && (text.startsWith("*") && text.endsWith("*")
                || text.startsWith("_") && text.endsWith("_"));
    return wrapped && text.indexOf(text.charAt(0), 1) == text.length() - 1
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
