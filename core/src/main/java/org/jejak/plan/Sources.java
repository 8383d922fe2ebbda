package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/** Where copies, excerpts and translations have their sentences from. */
final class Sources {
  private static final int LONGEST = 8;

  private final Map<String, Edge> byCopy = new HashMap<>();

  Sources(List<Edge> lineage) {
    for (Edge edge : lineage) {
      switch (edge.kind()) {
        case COPY, TRANSLATION -> byCopy.put(edge.to(), edge);
        case EXCERPT -> byCopy.putIfAbsent(edge.to(), edge);
        case SHARED_SOURCE -> {}
      }
    }
  }

  /** A stretch of a report. */
  record Place(String article, Span span) {}

  /**
   * The stretches that a stretch of a report was made out of: that of its source, that of the
   * source's own, and so on.
   */
  List<Place> of(String article, Span span) {
    List<Place> places = new ArrayList<>();
    Place place = source(article, span);
    while (place != null && places.size() < LONGEST) {
      places.add(place);
      place = source(place.article, place.span);
    }
    return places;
  }

  private @Nullable Place source(String article, Span span) {
    Edge edge = byCopy.get(article);
    if (edge == null) {
      return null;
    }
    Edge.Passage best = null;
    int most = 0;
    for (Edge.Passage passage : edge.passages()) {
      int shared =
          Math.min(passage.to().end(), span.end()) - Math.max(passage.to().start(), span.start());
      if (shared > most) {
        most = shared;
        best = passage;
      }
    }
    return best == null ? null : new Place(edge.from(), best.from());
  }
}
