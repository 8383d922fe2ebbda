package org.jejak.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * An article as CommonMark with YAML front matter. Words from outside stay words: nothing in them
 * becomes a link, a picture, a heading or HTML.
 */
final class ArticleMarkdown {
  private static final String ALWAYS = "\\`*[]<";
  private static final String AT_LINE_START = "#>+-=";

  private final StringBuilder out = new StringBuilder();

  private ArticleMarkdown() {}

  /** The article, ending with a line's end. */
  static String of(Article article, boolean cuts, boolean notes) {
    ArticleMarkdown page = new ArticleMarkdown();
    page.frontMatter(article);
    if (article.title() != null) {
      page.out.append("\n# ").append(escaped(Columns.clean(article.title()))).append('\n');
    }
    for (String paragraph : article.text().split("\n\n")) {
      String lines =
          paragraph
              .lines()
              .map(Columns::clean)
              .map(l -> escaped(l))
              .collect(Collectors.joining("\n"));
      page.out.append('\n').append(lines).append('\n');
    }
    if (cuts) {
      page.list("Cut away", article.cuts().stream().map(c -> c.kind() + ": " + c.text()).toList());
    }
    if (notes) {
      page.list("Notes", article.notes().stream().map(n -> n.kind() + ": " + n.text()).toList());
    }
    return page.out.toString();
  }

  private void frontMatter(Article article) {
    out.append("---\n");
    field("title", article.title());
    if (!article.authors().isEmpty()) {
      String names =
          article.authors().stream()
              .map(ArticleMarkdown::quoted)
              .collect(Collectors.joining(", ", "[", "]"));
      out.append("authors: ").append(names).append('\n');
    }
    field("outlet", article.outlet());
    field("section", article.section());
    field("published", date(article.published()));
    field("updated", date(article.updated()));
    field("lang", article.lang());
    field("url", article.url());
    out.append("---\n");
  }

  private void field(String name, @Nullable String value) {
    if (value != null) {
      out.append(name).append(": ").append(quoted(value)).append('\n');
    }
  }

  private static String quoted(String value) {
    return "\"" + Columns.clean(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static @Nullable String date(@Nullable Dated dated) {
    if (dated == null) {
      return null;
    }
    Interval when = dated.interval();
    if (when.minute() != null) {
      return when.minute().toString();
    }
    return when.isOneDay() ? when.from().toString() : when.from() + "/" + when.to();
  }

  private void list(String title, List<String> entries) {
    if (!entries.isEmpty()) {
      out.append("\n## ").append(title).append("\n\n");
      entries.forEach(e -> out.append("- ").append(escaped(Columns.clean(e))).append('\n'));
    }
  }

  /** A line in which every mark that CommonMark would read is taken literally. */
  static String escaped(String line) {
    StringBuilder text = new StringBuilder(line.length() + 8);
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean start = i == 0 && AT_LINE_START.indexOf(c) >= 0;
      boolean number = i > 0 && i == digits && (c == '.' || c == ')');
      if (start || number || ALWAYS.indexOf(c) >= 0 || isMark(line, i)) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }

  /** Marks that mean something only beside certain others. */
  private static boolean isMark(String line, int i) {
    char before = i == 0 ? ' ' : line.charAt(i - 1);
    char after = i + 1 == line.length() ? ' ' : line.charAt(i + 1);
    return switch (line.charAt(i)) {
      case '_' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after);
      case '~' -> before == '~' || after == '~';
      case '&' -> after == '#' || Character.isLetter(after);
      default -> false;
    };
  }
}
