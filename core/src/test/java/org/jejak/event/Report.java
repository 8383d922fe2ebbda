package org.jejak.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.jejak.mention.MentionReader;
import org.jejak.mention.Mentions;
import org.jejak.quote.QuoteReader;
import org.jejak.time.Interval;
import org.jejak.time.TimeReader;
import org.jspecify.annotations.Nullable;

/** Reads a short report of 12 February 2025 for tests. */
final class Report {
  private static final Packs PACKS = Packs.standard();
  private static final Knowledge KNOWLEDGE = Knowledge.standard();
  private static final MentionReader MENTIONS = new MentionReader(PACKS, KNOWLEDGE);
  private static final TimeReader TIMES = new TimeReader(PACKS);
  private static final QuoteReader QUOTES = new QuoteReader(PACKS, KNOWLEDGE);
  private static final EventReader EVENTS = new EventReader(PACKS, KNOWLEDGE);
  private static final IncidentReader INCIDENTS = new IncidentReader(PACKS, KNOWLEDGE);
  private static final LocalDate DAY = LocalDate.of(2025, 2, 12);

  private final Article article;
  private final AnnotatedText body;
  private final Mentions mentions;

  Report(String lang, String text) {
    Dated published = new Dated(Interval.day(DAY), "text", null);
    article =
        new Article(
            "a-1", "x.txt", null, null, null, List.of(), null, null, lang, published, null,
            List.of(), null, text, List.of(), List.of());
    body = PACKS.pack(lang).annotate(text);
    mentions = MENTIONS.read(article, PACKS.pack(lang).annotate(""), body);
  }

  List<Event> events() {
    return EVENTS.read(
        article, body, mentions, TIMES.read(body, DAY), QUOTES.read(article, body, mentions));
  }

  Event event() {
    List<Event> events = events();
    if (events.size() != 1) {
      throw new AssertionError("not one event: " + events);
    }
    return events.getFirst();
  }

  @Nullable Explanation explain(Event event) {
    return EVENTS.explain(
        article,
        body,
        mentions,
        TIMES.read(body, DAY),
        QUOTES.read(article, body, mentions),
        event);
  }

  /** Of the only event. */
  Explanation explanation() {
    return Objects.requireNonNull(explain(event()));
  }

  List<Incident> incidents() {
    return INCIDENTS.read(
        article, body, mentions, TIMES.read(body, DAY), QUOTES.read(article, body, mentions));
  }

  static List<String> names(List<Actor> actors) {
    return actors.stream().map(Actor::name).toList();
  }
}
