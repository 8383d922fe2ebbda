package org.jejak.article;

import org.jspecify.annotations.Nullable;

/** A line of a body while it is told what it is; its words are counted once. */
final class BodyLine {
  final Passage passage;
  final String text;

  /** The line without the marks that close a report. */
  final String core;

  /** What it is cut as; null while it is text. */
  @Nullable String kind;

  Boilerplate.@Nullable Hit hit;

  private final int words;
  private final boolean endsSentence;
  private final boolean prose;

  BodyLine(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
    this.core = text.substring(0, SignOff.start(text));
    this.words = CleanText.words(text);
    this.endsSentence = CleanText.endsSentence(core);
    int own = core.length() == text.length() ? words : CleanText.words(core);
    this.prose = CleanText.isProse(own, endsSentence);
  }

  boolean isText() {
    return kind == null;
  }

  int words() {
    return words;
  }

  /** Whether its core ends a sentence. */
  boolean endsSentence() {
    return endsSentence;
  }

  /** Whether its core reads as running text. */
  boolean isProse() {
    return prose;
  }
}
