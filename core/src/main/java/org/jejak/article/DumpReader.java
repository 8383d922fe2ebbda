package org.jejak.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain text that somebody saved or scraped: what stands above the report, and the report.
 */
final class DumpReader {
  private static final int MIN_WRAP = 45;
  private static final int MAX_WRAP = 110;
  private static final double WRAPPED_SHARE = 0.6;

  private final Boilerplate boilerplate;

  DumpReader(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  void read(String text, String lang, Draft draft) {
    List<String> written = new DumpMarkup(draft).plain(CleanText.lines(CleanText.normal(text)));
    List<String> lines = unwrapped(new LabelledHead(boilerplate, draft, lang).read(written));
    int body = new DumpHead(boilerplate, draft, lang).read(lines);
    new BodyCleaner(boilerplate, draft, true, lang).clean(lines.subList(body, lines.size()));
    Outlet.find(draft, lines);
  }

  /** Reads lines that are known to hold no headline. */
  void readBody(List<String> lines, String lang, Draft draft) {
    new BodyCleaner(boilerplate, draft, true, lang).clean(unwrapped(lines));
  }

  /** Joins lines that were broken at a column; blank lines go. */
  private static List<String> unwrapped(List<String> lines) {
    boolean wrapped = isWrapped(lines);
    List<String> joined = new ArrayList<>();
    String before = "";
    for (String line : lines) {
      boolean follows = wrapped && !before.isEmpty() && !line.isEmpty();
      if (follows && before.length() >= MIN_WRAP) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1) + " " + line);
      } else if (!line.isEmpty()) {
        joined.add(line);
      }
      before = line;
    }
    return joined;
  }

  /** Broken at a column: inside blocks most lines are about as long and end in no full stop. */
  private static boolean isWrapped(List<String> lines) {
    int inner = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || lines.get(i + 1).isEmpty()) {
        continue;
      }
      inner++;
      boolean column = line.length() >= MIN_WRAP && line.length() <= MAX_WRAP;
      broken += column && !CleanText.endsSentence(line) ? 1 : 0;
    }
    return broken >= 4 && broken >= WRAPPED_SHARE * inner;
  }
}
