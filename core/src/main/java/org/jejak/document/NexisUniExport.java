package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the exports of Nexis Uni: headline, outlet and date stand above the fields, "Body" before
 * each text and "End of Document" after it.
 */
final class NexisUniExport {
  private static final Pattern PAGE = Pattern.compile("Page [0-9]{1,5} of [0-9]{1,5}");
  private static final int MAX_PAGE = 30;
  private static final String END = "End of Document";
  private static final String BODY = "Body";
  private static final String LOAD = "Load-Date:";

  /** What opens the part after the text. */
  private static final Set<String> AFTER_BODY = Set.of("Graphic", "Classification", "Notes");

  private final List<String> lines;
  private final String between;
  private final NexisArticle article = new NexisArticle();

  private NexisUniExport(List<String> lines, String between) {
    this.lines = lines;
    this.between = between;
  }

  static boolean mayBeIn(String text) {
    return text.contains(END);
  }

  /**
   * The articles; empty where the text is no such export. Each has a headline, an outlet and a date
   * above its body, and a length or a load date.
   */
  static List<ExportReader.Article> articles(List<String> lines, String between) {
    List<ExportReader.Article> articles = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).strip().equals(END)) {
        continue;
      }
      List<String> block = withoutPages(lines.subList(start, i));
      String key = Integer.toString(articles.size() + 1);
      ExportReader.Article article = new NexisUniExport(block, between).read(key);
      if (article == null) {
        return List.of();
      }
      articles.add(article);
      start = i + 1;
    }
    return articles;
  }

  private static List<String> withoutPages(List<String> lines) {
    return lines.stream()
        .filter(line -> line.length() > MAX_PAGE || !PAGE.matcher(line.strip()).matches())
        .toList();
  }

  private ExportReader.@Nullable Article read(String key) {
    int body = body();
    int date = body;
    while (date > 0 && (date == body || !isDay(lines.get(date)))) {
      date--;
    }
    int outlet = above(date);
    int title = above(outlet);
    if (body < 0 || title < 0) {
      return null;
    }
    int tail = tailStart(body);
    lines.subList(date + 1, body).forEach(article::open);
    lines.subList(tail, lines.size()).forEach(article::open);
    if (!article.isMarked()) {
      return null;
    }
    String day = lines.get(date).strip();
    NexisHead head = new NexisHead(lines.get(title).strip(), lines.get(outlet).strip(), day);
    return article.made(key, lines, head, ExportLines.trimmed(lines, body + 1, tail), between);
  }

  private static boolean isDay(String line) {
    return ExportLines.isDate(line) && NexisArticle.fieldName(line).isEmpty();
  }

  /** The first such line under a field or the copyright; -1 without one. */
  private int body() {
    for (int i = 0; i < lines.size(); i++) {
      int above = lines.get(i).strip().equals(BODY) ? above(i) : -1;
      String before = above < 0 ? "" : lines.get(above);
      if (ExportLines.isCopyright(before) || !NexisArticle.fieldName(before).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private int above(int at) {
    int above = at - 1;
    while (above >= 0 && lines.get(above).isBlank()) {
      above--;
    }
    return above;
  }

  /** The text ends at its graphics, its classification or its load date. */
  private int tailStart(int body) {
    int load = body + 1;
    while (load < lines.size() && !lines.get(load).strip().startsWith(LOAD)) {
      load++;
    }
    for (int i = body + 1; i < load; i++) {
      if (AFTER_BODY.contains(lines.get(i).strip())) {
        return i;
      }
    }
    return load;
  }
}
