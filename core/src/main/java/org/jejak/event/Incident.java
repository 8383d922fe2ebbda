package org.jejak.event;

import java.util.Map;
import java.util.TreeMap;
import org.jejak.document.Span;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * One disaster or accident in a report.
 *
 * @param id {@code i-} and a hash
 * @param figures whole numbers by field: dead, injured, missing, rescued, displaced
 * @param figureSpans where each figure of {@code figures} or {@code qualifiers} stands
 * @param qualifiers the words that bound a figure, by field
 */
public record Incident(
    String id,
    Span span,
    String text,
    Kind kind,
    @Nullable Place place,
    @Nullable Interval when,
    @Nullable TimeExpression time,
    Map<String, Long> figures,
    @Nullable Double magnitude,
    Map<String, Span> figureSpans,
    Map<String, String> qualifiers,
    String rule) {

  /** What kind of incident. */
  public enum Kind {
    EARTHQUAKE,
    FLOOD,
    VOLCANIC_ERUPTION,
    SHIPWRECK,
    CRASH,
    FIRE,
    EPIDEMIC,
    LANDSLIDE,
    STORM
  }

  /** Copies the maps, sorted by field. */
  public Incident {
    figures = java.util.Collections.unmodifiableMap(new TreeMap<>(figures));
    figureSpans = java.util.Collections.unmodifiableMap(new TreeMap<>(figureSpans));
    qualifiers = java.util.Collections.unmodifiableMap(new TreeMap<>(qualifiers));
  }
}
