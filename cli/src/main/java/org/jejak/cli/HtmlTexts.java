package org.jejak.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jejak.article.Article;
import org.jejak.article.Cut;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;

/** The reports in full, a link target for each sentence. */
final class HtmlTexts {
  private final TraceIndex index;
  private final Html html;

  HtmlTexts(TraceIndex index, Html html) {
    this.index = index;
    this.html = html;
  }

  void write() {
    html.open("section", "id", "reports", "class", "part", "aria-labelledby", "reports-title");
    html.element("h2", title(index), "id", "reports-title");
    html.element(
        "p",
        index.excerpts()
            ? "The beginning of each report. For the rest open its address, or ask whoever has it."
            : "As cleaned: adverts, captions, counters, tags and links to other reports are cut, and listed below each text.",
        "class",
        "meta");
    index.trace().readings().forEach(this::report);
    html.close();
  }

  /** What the section is called. */
  static String title(TraceIndex index) {
    return index.excerpts() ? "The reports" : "Reports in full";
  }

  private void report(Reading reading) {
    Article article = reading.article();
    String id = article.id();
    html.open("article", "class", "report", "id", id);
    html.element("h3", index.title(article.title()), "lang", Lang.tag(article.lang()));
    html.open("p", "class", "meta").element("strong", index.outlet(id));
    html.text(" · " + index.published(id) + " · " + Phrases.language(article.lang()));
    if (!article.authors().isEmpty()) {
      html.text(" · " + index.shown(String.join(", ", article.authors())));
    }
    if (article.url() != null) {
      html.text(" · ").outside(article.url(), Columns.clip(Columns.clean(article.url()), 80));
    }
    html.close();
    html.open("div", "class", "text", "lang", Lang.tag(article.lang()));
    if (index.excerpts()) {
      html.element("p", index.shown(article.text())).close();
    } else {
      body(reading);
      html.close();
      leftOut(article);
    }
    html.close();
  }

  private void body(Reading reading) {
    String text = reading.article().text();
    List<Sentence> sentences = reading.body().sentences();
    int paragraph = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.paragraph() != paragraph) {
        if (paragraph >= 0) {
          html.close();
        }
        html.open("p");
        paragraph = sentence.paragraph();
      } else {
        html.text(" ");
      }
      html.element(
          "span",
          sentence.span().of(text),
          "class",
          "s",
          "id",
          Anchors.sentence(reading.article().id(), i));
    }
    if (paragraph >= 0) {
      html.close();
    } else if (!text.isBlank()) {
      html.element("p", text);
    }
  }

  private void leftOut(Article article) {
    if (article.cuts().isEmpty() && article.notes().isEmpty()) {
      return;
    }
    String counts =
        List.of(
                Phrases.count(article.cuts().size(), "cut"),
                Phrases.count(article.notes().size(), "note"))
            .stream()
            .filter(c -> !c.startsWith("0 "))
            .collect(Collectors.joining(", "));
    html.open("details", "class", "cuts").element("summary", counts).open("ul");
    for (Cut cut : article.cuts()) {
      item(cut.kind(), cut.text());
    }
    article.notes().forEach(note -> item(note.kind(), note.text()));
    html.close().close();
  }

  private void item(String kind, String text) {
    html.open("li").element("span", kind.replace('-', ' '), "class", "kind");
    html.text(" " + Columns.clip(Columns.clean(text), 300)).close();
  }
}
