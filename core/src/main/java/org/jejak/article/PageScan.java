package org.jejak.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** What one walk over a page saw, before anything was cut: its head's data and its short lines. */
final class PageScan {
  static final int MAX_LINES = 6000;
  private static final int SAMPLE = 3000;
  private static final int PROSE_LETTERS = 80;
  private static final int MIN_LETTERS = 15;
  private static final int PROSE_WORDS = 20;
  private static final int SENTENCE_WORDS = 10;

  final Map<String, List<String>> metas = new HashMap<>();
  final List<String> dataBlocks = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  final List<Stamp> stamps = new ArrayList<>();
  final List<Signature> signatures = new ArrayList<>();
  String title = "";
  String canonical = "";
  String language = "";

  /**
   * A line of the page.
   *
   * @param text up to 400 characters of it
   * @param letters how many characters it has but white space
   * @param marks bits of {@link PageMarks}
   * @param heading 1 for h1 to 6 for h6; 0 for none
   * @param holder the element that holds its first digit, or else its first word
   * @param figures whether it holds a digit
   */
  record Line(String text, int letters, int marks, int heading, Element holder, boolean figures) {
    /** How many words; for a longer line than is kept an estimate. */
    int words() {
      int words = CleanText.words(text);
      return letters > LineText.MAX ? words * letters / LineText.MAX : words;
    }

    boolean is(int mark) {
      return (marks & mark) != 0;
    }

    /** The same for the lines of a list: the names of the elements around it. */
    String place() {
      Element above = holder.parent();
      String outer = above == null ? "" : above.normalName() + '.' + above.className();
      return holder.normalName() + '.' + holder.className() + '<' + outer;
    }
  }

  /**
   * A date that an attribute gives.
   *
   * @param name the property, such as {@code datePublished}; {@code time} without one
   * @param line index of the line in which it stands
   */
  record Stamp(String name, String value, int marks, int line) {
    boolean is(int mark) {
      return (marks & mark) != 0;
    }
  }

  /**
   * An element that may name who wrote.
   *
   * @param sure whether more than the name of its class says so
   * @param line index of the line in which it stands
   */
  record Signature(Element element, boolean sure, int marks, int line) {}

  private PageScan() {}

  static PageScan of(Document page) {
    PageScan scan = new PageScan();
    PageWalk walk = new PageWalk(scan);
    NodeTraversor.filter(walk, page);
    walk.flush();
    return scan;
  }

  /** The first value of the first of these meta elements that has one. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      for (String value : metas(name)) {
        if (!value.isBlank()) {
          return value.strip();
        }
      }
    }
    return null;
  }

  /** All values of a meta element. */
  List<String> metas(String name) {
    return metas.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** Running text of the page, from which its language can be told. */
  String prose() {
    StringBuilder prose = new StringBuilder();
    for (Line line : lines) {
      if (prose.length() >= SAMPLE) {
        break;
      }
      if (line.letters >= PROSE_LETTERS && !line.is(PageMarks.CONTEXT | PageMarks.LINK)) {
        prose.append(line.text).append('\n');
      }
    }
    return prose.toString();
  }

  /** Index of the first line at or after {@code from} that is running text; -1 without one. */
  int firstProse(int from) {
    for (int i = Math.max(0, from); i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.heading == 0 && line.letters >= MIN_LETTERS && !line.is(PageMarks.CONTEXT)) {
        int words = line.words();
        boolean sentence = words >= SENTENCE_WORDS && CleanText.endsSentence(line.text);
        if (words >= PROSE_WORDS || sentence) {
          return i;
        }
      }
    }
    return -1;
  }
}
