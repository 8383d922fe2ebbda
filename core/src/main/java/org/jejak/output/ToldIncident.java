package org.jejak.output;

import java.util.List;
import java.util.Map;
import org.jejak.event.Incident;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * An incident with what stands beside it.
 *
 * @param article whose text tells it
 * @param when as stated, or as the trace resolved it
 */
record ToldIncident(
    String article, Incident incident, @Nullable Interval when, @Nullable CodePoints points) {
  private static final List<String> FIGURES =
      List.of("dead", "injured", "missing", "rescued", "displaced");

  void write(Row row) {
    row.text("id", incident.id())
        .text("article", article)
        .span(incident.span(), points)
        .text("text", incident.text())
        .name("kind", incident.kind())
        .object("place", incident.place(), StatementFiles::place)
        .fromTo(when);
    figures(row, incident);
    row.text("rule", incident.rule());
  }

  static void figures(Row row, Incident incident) {
    for (String figure : FIGURES) {
      row.whole(figure, incident.figures().get(figure));
    }
    row.number("magnitude", incident.magnitude())
        .object("qualifiers", incident.qualifiers(), ToldIncident::words);
  }

  private static void words(Row row, Map<String, String> qualifiers) {
    qualifiers.forEach(row::text);
  }
}
