package org.jejak.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.article.Article;
import org.jejak.document.Span;
import org.jejak.language.Sentence;
import org.jejak.output.ReportLines;
import org.jejak.reading.Reading;
import org.jejak.server.FolderViews.View;
import org.jejak.store.ReportBook.Seen;
import org.jspecify.annotations.Nullable;

/** Sentences that prove something, each with the words that do. */
final class Evidence {
  private static final int MOST = 100;

  private final View view;
  private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

  Evidence(View view) {
    this.view = view;
  }

  /** The sentences, in the order in which they were added; no more than can be shown. */
  List<Map<String, @Nullable Object>> rows() {
    return rows;
  }

  /** Whether no more can be shown. */
  boolean isFull() {
    return rows.size() == MOST;
  }

  /**
   * Adds words of a report that are counted in code points.
   *
   * @param value what the label says more exactly; null for nothing
   */
  void add(String label, @Nullable String value, String article, int start, int end) {
    if (isFull()) {
      return;
    }
    view.store()
        .reports()
        .find(article)
        .ifPresent(seen -> {
          String text = seen.reading().article().text();
          int length = text.codePointCount(0, text.length());
          int from = Math.clamp(start, 0, length);
          int to = Math.clamp(end, from, length);
          add(
              label,
              value,
              seen,
              new Span(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
        });
  }

  /** Adds words of a report. */
  void add(String label, Seen seen, Span words) {
    add(label, null, seen, words);
  }

  private void add(String label, @Nullable String value, Seen seen, Span words) {
    if (isFull()) {
      return;
    }
    Article article = seen.reading().article();
    ReportLines lines = seen.lines();
    Span around = around(seen.reading(), words);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("article", article.id());
    row.put("outlet", article.outlet());
    row.put("title", article.title());
    row.put(
        "published",
        article.published() == null ? null : article.published().interval().from().toString());
    row.put("label", label);
    row.put("value", value);
    row.put("sentence", around.of(article.text()));
    row.put("start", lines.points(around.start()));
    row.put("end", lines.points(around.end()));
    row.put("mark", Map.of("start", lines.points(words.start()), "end", lines.points(words.end())));
    rows.add(row);
  }

  /** From the start of the first sentence that a stretch touches to the end of the last. */
  private static Span around(Reading reading, Span words) {
    int start = words.start();
    int end = words.end();
    for (Sentence sentence : reading.body().sentences()) {
      if (sentence.span().overlaps(words)) {
        start = Math.min(start, sentence.span().start());
        end = Math.max(end, sentence.span().end());
      }
    }
    return new Span(start, end);
  }
}
