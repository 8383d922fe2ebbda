package org.jejak.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jejak.article.DateVote.Source;
import org.jejak.time.Interval;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Finds the day in an address: /2025/01/17/, /2025/jan/17/, /20250117/, -2025-01-17. */
final class UrlDate {
  private static final int FOLDERS = 7;
  private static final int FIGURES = 5;
  private static final int BACKWARDS = 5;
  private static final int UNMARKED = 4;
  private static final int MIN_YEAR = 1990;
  private static final int MAX_YEAR = 2100;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private UrlDate() {}

  static void vote(String url, String tag, DateVote vote) {
    int path = url.indexOf("://");
    path = path < 0 ? 0 : url.indexOf('/', path + 3);
    int end = url.indexOf('#');
    if (path < 0) {
      return;
    }
    String rest = url.substring(path, end < path ? url.length() : end);
    Dated folders = folders(rest);
    vote.add(Source.URL, FOLDERS, folders);
    Dated figures = folders == null ? figures(rest) : null;
    vote.add(Source.URL, FIGURES, figures);
    if (folders == null && figures == null) {
      Dated backwards = backwards(rest, tag);
      String words = backwards == null ? null : backwards.text();
      boolean marked = words != null && number(words, 8, 8) < 0;
      vote.add(Source.URL, marked ? BACKWARDS : UNMARKED, backwards);
    }
  }

  /** A year, a month and a day as parts of the path. */
  private static @Nullable Dated folders(String path) {
    String[] parts = path.split("/");
    for (int i = 0; i + 2 < parts.length; i++) {
      int year = number(parts[i], 4, 4);
      int month = number(parts[i + 1], 1, 2);
      month =
          month < 0 ? 1 + MONTHS.indexOf(parts[i + 1].toLowerCase(java.util.Locale.ROOT)) : month;
      int day = number(parts[i + 2], 1, 2);
      Dated found = year < 0 || day < 0 ? null : day(year, month, day, parts, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Dated day(int year, int month, int day, String[] parts, int i) {
    return day(year, month, day, String.join("/", List.of(parts).subList(i, i + 3)));
  }

  private static int number(String text, int least, int most) {
    boolean figures = text.length() >= least && text.length() <= most && !text.isEmpty();
    return figures && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(text)
        : -1;
  }

  /** 2025-01-17, 2025_01_17 or 20250117 between other signs. */
  private static @Nullable Dated figures(String path) {
    for (int i = 0; i + 8 <= path.length(); i++) {
      boolean starts = i == 0 || !Character.isDigit(path.charAt(i - 1));
      if (!starts || !Character.isDigit(path.charAt(i))) {
        continue;
      }
      char gap = path.charAt(i + 4);
      boolean marked =
          "/-_.".indexOf(gap) >= 0 && i + 10 <= path.length() && path.charAt(i + 7) == gap;
      int end = marked ? i + 10 : i + 8;
      String figures =
          marked
              ? path.substring(i, i + 4) + path.substring(i + 5, i + 7) + path.substring(i + 8, end)
              : path.substring(i, end);
      boolean ends = end >= path.length() || !Character.isDigit(path.charAt(end));
      int value = ends ? number(figures, 8, 8) : -1;
      Dated found =
          value < 0
              ? null
              : day(value / 10_000, value / 100 % 100, value % 100, path.substring(i, end));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** 17-01-2025 or 17012025, where the page's language tells the order. */
  private static @Nullable Dated backwards(String path, String tag) {
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i == path.length() ? '/' : path.charAt(i);
      boolean inside = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
      if (!inside) {
        Dated found = i - start >= 8 ? backwards(path, start, i, tag) : null;
        if (found != null) {
          return found;
        }
        start = i + 1;
      }
    }
    return null;
  }

  private static @Nullable Dated backwards(String path, int start, int end, String tag) {
    int first = start;
    while (first < end && !Character.isDigit(path.charAt(first))) {
      first++;
    }
    int last = end;
    while (last > first && !Character.isDigit(path.charAt(last - 1))) {
      last--;
    }
    String words = path.substring(first, last);
    boolean compact = number(words, 8, 8) >= 0;
    String spaced =
        compact
            ? words.substring(0, 2) + '/' + words.substring(2, 4) + '/' + words.substring(4)
            : words.replace('_', '/').replace('.', '/').replace('-', '/');
    return spaced.length() < 8 || spaced.length() > 10
        ? null
        : WrittenDate.find(spaced, tag)
            .map(day -> new Dated(day.interval(), "url", words))
            .orElse(null);
  }

  private static @Nullable Dated day(int year, int month, int day, String words) {
    if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return new Dated(Interval.day(LocalDate.of(year, month, day)), "url", words);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
