package org.jejak.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jspecify.annotations.Nullable;

/** An event as a coder who knows only PLOVER's rules would compare it with another. */
record CodedEvent(Event event) {

  /**
   * PLOVER's rule for what lies ahead: a helpful act yet to come is an agreement, a hostile one a
   * threat.
   */
  EventType type() {
    boolean ahead =
        event.status() == Event.Status.PLANNED || event.status() == Event.Status.EXPECTED;
    return switch (event.type()) {
      case CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT ->
          ahead ? EventType.AGREE : event.type();
      case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT, REJECT ->
          ahead ? EventType.THREATEN : event.type();
      default -> event.type();
    };
  }

  /** How well those who take part fit the words given for them, 0 to 2. */
  double fit(String source, String target) {
    return overlap(event.actors(), source) + overlap(event.recipients(), target);
  }

  private static double overlap(List<Actor> parties, String words) {
    Set<String> given = words(words);
    double best = 0;
    for (Actor party : parties) {
      Set<String> found = words(party.text() + " " + party.name());
      found.retainAll(given);
      best = Math.max(best, given.isEmpty() ? 0 : (double) found.size() / given.size());
    }
    return best;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !word.equals("the")) {
        words.add(word);
      }
    }
    return words;
  }

  /** Type and both countries; null where either side has none. */
  @Nullable String dyad() {
    String from = country(event.actors());
    String to = country(event.recipients());
    return from == null || to == null ? null : type() + " " + from + " " + to;
  }

  private static @Nullable String country(List<Actor> parties) {
    for (Actor party : parties) {
      if (party.country() != null) {
        return party.country();
      }
    }
    return null;
  }

  /** Type, CAMEO code, parties and status, for a line about a miss. */
  String shown() {
    return type()
        + " "
        + event.cameo()
        + " "
        + names(event.actors())
        + " -> "
        + names(event.recipients())
        + " "
        + event.status()
        + " ("
        + event.rule()
        + ")";
  }

  private static List<String> names(List<Actor> parties) {
    return parties.stream().map(Actor::name).toList();
  }
}
