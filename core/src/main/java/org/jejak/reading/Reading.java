package org.jejak.reading;

import java.util.List;
import org.jejak.article.Article;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.language.AnnotatedText;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.time.TimeExpression;

/**
 * What one report says. All lists are in text order; entities by id.
 *
 * @param title the title, annotated (empty text where there is none)
 * @param body the article's text, annotated
 */
public record Reading(
    Article article,
    AnnotatedText title,
    AnnotatedText body,
    List<Entity> entities,
    List<Mention> mentions,
    List<TimeExpression> times,
    List<Quote> quotes,
    List<Event> events,
    List<Incident> incidents) {
  /** Copies the lists. */
  public Reading {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    quotes = List.copyOf(quotes);
    events = List.copyOf(events);
    incidents = List.copyOf(incidents);
  }
}
