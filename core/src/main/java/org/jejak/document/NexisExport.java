package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the older exports of LexisNexis: "2 of 24 DOCUMENTS" parts the articles, and the names of
 * fields stand in capitals.
 */
final class NexisExport {
  private static final Pattern NUMBER =
      Pattern.compile("(?:Document )?([0-9]{1,5}) (?:of|de|von|di) ([0-9]{1,5})(?: [A-Z]{8,12})?");
  private static final int MAX_NUMBER = 120;
  private static final int RIGHTS = 4;

  /** Fields that stand before the text. */
  private static final Set<String> FRONT =
      Set.of(
          "HEADLINE",
          "BYLINE",
          "SECTION",
          "LENGTH",
          "DATELINE",
          "HIGHLIGHT",
          "BODY",
          "SOURCE",
          "SERIES",
          "COLUMN",
          "DISTRIBUTION",
          "TYPE",
          "AUTHOR");

  /** Fields that stand after it. */
  private static final Set<String> TAIL =
      Set.of(
          "LOAD-DATE",
          "LANGUAGE",
          "GRAPHIC",
          "PUBLICATION-TYPE",
          "DOCUMENT-TYPE",
          "JOURNAL-CODE",
          "SUBJECT",
          "ORGANIZATION",
          "COMPANY",
          "TICKER",
          "INDUSTRY",
          "GEOGRAPHIC",
          "PERSON",
          "CITY",
          "STATE",
          "COUNTRY",
          "URL",
          "CORRECTION",
          "CORRECTION-DATE",
          "NOTES",
          "ACC-NO",
          "KEYWORDS",
          "PUB-TYPE",
          "ISSN");

  private final List<String> lines;
  private final String between;
  private final NexisArticle article = new NexisArticle();

  private NexisExport(List<String> lines, String between) {
    this.lines = lines;
    this.between = between;
  }

  static boolean mayBeIn(String text) {
    return text.contains("LOAD-DATE:") || text.contains("LENGTH:");
  }

  /**
   * The articles; empty where the text is no such export. They count up, each by its number among
   * all, and each has a length or a load date.
   */
  static List<ExportReader.Article> articles(List<String> lines, String between) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    String total = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher number = NUMBER.matcher(lines.get(i).strip());
      if (lines.get(i).length() > MAX_NUMBER || !number.matches()) {
        continue;
      }
      int value = Integer.parseInt(number.group(1));
      boolean first = numbers.isEmpty();
      boolean next = !first && value == numbers.get(numbers.size() - 1) + 1;
      if (first || next && number.group(2).equals(total)) {
        starts.add(i);
        numbers.add(value);
        total = number.group(2);
      }
    }
    List<ExportReader.Article> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      List<String> block = ExportLines.trimmed(lines, starts.get(i) + 1, end);
      ExportReader.Article article =
          new NexisExport(block, between).read(Integer.toString(numbers.get(i)));
      if (article == null) {
        return List.of();
      }
      articles.add(article);
    }
    return articles;
  }

  private ExportReader.@Nullable Article read(String key) {
    int front = 0;
    while (front < lines.size() && !opens(lines.get(front), FRONT)) {
      front++;
    }
    int body = front(front);
    int tail = body;
    while (tail < lines.size() && !opens(lines.get(tail), TAIL)) {
      tail++;
    }
    tail(tail);
    if (!article.isMarked() || front == lines.size()) {
      return null;
    }
    int end = tail;
    for (int i = Math.max(body, tail - RIGHTS); i < tail; i++) {
      end = end == tail && ExportLines.isCopyright(lines.get(i)) ? i : end;
    }
    NexisHead head = NexisHead.of(ExportLines.trimmed(lines, 0, front));
    return article.made(key, lines, head, ExportLines.trimmed(lines, body, end), between);
  }

  /** "Country: …" in small letters is text. */
  private static boolean opens(String line, Set<String> known) {
    return known.contains(NexisArticle.fieldName(line));
  }

  /** Reads the fields before the text; the index of the text's first line is returned. */
  private int front(int from) {
    boolean blank = false;
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (opens(line, TAIL)) {
        return i;
      } else if (opens(line, FRONT)) {
        String value = article.open(line);
        if (NexisArticle.fieldName(line).equals("BODY")) {
          return value.isEmpty() ? i + 1 : i;
        }
        blank = false;
      } else if (line.isBlank()) {
        blank = true;
      } else if (blank || between.length() > 1) {
        return i;
      } else {
        article.goOn(line);
      }
    }
    return lines.size();
  }

  private void tail(int from) {
    for (String line : lines.subList(from, lines.size())) {
      if (opens(line, TAIL)) {
        article.open(line);
      } else if (!line.isBlank() && !ExportLines.isCopyright(line)) {
        article.goOn(line);
      }
    }
  }
}
