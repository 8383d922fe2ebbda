package org.jejak.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.article.Dated;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.knowledge.Role;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;

/** Writes one reading, its records field by field in the order in which they declare them. */
final class ReadingEncoder {
  private final ByteWriter out = new ByteWriter();
  private final Reading reading;
  private final String text;

  ReadingEncoder(Reading reading) {
    this.reading = reading;
    this.text = reading.article().text();
  }

  byte[] encode() {
    out.octet(ReadingCodec.VERSION);
    article(reading.article());
    out.each(reading.entities(), this::entity);
    out.each(reading.mentions(), this::mention);
    out.each(reading.times(), this::time);
    out.each(reading.quotes(), this::quote);
    out.each(reading.events(), this::event);
    out.each(reading.incidents(), this::incident);
    return out.bytes();
  }

  private void article(Article article) {
    out.text(article.id());
    out.text(article.input());
    out.text(article.item());
    out.text(article.url());
    out.text(article.outlet());
    out.each(article.authors(), out::text);
    out.text(article.title());
    out.text(article.section());
    out.text(article.lang());
    out.perhaps(article.published(), this::dated);
    out.perhaps(article.updated(), this::dated);
    out.text(article.text());
    out.each(article.credits(), this::credit);
    out.perhaps(
        article.image(),
        image -> {
          out.text(image.url());
          out.text(image.caption());
        });
    out.each(
        article.cuts(),
        cut -> {
          out.text(cut.kind());
          out.text(cut.text());
        });
    out.each(
        article.notes(),
        note -> {
          out.text(note.kind());
          out.text(note.text());
        });
  }

  private void dated(Dated dated) {
    interval(dated.interval());
    out.text(dated.method());
    out.text(dated.text());
  }

  private void credit(Credit credit) {
    out.text(credit.name());
    out.text(credit.url());
    out.name(credit.kind());
    out.text(credit.text());
    out.perhaps(credit.span(), this::span);
  }

  private void interval(Interval interval) {
    day(interval.from());
    out.number(interval.to().toEpochDay() - interval.from().toEpochDay());
    out.name(interval.precision());
    out.perhaps(interval.minute(), this::minute);
  }

  private void minute(OffsetDateTime minute) {
    day(minute.toLocalDate());
    out.count(minute.toLocalTime().toNanoOfDay());
    out.number(minute.getOffset().getTotalSeconds());
  }

  private void day(LocalDate day) {
    out.number(day.toEpochDay());
  }

  private void span(Span span) {
    out.count(span.start());
    out.count(span.length());
  }

  /** Words that stand at the span in the article's text are not written again. */
  private void words(Span span, String words) {
    span(span);
    boolean there = words.length() == span.length() && text.startsWith(words, span.start());
    out.flag(there);
    if (!there) {
      out.text(words);
    }
  }

  private void entity(Entity entity) {
    out.text(entity.id());
    out.name(entity.kind());
    out.text(entity.name());
    out.text(entity.country());
    out.each(entity.roles(), this::role);
    out.each(entity.variants(), out::text);
    out.flag(entity.known());
  }

  private void role(Role role) {
    out.text(role.title());
    out.perhaps(role.from(), this::day);
    out.perhaps(role.to(), this::day);
  }

  private void mention(Mention mention) {
    words(mention.span(), mention.text());
    out.text(mention.entity());
    out.name(mention.kind());
    out.text(mention.metonymFor());
  }

  private void time(TimeExpression time) {
    words(time.span(), time.text());
    out.perhaps(time.value(), this::interval);
    out.perhaps(time.anchor(), out::name);
    out.perhaps(time.open(), this::open);
  }

  /** Which of the numbers are not 0, one bit each, then those. */
  private void open(TimeExpression.OpenTime open) {
    int[] numbers = open.numbers();
    long given = 0;
    for (int i = 0; i < numbers.length; i++) {
      given |= numbers[i] == 0 ? 0 : 1L << i;
    }
    out.count(numbers.length);
    out.count(given);
    for (int number : numbers) {
      if (number != 0) {
        out.number(number);
      }
    }
  }

  private void quote(Quote quote) {
    out.text(quote.id());
    words(quote.span(), quote.text());
    out.name(quote.mode());
    out.text(quote.group());
    out.text(quote.speaker());
    out.text(quote.speakerName());
    out.text(quote.speakerText());
    out.text(quote.cue());
    out.each(quote.via(), out::text);
    out.text(quote.reportedBy());
    out.text(quote.rule());
  }

  private void event(Event event) {
    out.text(event.id());
    words(event.span(), event.text());
    out.name(event.type());
    out.text(event.mode());
    out.text(event.cameo());
    out.each(event.contexts(), out::text);
    out.each(event.concepts(), out::text);
    out.each(event.actors(), this::actor);
    out.each(event.recipients(), this::actor);
    out.perhaps(event.when(), this::interval);
    out.perhaps(event.time(), this::time);
    out.perhaps(event.place(), this::place);
    out.name(event.status());
    out.text(event.attributedTo());
    out.real(event.confidence());
    out.text(event.rule());
  }

  private void actor(Actor actor) {
    out.text(actor.name());
    out.text(actor.entity());
    out.text(actor.country());
    out.text(actor.sector());
    out.text(actor.text());
  }

  private void place(Place place) {
    out.text(place.name());
    out.text(place.country());
    out.perhaps(place.lat(), out::real);
    out.perhaps(place.lon(), out::real);
    out.text(place.text());
  }

  private void incident(Incident incident) {
    out.text(incident.id());
    words(incident.span(), incident.text());
    out.name(incident.kind());
    out.perhaps(incident.place(), this::place);
    out.perhaps(incident.when(), this::interval);
    out.perhaps(incident.time(), this::time);
    out.each(
        incident.figures().entrySet(),
        figure -> {
          out.text(figure.getKey());
          out.number(figure.getValue());
        });
    out.perhaps(incident.magnitude(), out::real);
    out.each(
        incident.figureSpans().entrySet(),
        figure -> {
          out.text(figure.getKey());
          span(figure.getValue());
        });
    out.each(
        incident.qualifiers().entrySet(),
        qualifier -> {
          out.text(qualifier.getKey());
          out.text(qualifier.getValue());
        });
    out.text(incident.rule());
  }
}
