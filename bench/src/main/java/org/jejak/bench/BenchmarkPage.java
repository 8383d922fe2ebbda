package org.jejak.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of figures: a head, then sections under headings of the second level. */
final class BenchmarkPage {
  private static final String HEADING = "## ";

  private final Map<String, String> sections = new LinkedHashMap<>();
  private String head;

  private BenchmarkPage(String head) {
    this.head = head;
  }

  /** Reads a page; an empty text is a page without sections. */
  static BenchmarkPage of(String text) {
    String[] parts = ("\n" + text).split("\n" + HEADING);
    BenchmarkPage page = new BenchmarkPage(parts[0].strip());
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      String title = end < 0 ? parts[i] : parts[i].substring(0, end);
      page.put(title.strip(), end < 0 ? "" : parts[i].substring(end));
    }
    return page;
  }

  void head(String text) {
    head = text.strip();
  }

  @Nullable String section(String title) {
    return sections.get(title);
  }

  /** Puts a section in the place of an earlier one of this title, else at the end. */
  void put(String title, String text) {
    sections.put(title, text.strip());
  }

  /** The sections named first, in this order; then all others, so that none is lost. */
  String inOrder(Iterable<String> titles) {
    Map<String, String> left = new LinkedHashMap<>(sections);
    StringBuilder page = new StringBuilder(head).append('\n');
    for (String title : titles) {
      String text = left.remove(title);
      if (text != null) {
        add(page, title, text);
      }
    }
    left.forEach((title, text) -> add(page, title, text));
    return page.toString();
  }

  private static void add(StringBuilder page, String title, String text) {
    page.append('\n').append(HEADING).append(title).append("\n\n").append(text).append('\n');
  }
}
