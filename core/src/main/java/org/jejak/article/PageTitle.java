package org.jejak.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the headline on which a page's heading, its data and its title agree most. */
final class PageTitle {
  /** What stands between a headline and the name of its site or section. */
  private static final String[] MARKS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", " // ", " ‹ ", " > ",
    " ~ ", "｜", "：", "--", "_", " |", "|"
  };

  /**
   * What each place weighs: og:title outweighs any other alone, a heading and the data that one.
   */
  private static final double SHARED = 3;

  private static final double HEADING = 2.2;
  private static final double DATA = 2;
  private static final double SOCIAL = 0.5;
  private static final double WINDOW = 0.3;
  private static final double ALIKE = 0.5;
  private static final int MAX_SITE_WORDS = 6;
  private static final int MAX_SECTION_WORDS = 4;
  private static final int MAX_LENGTH = 500;

  private final SiteNames site;
  private final List<Candidate> candidates = new ArrayList<>();

  private record Candidate(String text, double weight) {}

  PageTitle(SiteNames site) {
    this.site = site;
  }

  /** The headline; null where the page gives none. */
  static @Nullable String of(PageScan scan, PageData data, SiteNames site) {
    PageTitle titles = new PageTitle(site);
    titles.add(scan.meta("og:title"), SHARED);
    titles.add(data.text("headline"), DATA);
    titles.add(scan.meta("twitter:title"), SOCIAL);
    titles.add(scan.title, WINDOW);
    titles.addHeading(scan);
    return titles.best();
  }

  /** The name that a window's title adds to the headline; null where it adds none. */
  static @Nullable String tail(String window, String headline) {
    String title = plain(window);
    String rest =
        title != null && title.startsWith(headline) ? title.substring(headline.length()) : "";
    String name = afterMark(rest);
    for (String last = name; last != null; ) {
      name = last;
      last = null;
      for (String mark : MARKS) {
        int at = name.lastIndexOf(mark);
        last = last == null && at >= 0 ? name.substring(at + mark.length()) : last;
      }
    }
    boolean fits = name != null && !name.isBlank() && CleanText.words(name) <= MAX_SITE_WORDS;
    return fits && name != null && name.chars().noneMatch(Character::isDigit) ? name.strip() : null;
  }

  private void add(@Nullable String written, double weight) {
    String text = plain(written);
    if (text != null && text.length() <= MAX_LENGTH && !site.isExactly(text)) {
      candidates.add(new Candidate(withoutSite(text), weight));
    }
  }

  /** A headline is escaped twice as often as not. */
  static @Nullable String plain(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String text = written;
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    String line = CleanText.line(CleanText.normal(withoutTags(text)));
    return line.isEmpty() ? null : line;
  }

  /** Headlines may hold emphasis as markup. */
  private static String withoutTags(String text) {
    int open = text.indexOf('<');
    if (open < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    while (open >= 0) {
      int close = text.indexOf('>', open);
      char next = open + 1 < text.length() ? text.charAt(open + 1) : ' ';
      boolean tag = close > open && (Character.isLetter(next) || next == '/');
      rest.append(text, from, tag ? open : open + 1);
      from = tag ? close + 1 : open + 1;
      open = text.indexOf('<', from);
    }
    return rest.append(text.substring(from)).toString();
  }

  /** The h1 that the other headlines are like; without others the first that is not the site. */
  private void addHeading(PageScan scan) {
    String best = null;
    double bestAlike = 0;
    for (PageScan.Line line : scan.lines) {
      if (line.heading() != 1 || line.text().length() > MAX_LENGTH || site.isExactly(line.text())) {
        continue;
      }
      double alike = alike(line.text());
      if (best == null || alike > bestAlike) {
        best = line.text();
        bestAlike = alike;
      }
    }
    best = best == null ? secondHeading(scan) : best;
    boolean fits = best != null && (bestAlike >= ALIKE || isHeadline(best));
    if (best != null && (fits || candidates.isEmpty())) {
      candidates.add(new Candidate(withoutSite(best), HEADING));
    }
  }

  /** How well a heading fits the best of the other headlines; one word fits little. */
  private double alike(String heading) {
    double alike = 0;
    double sure = Math.min(1, CleanText.words(heading) / 3.0);
    for (Candidate candidate : candidates) {
      alike = Math.max(alike, sure * overlap(heading, candidate.text));
    }
    return alike;
  }

  /** Where no h1 stands, an h2 that the window's title holds. */
  private @Nullable String secondHeading(PageScan scan) {
    for (PageScan.Line line : scan.lines) {
      boolean second = line.heading() == 2 && line.text().length() <= MAX_LENGTH;
      if (second && isHeadline(line.text()) && !site.isSite(line.text())) {
        for (Candidate candidate : candidates) {
          if (candidate.text.contains(line.text())) {
            return line.text();
          }
        }
      }
    }
    return null;
  }

  /** A lone heading of one or two words names a section more often than a report. */
  private static boolean isHeadline(String heading) {
    return CleanText.words(heading) >= 3;
  }

  private @Nullable String best() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      weights.merge(CleanText.letters(reduced(candidate.text)), candidate.weight, Double::sum);
    }
    String best = null;
    double bestWeight = 0;
    for (Map.Entry<String, Double> each : weights.entrySet()) {
      if (each.getValue() > bestWeight) {
        best = each.getKey();
        bestWeight = each.getValue();
      }
    }
    return best == null ? null : spelling(best);
  }

  /** The spelling that most of the equal candidates share; markup swallows a heading's marks. */
  private String spelling(String letters) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      String text = reduced(candidate.text);
      if (CleanText.letters(text).equals(letters)) {
        weights.merge(text, Math.min(candidate.weight, heading(candidate)), Double::sum);
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(letters);
  }

  private static double heading(Candidate candidate) {
    return candidate.weight == HEADING ? 1 : DATA;
  }

  /** A candidate that is another with a section or a site beside it, or its start, is that one. */
  private String reduced(String text) {
    for (Candidate other : candidates) {
      String shorter = other.text;
      boolean longEnough = CleanText.words(shorter) >= 3 && shorter.length() < text.length();
      if (shorter.length() < text.length() && text.startsWith(shorter)) {
        String rest = afterMark(text.substring(shorter.length()));
        boolean heading = other.weight == HEADING;
        boolean section = rest != null && CleanText.words(rest) <= MAX_SITE_WORDS;
        if (rest != null && (longEnough ? heading || section : heading && site.isWithin(rest))) {
          return shorter;
        }
      }
      if (longEnough
          && text.endsWith(shorter)
          && endsWithBar(text, text.length() - shorter.length())) {
        return shorter;
      }
      if (isCut(text)
          && other.text.length() > text.length()
          && other.text.startsWith(uncut(text))) {
        return other.text;
      }
    }
    return text;
  }

  /** What follows a mark that a text opens with; null without one. */
  private static @Nullable String afterMark(String rest) {
    for (String mark : MARKS) {
      if (rest.startsWith(mark)) {
        return rest.substring(mark.length());
      }
    }
    return null;
  }

  private static boolean endsWithBar(String text, int end) {
    String before = text.substring(0, end).strip();
    return before.endsWith("|") && CleanText.words(before) <= MAX_SECTION_WORDS;
  }

  private static boolean isCut(String text) {
    return text.endsWith("...") || text.endsWith("…");
  }

  private static String uncut(String text) {
    return text.substring(0, text.length() - (text.endsWith("…") ? 1 : 3)).stripTrailing();
  }

  /** Cuts the site's name from the end or the start, and with it a section between bars. */
  private String withoutSite(String title) {
    String rest = title;
    for (int i = 0; i < 4; i++) {
      String shorter = withoutTail(rest);
      shorter = shorter.equals(rest) ? withoutHead(rest) : shorter;
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  private String withoutTail(String title) {
    for (String mark : MARKS) {
      int at = title.lastIndexOf(mark);
      String tail = at <= 0 ? "" : title.substring(at + mark.length()).strip();
      if (tail.isEmpty()) {
        continue;
      }
      int words = CleanText.words(tail);
      boolean bar =
          mark.equals(" | ")
              && words <= Math.min(MAX_SECTION_WORDS, CleanText.words(title.substring(0, at)));
      if ((bar || site.isSite(tail)) && words <= MAX_SITE_WORDS) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  private String withoutHead(String title) {
    for (String mark : new String[] {" | ", " - ", " – ", " — ", ": ", " » "}) {
      int at = title.indexOf(mark);
      String rest = at <= 0 ? "" : title.substring(at + mark.length()).strip();
      if (CleanText.words(rest) >= 3 && site.isExactly(title.substring(0, at))) {
        return rest;
      }
    }
    return title;
  }

  /** The share of the shorter text's words that the other has too. */
  static double overlap(String a, String b) {
    List<String> first = CleanText.wordList(a);
    List<String> second = CleanText.wordList(b);
    long shared = first.stream().filter(second::contains).count();
    return (double) shared / Math.max(1, Math.min(first.size(), second.size()));
  }
}
