package org.jejak.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What grouping looks at in one report beside its terms, in few bytes: a profile of every report is
 * in memory.
 *
 * @param day day of publication, counted from 1970; {@link #UNDATED} where unknown
 * @param events numbers of the acts told as done, with who did them; sorted
 * @param incidents incidents told
 * @param days days named in the text, resolved; counted from 1970, sorted
 * @param open times of an undated report's text that hang on a reference day
 */
record StoryProfile(
    String id,
    String lang,
    int day,
    int[] events,
    List<Incident> incidents,
    int[] days,
    List<TimeExpression> open) {
  static final int UNDATED = Integer.MIN_VALUE;

  /** The profile of a report; {@code acts} gives each act its number and learns new ones. */
  static StoryProfile of(
      Reading reading, @Nullable LocalDate published, Map<String, Integer> acts) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (TimeExpression time : reading.times()) {
      if (time.value() != null && time.value().isOneDay()) {
        days.add(time.value().from());
      }
    }
    List<TimeExpression> open =
        published != null
            ? List.of()
            : reading.times().stream().filter(time -> time.value() == null).toList();
    return new StoryProfile(
        reading.article().id(),
        reading.article().lang().intern(),
        published == null ? UNDATED : (int) published.toEpochDay(),
        events(reading, acts),
        reading.incidents(),
        days.stream().mapToInt(day -> (int) day.toEpochDay()).toArray(),
        open);
  }

  boolean isDated() {
    return day != UNDATED;
  }

  private static int[] events(Reading reading, Map<String, Integer> acts) {
    return reading.events().stream()
        .filter(event -> event.status() == Event.Status.ACTUAL)
        .flatMap(event ->
            event.actors().stream()
                .map(actor -> actor.country() != null ? actor.country() : actor.entity())
                .filter(who -> who != null)
                .map(who -> event.type() + ":" + who))
        .mapToInt(act -> {
          Integer known = acts.putIfAbsent(act, acts.size());
          return known == null ? acts.size() - 1 : known;
        })
        .sorted()
        .distinct()
        .toArray();
  }
}
