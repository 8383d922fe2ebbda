package org.jejak.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Statements, who made them, and through whom they came. */
final class QuoteParts {
  private final Judged judged;
  private final Tally rows = new Tally("quotes");
  private final Tally spans = new Tally("quotes.span");
  private final Tally speaker = new Tally("quotes.speaker");
  private final Tally mode = new Tally("quotes.mode");
  private final Tally via = new Tally("quotes.via");
  private final Tally reportedBy = new Tally("quotes.reported_by");

  QuoteParts(Judged judged) {
    this.judged = judged;
  }

  List<Part> of(@Nullable List<Gold.Statement> gold) {
    if (gold == null) {
      return List.of();
    }
    judged.byReport(gold).forEach(this::add);
    return Stream.of(rows, spans, speaker, mode, via, reportedBy).map(Tally::part).toList();
  }

  private void add(String report, List<Gold.Statement> gold) {
    Reading reading = judged.reading(report);
    Words words = judged.words(report);
    if (reading == null || words == null) {
      Pairing<Gold.Statement, Quote> none = new Pairing<>(List.of(), gold, List.of());
      rows.rows(report, none, (g, f) -> 0, QuoteParts::line, QuoteParts::line);
      spans.rows(report, none, (g, f) -> 0, QuoteParts::line, QuoteParts::line);
      return;
    }
    List<Quote> found = reading.quotes();
    Pairing<Gold.Statement, Quote> same =
        Pairing.of(gold, found, (g, f) -> words.same(words.stretch(g.text()), f.span()));
    Pairing<Gold.Statement, Quote> right =
        Pairing.of(
            gold,
            found,
            (g, f) -> speaks(reading, g, f) ? words.same(words.stretch(g.text()), f.span()) : 0);
    spans.rows(
        report,
        same,
        (g, f) -> words.overlap(words.stretch(g.text()), f.span()),
        QuoteParts::line,
        QuoteParts::line);
    rows.rows(
        report,
        right,
        (g, f) -> words.overlap(words.stretch(g.text()), f.span()),
        QuoteParts::line,
        QuoteParts::line);
    same.pairs().forEach(pair -> fields(report, reading, pair.gold(), pair.found()));
  }

  private void fields(String report, Reading reading, Gold.Statement gold, Quote found) {
    String row = shortened(gold.text()) + ": ";
    String name = found.speakerName() == null ? found.speakerText() : found.speakerName();
    speaker.value(report, row, gold.speaker(), name, speaks(reading, gold, found));
    mode.value(report, row, gold.mode(), found.mode(), gold.mode() == found.mode());
    via.values(report, row, gold.via(), found.via(), (g, f) -> isOutlet(reading, g, f), f -> f);
    String reporter = found.reportedBy();
    boolean agree =
        gold.reportedBy() != null
            && reporter != null
            && isOutlet(reading, gold.reportedBy(), reporter);
    reportedBy.value(report, row, gold.reportedBy(), reporter, agree);
  }

  private boolean speaks(Reading reading, Gold.Statement gold, Quote found) {
    if (gold.speaker() == null) {
      return found.speaker() == null && found.speakerName() == null;
    }
    return judged.isNamed(
        reading, gold.speaker(), found.speaker(), found.speakerName(), found.speakerText());
  }

  /** Whether two names are the same, or names of one entity of the report. */
  private boolean isOutlet(Reading reading, String gold, String found) {
    String a = Words.name(gold);
    String b = Words.name(found);
    return a.equals(b)
        || reading.entities().stream()
            .map(judged::names)
            .anyMatch(names -> names.contains(a) && names.contains(b));
  }

  private static String line(Gold.Statement gold) {
    return gold.mode() + " " + gold.speaker() + ": " + Words.line(gold.text());
  }

  private static String line(Quote found) {
    String speaker = Objects.requireNonNullElse(found.speakerName(), "null");
    return found.mode()
        + " "
        + speaker
        + ": "
        + Words.line(found.text())
        + " ["
        + found.rule()
        + "]";
  }

  private static String shortened(String text) {
    String line = Words.line(text);
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }
}
