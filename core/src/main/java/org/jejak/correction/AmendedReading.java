package org.jejak.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.correction.Amendments.NewDate;
import org.jejak.correction.Amendments.NewSpeaker;
import org.jejak.correction.Amendments.NewType;
import org.jejak.document.Ids;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.mention.Entity;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A reading as people say it should be: another one; what was read stays as it is. What a person
 * set has the rule {@value Correction#PERSON}; what follows from it has that added to its own.
 */
final class AmendedReading {
  private static final String FOLLOWS = "+" + Correction.PERSON;

  private final Amendments said;
  private Reading reading;

  private AmendedReading(Reading reading, Amendments said) {
    this.reading = reading;
    this.said = said;
  }

  static Reading of(Reading reading, Amendments said) {
    NewDate date = said.date();
    Reading dated = date == null ? reading : Redating.of(reading, date.day());
    Reading named = said.entities().isEmpty() ? dated : EntityParting.of(dated, said.entities());
    AmendedReading amended = new AmendedReading(named, said);
    new TreeMap<>(said.speakers()).forEach(amended::setSpeaker);
    if (!said.types().isEmpty()) {
      amended.retype();
    }
    return amended.reading;
  }

  private void set(List<Quote> quotes, List<Event> events) {
    reading =
        new Reading(
            reading.article(),
            reading.title(),
            reading.body(),
            reading.entities(),
            reading.mentions(),
            reading.times(),
            quotes,
            events,
            reading.incidents());
  }

  static Quote withSpeaker(
      Quote quote,
      @Nullable String speaker,
      @Nullable String name,
      @Nullable String words,
      String rule) {
    return new Quote(
        quote.id(),
        quote.span(),
        quote.text(),
        quote.mode(),
        quote.group(),
        speaker,
        name,
        words,
        quote.cue(),
        quote.via(),
        quote.reportedBy(),
        rule);
  }

  /** All parts of a broken statement have one speaker; what it tells is given to that one, too. */
  private void setSpeaker(String id, NewSpeaker speaker) {
    String entity = speaker.name() == null ? null : entityNamed(speaker.name());
    Quote meant =
        reading.quotes().stream().filter(quote -> quote.id().equals(id)).findFirst().orElseThrow();
    List<Quote> quotes = new ArrayList<>();
    List<Event> events = new ArrayList<>(reading.events());
    for (Quote quote : reading.quotes()) {
      boolean part =
          quote.id().equals(id) || meant.group() != null && meant.group().equals(quote.group());
      quotes.add(
          part ? withSpeaker(quote, entity, speaker.name(), null, Correction.PERSON) : quote);
      if (part) {
        events.replaceAll(event -> attributed(event, quote, speaker.name()));
      }
    }
    set(quotes, events);
  }

  private static Event attributed(Event event, Quote quote, @Nullable String speaker) {
    return tells(quote, event) ? event.withTeller(speaker, event.rule() + FOLLOWS) : event;
  }

  /**
   * Whether an event is attributed to a quote's speaker because the quote tells it; one that is
   * attributed to nobody must stand in it as a whole.
   */
  static boolean tells(Quote quote, Event event) {
    return Objects.equals(event.attributedTo(), quote.speakerName())
        && (event.attributedTo() == null
            ? quote.span().contains(event.span())
            : quote.span().overlaps(event.span()));
  }

  /** The one entity of the report that has this name; null where none or several have. */
  private @Nullable String entityNamed(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    List<String> ids =
        reading.entities().stream()
            .filter(entity ->
                entity.name().toLowerCase(Locale.ROOT).equals(plain)
                    || entity.variants().stream()
                        .anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(plain)))
            .map(Entity::id)
            .distinct()
            .toList();
    return ids.size() == 1 ? ids.getFirst() : null;
  }

  private void retype() {
    Set<String> there = new HashSet<>();
    reading.events().stream()
        .map(Event::id)
        .filter(id -> !said.types().containsKey(id))
        .forEach(there::add);
    List<Event> events = new ArrayList<>();
    for (Event event : reading.events()) {
      NewType type = said.types().get(event.id());
      if (type == null) {
        events.add(event);
      } else if (type.type() != null && there.add(idAs(event, type.type()))) {
        events.add(as(event, type.type()));
      }
    }
    set(reading.quotes(), events);
  }

  private String idAs(Event event, EventType type) {
    return type == event.type() ? event.id() : idAs(reading.article().id(), event, type);
  }

  /** The id that an event has when it is of this type. */
  static String idAs(String article, Event event, EventType type) {
    return Ids.row("v", article, "events", event.span().start(), event.span().end(), type);
  }

  private Event as(Event event, EventType type) {
    boolean same = type == event.type();
    return event.as(
        idAs(event, type),
        type,
        same ? event.mode() : null,
        same ? event.cameo() : cameo(type),
        Correction.PERSON);
  }

  /** The broadest CAMEO code of a type. */
  static String cameo(EventType type) {
    return switch (type) {
      case REQUEST -> "02";
      case AGREE -> "03";
      case CONSULT -> "04";
      case SUPPORT -> "05";
      case COOPERATE -> "06";
      case AID -> "07";
      case CONCEDE -> "08";
      case RETREAT -> "087";
      case ACCUSE -> "11";
      case REJECT -> "12";
      case THREATEN -> "13";
      case PROTEST -> "14";
      case MOBILIZE -> "15";
      case SANCTION -> "16";
      case COERCE -> "17";
      case ASSAULT -> "19";
    };
  }
}
