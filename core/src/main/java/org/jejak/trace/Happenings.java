package org.jejak.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  Happenings(Readings readings, Dating dating) {
    this.readings = readings;
    this.dating = dating;
  }

  private record Told(Event event, @Nullable Interval when) {}

  /** The id of an event that one report alone tells. */
  static String alone(String event) {
    return Ids.row("h", event);
  }

  /** Event id to the id that every report of the same event shares, where several tell it. */
  Map<String, String> of(List<Story> stories) {
    Map<String, String> happenings = new TreeMap<>();
    for (Story story : stories) {
      List<List<Told>> groups = new ArrayList<>();
      for (Told told : told(story)) {
        groups.stream()
            .filter(group -> group.stream().allMatch(other -> same(other, told)))
            .findFirst()
            .ifPresentOrElse(
                group -> group.add(told), () -> groups.add(new ArrayList<>(List.of(told))));
      }
      for (List<Told> group : groups) {
        String id = alone(group.getFirst().event().id());
        if (group.size() > 1) {
          group.forEach(told -> happenings.put(told.event().id(), id));
        }
      }
    }
    return happenings;
  }

  /** The story's events, dated ones first, so that the outcome depends on no order of arrival. */
  private List<Told> told(Story story) {
    List<Told> told = new ArrayList<>();
    for (String article : story.articles()) {
      Reading reading = readings.get(article);
      reading.events().forEach(event -> told.add(new Told(event, dating.when(article, event))));
    }
    told.sort(
        Comparator.comparing((Told t) -> t.when() == null ? "9999" : t.when().from().toString())
            .thenComparing(t -> t.event().id()));
    return told;
  }

  private static boolean same(Told a, Told b) {
    boolean kind = a.event.type() == b.event.type() && a.event.cameo().equals(b.event.cameo());
    boolean days =
        a.when == null || b.when == null
            ? (a.when == null && b.when == null) || shareAny(subjects(a.event), subjects(b.event))
            : a.when.overlaps(b.when);
    return kind && days && shareAny(people(a.event), people(b.event)) && shareConcept(a, b);
  }

  /** A verb in common, where both have one, so that sending a thing is not putting it off. */
  private static boolean shareConcept(Told a, Told b) {
    Set<String> own = verbs(a.event);
    Set<String> theirs = verbs(b.event);
    return own.isEmpty() || theirs.isEmpty() || shareAny(own, theirs);
  }

  private static Set<String> verbs(Event event) {
    return event.concepts().stream().filter(c -> c.endsWith(".v")).collect(Collectors.toSet());
  }

  private static Set<String> subjects(Event event) {
    return event.concepts().stream().filter(c -> !c.endsWith(".v")).collect(Collectors.toSet());
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
