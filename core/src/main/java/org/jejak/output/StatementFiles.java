package org.jejak.output;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** {@code quotes}, {@code events} and {@code incidents}. */
final class StatementFiles {
  private final Trace trace;
  private final Texts texts;

  StatementFiles(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
  }

  void addQuotes(Reading reading, RowFile file) throws IOException {
    add(reading, reading.quotes(), Quote::id, file, this::quoteRow);
  }

  void addEvents(Reading reading, RowFile file) throws IOException {
    CodePoints points = texts.of(reading.article().id());
    for (Event event : reading.events()) {
      file.add(event.id(), ToldEvent.in(trace, reading, event, points), (row, e) -> e.write(row));
    }
  }

  void addIncidents(Reading reading, RowFile file) throws IOException {
    String article = reading.article().id();
    for (Incident incident : reading.incidents()) {
      Interval when = when(incident.id(), incident.when());
      ToldIncident told = new ToldIncident(article, incident, when, texts.of(article));
      file.add(incident.id(), told, (row, one) -> one.write(row));
    }
  }

  private static <T> void add(
      Reading reading,
      List<T> values,
      Function<T, String> id,
      RowFile file,
      BiConsumer<Row, In<T>> fields)
      throws IOException {
    for (T value : values) {
      file.add(id.apply(value), new In<>(reading.article().id(), value), fields);
    }
  }

  private void quoteRow(Row row, In<Quote> in) {
    String speaker = NameFiles.joinedOrNull(trace, in.value().speaker());
    quoteRow(row, in.value(), in.article(), texts.of(in.article()), speaker);
  }

  static void quoteRow(
      Row row, Quote quote, String article, @Nullable CodePoints points, @Nullable String speaker) {
    row.text("id", quote.id())
        .text("article", article)
        .span(quote.span(), points)
        .text("text", quote.text())
        .name("mode", quote.mode())
        .text("group", quote.group())
        .text("speaker", speaker)
        .text("speaker_name", quote.speakerName())
        .text("speaker_text", quote.speakerText())
        .text("cue", quote.cue())
        .texts("via", quote.via())
        .text("reported_by", quote.reportedBy())
        .text("rule", quote.rule());
  }

  private @Nullable Interval when(String id, @Nullable Interval stated) {
    return stated != null ? stated : trace.eventDates().get(id);
  }

  static void place(Row row, Place place) {
    row.text("name", place.name())
        .text("country", place.country())
        .number("lat", place.lat())
        .number("lon", place.lon())
        .text("text", place.text());
  }
}
