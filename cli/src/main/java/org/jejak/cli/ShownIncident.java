package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.document.Span;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.output.TraceLines;
import org.jejak.reading.Reading;

/** A disaster or accident: the sentence that names it, and those that give its figures. */
record ShownIncident(Reading reading, Incident incident) implements Shown {

  @Override
  public void print(Page page) {
    Proof proof = new Proof(page);
    proof.head(Phrases.label(incident.kind()), incident.id());
    proof.file(reading);
    Set<Span> sentences = new TreeSet<>();
    sentences.add(Proof.around(reading, incident.span()));
    incident.figureSpans().values().forEach(s -> sentences.add(Proof.around(reading, s)));
    for (Span sentence : sentences) {
      proof.sentences(reading, sentence, marks());
    }
    page.blank();
    Place place = incident.place();
    if (place != null) {
      String country = place.country() == null ? "" : " " + place.country();
      proof.row("place", Columns.clean(place.name() + country + " “" + place.text() + "”"));
    }
    if (incident.time() != null) {
      String words = "“" + Columns.clean(incident.time().text()) + "”";
      String days = incident.when() == null ? "" : Phrases.days(incident.when()) + " ";
      proof.row("time", days + words);
    }
    proof.row(
        "magnitude", incident.magnitude() == null ? "" : String.valueOf(incident.magnitude()));
    for (String field : incident.figureSpans().keySet()) {
      proof.row(field, figure(field));
    }
    proof.row("rule", Columns.clean(incident.rule()));
  }

  private String figure(String field) {
    Long number = incident.figures().get(field);
    String bound = incident.qualifiers().get(field);
    String figure = number == null ? "" : String.format(Locale.ROOT, "%,d", number);
    if (bound == null) {
      return figure;
    }
    return figure.isEmpty()
        ? "a size, no number: “" + Columns.clean(bound) + "”"
        : figure + " “" + Columns.clean(bound) + "”";
  }

  private List<MarkedText.Mark> marks() {
    List<MarkedText.Mark> marks = new ArrayList<>();
    incident.figureSpans().forEach((field, span) -> marks.add(new MarkedText.Mark(field, span)));
    if (incident.time() != null) {
      marks.add(new MarkedText.Mark("time", incident.time().span()));
    }
    return marks;
  }

  @Override
  public String line() {
    return TraceLines.of(reading, incident);
  }
}
