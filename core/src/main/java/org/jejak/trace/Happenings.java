package org.jejak.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Ids;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Story;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Joins the reports of one event across a story: type, concept, people and day agree. Where only
 * one report gives a day, they must be about one thing as well.
 */
final class Happenings {
  private final Readings readings;
  private final Dating dating;
  private final Map<String, String> shared;

  /** Joins into {@code shared}: event id to the id of what several reports tell. */
  Happenings(Readings readings, Dating dating, Map<String, String> shared) {
    this.readings = readings;
    this.dating = dating;
    this.shared = shared;
  }

  /** An event with what decides whether another is the same. */
  private record Told(
      Event event,
      @Nullable Interval when,
      Set<String> people,
      Set<String> verbs,
      Set<String> subjects) {

    static Told of(Event event, @Nullable Interval when) {
      Set<String> verbs = new HashSet<>();
      Set<String> subjects = new HashSet<>();
      event.concepts().forEach(c -> (c.endsWith(".v") ? verbs : subjects).add(c));
      return new Told(event, when, Happenings.people(event), verbs, subjects);
    }

    /** Only events of one kind can be one. */
    String kind() {
      return event.type() + " " + event.cameo();
    }
  }

  /** The id of an event that one report alone tells. */
  static String alone(String event) {
    return Ids.row("h", event);
  }

  /** Joins the events of a story. */
  void join(Story story) {
    Map<String, List<List<Told>>> byKind = new HashMap<>();
    for (Told told : told(story)) {
      List<List<Told>> groups = byKind.computeIfAbsent(told.kind(), kind -> new ArrayList<>());
      groups.stream()
          .filter(group -> group.stream().allMatch(other -> same(other, told)))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(told), () -> groups.add(new ArrayList<>(List.of(told))));
    }
    for (List<List<Told>> groups : byKind.values()) {
      groups.stream().filter(group -> group.size() > 1).forEach(this::share);
    }
  }

  private void share(List<Told> group) {
    String id = alone(group.getFirst().event().id());
    group.forEach(told -> shared.put(told.event().id(), id));
  }

  /** The story's events, dated ones first, so that the outcome depends on no order of arrival. */
  private List<Told> told(Story story) {
    List<Told> told = new ArrayList<>();
    for (String article : story.articles()) {
      Reading reading = readings.get(article);
      reading.events().forEach(event -> told.add(Told.of(event, dating.when(article, event))));
    }
    told.sort(
        Comparator.comparing((Told t) -> t.when() == null ? "9999" : t.when().from().toString())
            .thenComparing(t -> t.event().id()));
    return told;
  }

  private static boolean same(Told a, Told b) {
    boolean days =
        a.when == null || b.when == null
            ? (a.when == null && b.when == null) || shareAny(a.subjects, b.subjects)
            : a.when.overlaps(b.when);
    return days && shareAny(a.people, b.people) && shareVerb(a, b);
  }

  /** A verb in common, where both have one, so that sending a thing is not putting it off. */
  private static boolean shareVerb(Told a, Told b) {
    return a.verbs.isEmpty() || b.verbs.isEmpty() || shareAny(a.verbs, b.verbs);
  }

  private static Set<String> people(Event event) {
    Set<String> people = new HashSet<>();
    for (Actor actor : event.actors()) {
      people.add(actor.country() != null ? actor.country() : actor.name());
      people.add(actor.entity() != null ? actor.entity() : actor.name());
    }
    return people;
  }

  private static boolean shareAny(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }
}
