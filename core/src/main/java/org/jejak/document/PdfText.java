package org.jejak.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes paragraphs of a PDF's lines: heads and feet go, what was broken is joined. */
final class PdfText {
  private static final int EDGE_LINES = 2;
  private static final int MIN_PAGES = 3;
  private static final double REPEATED = 0.4;
  private static final int PAGE_LETTERS = 12;
  private static final double SAME_COLUMN = 30;
  private static final double WIDE_GAP = 1.35;
  private static final double SHORT_LINE = 0.85;
  private static final String BULLETS = "•●▪◦–—·*■□➢►";
  private static final String CLOSERS = "\"'”’»)]";

  private final List<PdfLine> lines;
  private final List<String> dropped = new ArrayList<>();
  private final Set<String> words = new HashSet<>();

  PdfText(List<PdfLine> lines) {
    this.lines = withoutHeadsAndFeet(lines);
    for (PdfLine line : this.lines) {
      for (String word : line.text().split(" ")) {
        words.add(letters(word));
      }
    }
  }

  /** The repeated lines that were left out, each once. */
  List<String> dropped() {
    return dropped;
  }

  private List<PdfLine> withoutHeadsAndFeet(List<PdfLine> all) {
    Map<Integer, List<PdfLine>> pages = new TreeMap<>();
    all.forEach(line -> pages.computeIfAbsent(line.page(), any -> new ArrayList<>()).add(line));
    Map<String, Integer> counts = new HashMap<>();
    Set<PdfLine> edges = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    for (List<PdfLine> page : pages.values()) {
      Set<String> keys = new HashSet<>();
      for (PdfLine line : edges(page)) {
        edges.add(line);
        keys.add(key(line));
      }
      keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    List<PdfLine> kept = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (PdfLine line : all) {
      String key = key(line);
      if (!edges.contains(line) || !isRepeated(key, counts.getOrDefault(key, 0), pages.size())) {
        kept.add(line);
      } else if (told.add(key)) {
        dropped.add(line.text());
      }
    }
    return kept;
  }

  private static boolean isRepeated(String key, int count, int pages) {
    long letters = key.codePoints().filter(Character::isLetter).count();
    boolean number = key.indexOf('#') >= 0 && letters <= PAGE_LETTERS;
    boolean onAll = count >= 2 && count >= pages - 1;
    return count >= Math.max(MIN_PAGES, REPEATED * pages) || number && onAll;
  }

  private static List<PdfLine> edges(List<PdfLine> page) {
    List<PdfLine> byPlace = new ArrayList<>(page);
    byPlace.sort(java.util.Comparator.comparingDouble(PdfLine::top));
    int size = byPlace.size();
    if (size <= 2 * EDGE_LINES) {
      return byPlace;
    }
    List<PdfLine> edges = new ArrayList<>(byPlace.subList(0, EDGE_LINES));
    edges.addAll(byPlace.subList(size - EDGE_LINES, size));
    return edges;
  }

  /** The line with each number as one mark; a title that runs on above is set smaller there. */
  private static String key(PdfLine line) {
    String words = line.text().replaceAll("[0-9]{1,9}", "#").toLowerCase(Locale.ROOT);
    return Math.round(line.size()) + " " + words;
  }

  /** The paragraphs, in the order of the pages. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    double leading = leading();
    double[] rights = rights();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && breaks(lines.get(i - 1), lines.get(i), leading, rights[i - 1])) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      append(paragraph, lines.get(i).text());
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  /** The usual distance between lines, in sizes of type. */
  private double leading() {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine before = lines.get(i - 1);
      double gap = (lines.get(i).top() - before.top()) / Math.max(1, before.size());
      if (before.page() == lines.get(i).page() && gap > 0.5 && gap < 4) {
        gaps.add(gap);
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? 1.2 : gaps.get(gaps.size() / 2);
  }

  /** For each line, how far to the right its column reaches. */
  private double[] rights() {
    Map<String, Double> columns = new HashMap<>();
    for (PdfLine line : lines) {
      for (int side = 0; side <= 1; side++) {
        columns.merge(column(line, side), (double) line.right(), Math::max);
      }
    }
    double[] rights = new double[lines.size()];
    for (int i = 0; i < rights.length; i++) {
      PdfLine line = lines.get(i);
      double right = line.right();
      double one = columns.getOrDefault(column(line, 0), right);
      rights[i] = Math.min(one, columns.getOrDefault(column(line, 1), right));
    }
    return rights;
  }

  /** Lines that begin near one another share at least one of two overlapping bands. */
  private static String column(PdfLine line, int side) {
    long band = Math.round(line.left() / (2 * SAME_COLUMN) + side * 0.5);
    return line.page() + "/" + side + "/" + band;
  }

  private boolean breaks(PdfLine before, PdfLine line, double leading, double columnRight) {
    double em = Math.max(1, before.size());
    double gap = (line.top() - before.top()) / em;
    boolean ends = endsSentence(before.text());
    if (BULLETS.indexOf(line.text().charAt(0)) >= 0 || !line.isSetLike(before)) {
      return true;
    }
    boolean turns = before.page() != line.page() || gap < -0.5 || gap > 4 * leading;
    if (turns) {
      int first = line.text().codePointAt(0);
      return ends || !Character.isLowerCase(first) && !before.text().endsWith("-");
    }
    double indent = (line.left() - before.left()) / em;
    double room = columnRight - before.left();
    boolean isShort = before.right() - before.left() < SHORT_LINE * room;
    return gap > WIDE_GAP * leading || indent > 0.8 && indent < 5 && ends || isShort && ends;
  }

  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?:…。！？؟".indexOf(text.charAt(end - 1)) >= 0;
  }

  private void append(StringBuilder paragraph, String line) {
    if (paragraph.isEmpty()) {
      paragraph.append(line);
      return;
    }
    int end = paragraph.length() - 1;
    char last = paragraph.charAt(end);
    boolean hyphen = (last == '-' || last == '\u00ad' || last == '\u2010') && end > 0;
    boolean inside =
        hyphen
            && Character.isLetter(paragraph.charAt(end - 1))
            && Character.isLowerCase(line.codePointAt(0));
    if (inside && isBrokenWord(paragraph, line, last)) {
      paragraph.setLength(end);
    } else if (!hyphen && !isIdeograph(paragraph.codePointBefore(end + 1), line.codePointAt(0))) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private static boolean isIdeograph(int before, int after) {
    return before >= 0x3000
        && after >= 0x3000
        && (Character.isIdeographic(before) || Character.isIdeographic(after));
  }

  /** A hyphen at a line's end stays where the document writes the word with it elsewhere. */
  private boolean isBrokenWord(StringBuilder paragraph, String line, char hyphen) {
    if (hyphen == '\u00ad') {
      return true;
    }
    int start = paragraph.lastIndexOf(" ") + 1;
    String head = paragraph.substring(start, paragraph.length() - 1);
    String tail = line.split(" ", 2)[0];
    return words.contains(letters(head + tail)) || !words.contains(letters(head + "-" + tail));
  }

  /** A word without the marks around it. */
  private static String letters(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
