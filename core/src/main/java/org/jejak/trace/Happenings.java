package org.jejak.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jejak.document.Ids;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Place;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Story;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Joins the reports of one event across a story: type, concept, parties, day and place agree. Where
 * only one report gives a day, they must be about one thing as well.
 */
final class Happenings {
  private final Readings readings;
  private final Dating dating;
  private final SamePlace places;
  private final Map<String, String> shared;

  /** Joins into {@code shared}: event id to the id of what several reports tell. */
  Happenings(Readings readings, Dating dating, SamePlace places, Map<String, String> shared) {
    this.readings = readings;
    this.dating = dating;
    this.places = places;
    this.shared = shared;
  }

  /** What decides whether two events are the same. */
  private record Traits(
      @Nullable Interval when,
      @Nullable Place place,
      List<Party> actors,
      List<Party> parties,
      Set<String> verbs,
      Set<String> subjects) {}

  /** An event with its traits. */
  private record Told(Event event, Traits traits) {

    static Told of(Event event, @Nullable Interval when) {
      Set<String> verbs = new HashSet<>();
      Set<String> subjects = new HashSet<>();
      event.concepts().forEach(c -> (c.endsWith(".v") ? verbs : subjects).add(c));
      List<Party> actors = event.actors().stream().map(Party::of).toList();
      List<Party> parties =
          Stream.concat(actors.stream(), event.recipients().stream().map(Party::of)).toList();
      Traits traits = new Traits(when, event.place(), actors, parties, verbs, subjects);
      return new Told(event, traits);
    }

    /** Only events of one family can be one: the type and the root of its code. */
    String kind() {
      return event.type() + " " + event.cameo().substring(0, 2);
    }
  }

  /** Events that are one, each the same as every other. */
  private static final class Group {
    private final List<Told> members = new ArrayList<>();

    /** Copies of one report tell an event alike: each way of telling is compared once. */
    private final Set<Traits> told = new LinkedHashSet<>();

    void add(Told event) {
      members.add(event);
      told.add(event.traits());
    }
  }

  /** A party: what may be said of it in another report, too. */
  private record Party(Set<String> keys, boolean named) {

    static Party of(Actor actor) {
      String country = actor.country() != null ? actor.country() : actor.name();
      String entity = actor.entity() != null ? actor.entity() : actor.name();
      boolean named = actor.country() != null || actor.entity() != null;
      return new Party(country.equals(entity) ? Set.of(country) : Set.of(country, entity), named);
    }

    boolean isAmong(List<Party> others) {
      return others.stream().anyMatch(other -> shareAny(keys, other.keys));
    }

    static boolean anyNamedOutside(List<Party> parties, List<Party> others) {
      return parties.stream().anyMatch(party -> party.named && !party.isAmong(others));
    }
  }

  /** The id of an event that one report alone tells. */
  static String alone(String event) {
    return Ids.row("h", event);
  }

  /** Joins the events of a story. */
  void join(Story story) {
    Map<String, List<Group>> byKind = new HashMap<>();
    for (Told told : told(story)) {
      List<Group> groups = byKind.computeIfAbsent(told.kind(), kind -> new ArrayList<>());
      groups.stream()
          .filter(group -> group.told.stream().allMatch(other -> same(other, told.traits())))
          .findFirst()
          .orElseGet(() -> {
            Group group = new Group();
            groups.add(group);
            return group;
          })
          .add(told);
    }
    for (List<Group> groups : byKind.values()) {
      groups.stream().filter(group -> group.members.size() > 1).forEach(this::share);
    }
  }

  private void share(Group group) {
    String id = alone(group.members.getFirst().event().id());
    group.members.forEach(told -> shared.put(told.event().id(), id));
  }

  /** The story's events, dated ones first, so that the outcome depends on no order of arrival. */
  private List<Told> told(Story story) {
    List<Told> told = new ArrayList<>();
    for (String article : story.articles()) {
      Reading reading = readings.get(article);
      reading.events().forEach(event -> told.add(Told.of(event, dating.when(article, event))));
    }
    told.sort(
        Comparator.comparing((Told t) -> Happenings.day(t.traits().when()))
            .thenComparing(t -> t.event().id()));
    return told;
  }

  private static String day(@Nullable Interval when) {
    return when == null ? "9999" : when.from().toString();
  }

  private boolean same(Traits a, Traits b) {
    boolean days =
        a.when == null || b.when == null
            ? (a.when == null && b.when == null) || shareAny(a.subjects, b.subjects)
            : a.when.overlaps(b.when);
    return days && shareActors(a, b) && shareVerb(a, b) && places.may(a.place, b.place);
  }

  /**
   * An actor in common, or, where a report names none, somebody whom it befell; and not a party on
   * either side that the other report leaves out.
   */
  private static boolean shareActors(Traits a, Traits b) {
    boolean unnamed = a.actors.isEmpty() || b.actors.isEmpty();
    boolean share =
        unnamed
            ? a.parties.stream().anyMatch(party -> party.isAmong(b.parties))
            : a.actors.stream().anyMatch(actor -> actor.isAmong(b.actors));
    return share
        && !(Party.anyNamedOutside(a.parties, b.parties)
            && Party.anyNamedOutside(b.parties, a.parties));
  }

  /** A verb in common, where both have one, so that sending a thing is not putting it off. */
  private static boolean shareVerb(Traits a, Traits b) {
    return a.verbs.isEmpty() || b.verbs.isEmpty() || shareAny(a.verbs, b.verbs);
  }

  private static boolean shareAny(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }
}
