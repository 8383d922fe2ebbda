package org.jejak.cli;

import java.util.List;
import org.jejak.document.Span;
import org.jejak.language.Sentence;

/** The ids of sentences in the page, so that a claim opens the very sentence that proves it. */
final class Anchors {
  private final TraceIndex index;

  Anchors(TraceIndex index) {
    this.index = index;
  }

  /**
   * The sentence in which a stretch of a report begins; the report itself where it has none, or
   * where its sentences are not on the page.
   */
  String of(String article, Span span) {
    if (index.excerpts()) {
      return article;
    }
    List<Sentence> sentences = index.reading(article).body().sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == sentences.size() ? article : sentence(article, low);
  }

  String of(Source source) {
    return of(source.article(), source.span());
  }

  static String sentence(String article, int number) {
    return article + "-s" + (number + 1);
  }
}
