package org.jejak.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jejak.correction.Amendments.NewEntity;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Gives names of a report to entities of their own. */
final class EntityParting {
  private final Map<String, NewEntity> made;

  private EntityParting(Map<String, NewEntity> made) {
    this.made = made;
  }

  /** The reading with entities in the place of those whose ids {@code made} has. */
  static Reading of(Reading reading, Map<String, NewEntity> made) {
    return new EntityParting(made).in(reading);
  }

  private Reading in(Reading reading) {
    Map<String, String> names = new HashMap<>();
    List<Entity> entities = new ArrayList<>();
    for (Entity entity : reading.entities()) {
      NewEntity own = made.get(entity.id());
      entities.add(own == null ? entity : parted(entity, own));
      if (own != null && own.name() != null) {
        names.put(entity.name(), own.name());
      }
    }
    entities.sort(Comparator.comparing(Entity::id));
    List<Quote> said = reading.quotes().stream().filter(this::isParted).toList();
    return new Reading(
        reading.article(),
        reading.title(),
        reading.body(),
        entities,
        reading.mentions().stream().map(this::parted).toList(),
        reading.times(),
        reading.quotes().stream().map(quote -> parted(quote, names)).toList(),
        reading.events().stream().map(event -> parted(event, names, said)).toList(),
        reading.incidents());
  }

  private static Entity parted(Entity entity, NewEntity made) {
    String name = made.name() == null ? entity.name() : made.name();
    return new Entity(
        made.id(), entity.kind(), name, entity.country(), List.of(), entity.variants(), false);
  }

  private @Nullable String now(@Nullable String entity) {
    NewEntity own = entity == null ? null : made.get(entity);
    return own == null ? entity : own.id();
  }

  private Mention parted(Mention mention) {
    return new Mention(
        mention.span(),
        mention.text(),
        Objects.requireNonNull(now(mention.entity())),
        mention.kind(),
        now(mention.metonymFor()));
  }

  private Quote parted(Quote quote, Map<String, String> names) {
    String name = quote.speakerName();
    return isParted(quote)
        ? AmendedReading.withSpeaker(
            quote,
            now(quote.speaker()),
            names.getOrDefault(name, name),
            quote.speakerText(),
            quote.rule())
        : quote;
  }

  private boolean isParted(Quote quote) {
    return !Objects.equals(quote.speaker(), now(quote.speaker()));
  }

  /** Of the same speaker as its quote, where that is one of {@code said}. */
  private Event parted(Event event, Map<String, String> names, List<Quote> said) {
    List<Actor> actors = event.actors().stream().map(a -> parted(a, names)).toList();
    List<Actor> recipients = event.recipients().stream().map(a -> parted(a, names)).toList();
    String teller = event.attributedTo();
    boolean own = said.stream().anyMatch(quote -> AmendedReading.tells(quote, event));
    return event
        .withParties(actors, recipients)
        .withTeller(own ? names.getOrDefault(teller, teller) : teller, event.rule());
  }

  private Actor parted(Actor actor, Map<String, String> names) {
    String entity = now(actor.entity());
    return Objects.equals(entity, actor.entity())
        ? actor
        : new Actor(
            names.getOrDefault(actor.name(), actor.name()),
            entity,
            actor.country(),
            actor.sector(),
            actor.text());
  }
}
