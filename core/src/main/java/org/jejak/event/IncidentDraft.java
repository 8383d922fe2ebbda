package org.jejak.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.language.Sentence;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** An incident while its report is read: what is said first stays, what is missing is filled. */
final class IncidentDraft {
  private final IncidentTables.Trigger trigger;
  private final Sentence sentence;
  private @Nullable Place place;
  private @Nullable TimeExpression time;
  private @Nullable Double magnitude;
  private final Map<String, Long> figures = new LinkedHashMap<>();
  private final Map<String, Span> spans = new LinkedHashMap<>();
  private final Map<String, String> qualifiers = new LinkedHashMap<>();

  IncidentDraft(IncidentTables.Trigger trigger, Sentence sentence) {
    this.trigger = trigger;
    this.sentence = sentence;
  }

  Incident.Kind kind() {
    return trigger.kind();
  }

  @Nullable Place place() {
    return place;
  }

  boolean isElsewhere(@Nullable Place other) {
    return place != null && other != null && !place.name().equals(other.name());
  }

  /** Whether another place or strength shows that another incident is meant. */
  boolean differs(@Nullable Place otherPlace, @Nullable Double otherMagnitude) {
    boolean elsewhere =
        place != null && otherPlace != null && !place.name().equals(otherPlace.name());
    boolean stronger =
        magnitude != null && otherMagnitude != null && !magnitude.equals(otherMagnitude);
    return elsewhere && stronger;
  }

  void fill(
      @Nullable Place otherPlace,
      @Nullable TimeExpression otherTime,
      @Nullable Double otherMagnitude) {
    place = place == null ? otherPlace : place;
    time = time == null ? otherTime : time;
    magnitude = magnitude == null ? otherMagnitude : magnitude;
  }

  void add(List<Figure> more) {
    for (Figure figure : more) {
      String field = figure.field();
      boolean open = !figures.containsKey(field);
      if (open && (figure.value() != null || !qualifiers.containsKey(field))) {
        spans.put(field, figure.span());
        qualifiers.remove(field);
        if (figure.qualifier() != null) {
          qualifiers.put(field, figure.qualifier());
        }
        if (figure.value() != null) {
          figures.put(field, figure.value());
        }
      }
    }
  }

  /** Whether the report says where or when. */
  boolean isPlaced() {
    return place != null || time != null;
  }

  /** Whether the report gives more of it than its name. */
  boolean hasFacts() {
    return magnitude != null || !figures.isEmpty() || !qualifiers.isEmpty();
  }

  Incident build(String id, String text) {
    return new Incident(
        id,
        sentence.span(),
        text,
        trigger.kind(),
        place,
        time == null ? null : time.value(),
        time,
        figures,
        magnitude,
        spans,
        qualifiers,
        trigger.rule());
  }

  Sentence sentence() {
    return sentence;
  }
}
