package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.Cut;
import org.jejak.document.Note;

/** An article as plain text: title, who and when, then its paragraphs. */
final class ArticleText {
  private static final int TERMINAL_WIDTH = 80;
  private static final int LABEL = 14;

  private final StringBuilder out = new StringBuilder();
  private final boolean styled;

  private ArticleText(boolean styled) {
    this.styled = styled;
  }

  /**
   * The article, ending with a line's end.
   *
   * @param styled whether a person looks at it on a terminal: bold title, lines of 80 columns; else
   *     a paragraph is one line
   */
  static String of(Article article, boolean cuts, boolean notes, boolean styled) {
    ArticleText text = new ArticleText(styled);
    text.head(article);
    text.paragraphs(article.text());
    if (cuts && !article.cuts().isEmpty()) {
      text.out.append("\nCut away:\n");
      for (Cut cut : article.cuts()) {
        text.labelled(cut.kind(), cut.text());
      }
    }
    if (notes && !article.notes().isEmpty()) {
      text.out.append("\nNotes:\n");
      for (Note note : article.notes()) {
        text.labelled(note.kind(), note.text());
      }
    }
    return text.out.toString();
  }

  /** What stands between two articles. */
  static String rule(boolean styled) {
    return "\n" + "─".repeat(styled ? TERMINAL_WIDTH : 40) + "\n\n";
  }

  private void head(Article article) {
    if (article.title() != null) {
      for (String line : lines(Columns.clean(article.title()), TERMINAL_WIDTH)) {
        out.append(styled ? "\u001b[1m" + line + "\u001b[0m" : line).append('\n');
      }
    }
    List<String> parts = new ArrayList<>();
    if (!article.authors().isEmpty()) {
      parts.add("By " + String.join(", ", article.authors()));
    }
    if (article.outlet() != null) {
      parts.add(article.outlet());
    }
    if (article.published() != null) {
      parts.add(Phrases.days(article.published().interval()));
    }
    if (article.updated() != null) {
      parts.add("updated " + Phrases.days(article.updated().interval()));
    }
    if (!parts.isEmpty()) {
      write("", Columns.clean(String.join(" · ", parts)));
    }
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  private void paragraphs(String text) {
    for (String line : text.split("\n")) {
      write("", Columns.clean(line));
    }
  }

  private void labelled(String label, String text) {
    write("  " + Columns.pad(Columns.clean(label), LABEL) + " ", Columns.clean(text));
  }

  /** Writes a paragraph; its further lines stand under the first one's text. */
  private void write(String first, String text) {
    String indent = " ".repeat(Columns.width(first));
    List<String> lines = lines(text, TERMINAL_WIDTH - indent.length());
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? first : indent).append(lines.get(i)).append('\n');
    }
  }

  private List<String> lines(String text, int width) {
    return styled ? Columns.wrap(text, width) : List.of(text);
  }
}
