package org.jejak.server;

import java.util.stream.Collectors;
import org.jejak.document.Span;
import org.jejak.output.ReportLines;
import org.jejak.store.ReportBook.Seen;

/** Stretches of a text, counted in code points. */
final class Marks {
  private Marks() {}

  /** The sentences of a report, as JSON. */
  static String sentences(Seen seen) {
    ReportLines lines = seen.lines();
    return seen.reading().body().sentences().stream()
        .map(sentence -> of(lines, sentence.span()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** One stretch, as JSON. */
  static String of(ReportLines lines, Span span) {
    return "{\"start\":%d,\"end\":%d}"
        .formatted(lines.points(span.start()), lines.points(span.end()));
  }
}
