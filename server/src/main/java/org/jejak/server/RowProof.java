package org.jejak.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.event.Explanation;
import org.jejak.event.Explanation.NearMiss;
import org.jejak.event.Incident;
import org.jejak.output.Explained;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.server.FolderViews.View;
import org.jejak.store.ReportBook.Seen;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;

/** Proves what stands in one report: an event, an incident, a statement. */
final class RowProof {
  private static final int NEAR_MISSES = 30;

  /** The columns of a frame in frames.tsv. */
  private static final List<String> FRAME =
      List.of("acts", "with", "type", "mode", "CAMEO", "contexts", "recipient", "flags");

  private final Seen seen;
  private final Reading reading;
  private final Proof proof;

  RowProof(View view, Seen seen) {
    this.seen = seen;
    this.reading = seen.reading();
    this.proof = new Proof(view);
  }

  /** An event with the frame that licensed it; null where the report does not hold it. */
  @Nullable String event(String id, Jejak engine) {
    for (int i = 0; i < reading.events().size(); i++) {
      Event event = reading.events().get(i);
      if (event.id().equals(id)) {
        Explanation why = engine.explain(reading, event);
        if (why == null) {
          proof.evidence().add("act", seen, event.span());
        } else {
          explain(event, why);
        }
        return proof.json(id, "event", seen.lines().events().get(i), event.rule());
      }
    }
    return null;
  }

  private void explain(Event event, Explanation why) {
    for (Explanation.Part part : why.parts()) {
      proof.evidence().add(part.role().name().toLowerCase(Locale.ROOT), seen, part.span());
    }
    Explained explained = Explained.of(reading, event, why);
    Span source = explained.source();
    if (source != null) {
      proof.evidence().add("source", seen, source);
    }
    for (Explanation.Cue cue : why.cues()) {
      proof.evidence().add(cue.says().toLowerCase(Locale.ROOT), seen, cue.span());
    }
    Quote statement = explained.statement();
    if (statement != null) {
      proof.because(
          "source",
          "words",
          Stream.of(statement.speakerName(), statement.cue(), statement.rule())
              .filter(words -> words != null)
              .collect(Collectors.joining(", ")));
    }
    String[] columns = why.line().split("\t", -1);
    for (int i = 0; i < Math.min(columns.length, FRAME.size()); i++) {
      if (!columns[i].equals("-")) {
        proof.because("frame", "column", FRAME.get(i), "words", columns[i]);
      }
    }
    proof.because("concepts", "words", String.join(", ", event.concepts()));
    why.nearMisses().stream().limit(NEAR_MISSES).forEach(this::miss);
  }

  private void miss(NearMiss miss) {
    proof.because(
        "nearly",
        "type",
        miss.type().name(),
        "cameo",
        miss.cameo(),
        "rule",
        miss.rule(),
        "act",
        miss.act(),
        "concept",
        miss.concept(),
        "lack",
        miss.lack());
  }

  /** A disaster or accident with its figures; null where the report does not hold it. */
  @Nullable String incident(String id) {
    for (int i = 0; i < reading.incidents().size(); i++) {
      Incident incident = reading.incidents().get(i);
      if (incident.id().equals(id)) {
        proof.evidence().add("named", seen, incident.span());
        incident.figureSpans().forEach((field, span) -> proof.evidence().add(field, seen, span));
        if (incident.time() != null) {
          proof.evidence().add("time", seen, incident.time().span());
        }
        for (Map.Entry<String, String> bound : incident.qualifiers().entrySet()) {
          proof.because("bound", "field", bound.getKey(), "bound", bound.getValue());
        }
        return proof.json(id, "incident", seen.lines().incidents().get(i), incident.rule());
      }
    }
    return null;
  }

  /** A statement with its speaker and cue; null where the report does not hold it. */
  @Nullable String statement(String id) {
    for (int i = 0; i < reading.quotes().size(); i++) {
      Quote quote = reading.quotes().get(i);
      if (quote.id().equals(id)) {
        proof.evidence().add("statement", seen, quote.span());
        beside("speaker", quote.speakerText(), quote);
        beside("cue", quote.cue(), quote);
        proof
            .because("speaker", "words", quote.speakerName())
            .because("through", "words", String.join(", ", quote.via()))
            .because("told-by", "words", quote.reportedBy());
        return proof.json(id, "statement", seen.lines().quotes().get(i), quote.rule());
      }
    }
    return null;
  }

  /** Words in the sentences of the statement, outside it, where they stand there. */
  private void beside(String label, @Nullable String words, Quote quote) {
    if (words == null || words.isEmpty()) {
      return;
    }
    String text = reading.body().text();
    reading.body().sentences().stream()
        .map(sentence -> sentence.span())
        .filter(span -> span.overlaps(quote.span()))
        .map(span -> outside(text, words, span, quote.span()))
        .filter(span -> span != null)
        .findFirst()
        .ifPresent(span -> proof.evidence().add(label, seen, span));
  }

  private static @Nullable Span outside(String text, String words, Span sentence, Span quote) {
    for (int at = text.indexOf(words, sentence.start());
        at >= 0 && at + words.length() <= sentence.end();
        at = text.indexOf(words, at + 1)) {
      Span span = new Span(at, at + words.length());
      if (!span.overlaps(quote)) {
        return span;
      }
    }
    return null;
  }
}
