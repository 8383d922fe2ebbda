package org.jejak.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.article.Cut;
import org.jejak.article.Dated;
import org.jejak.document.Note;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Role;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ReadingEncoder} wrote, field by field. */
final class ReadingDecoder {
  private static final Credit.Kind[] CREDITS = Credit.Kind.values();
  private static final Interval.Precision[] PRECISIONS = Interval.Precision.values();
  private static final EntityKind[] ENTITIES = EntityKind.values();
  private static final TimeExpression.Anchor[] ANCHORS = TimeExpression.Anchor.values();
  private static final Quote.Mode[] MODES = Quote.Mode.values();
  private static final EventType[] EVENTS = EventType.values();
  private static final Event.Status[] STATUS = Event.Status.values();
  private static final Incident.Kind[] INCIDENTS = Incident.Kind.values();

  private final ByteReader in;
  private final @Nullable String id;
  private String text = "";

  ReadingDecoder(byte[] bytes, @Nullable String id) {
    this.in = new ByteReader(bytes);
    this.id = id;
    int version = in.octet();
    if (version != ReadingCodec.VERSION) {
      throw new IllegalArgumentException("a reading of version " + version);
    }
  }

  Reading reading(Packs packs) {
    Article article = article();
    LanguagePack pack = packs.pack(article.lang());
    return new Reading(
        article,
        pack.annotate(article.title() == null ? "" : article.title()),
        pack.annotate(article.text()),
        in.each(this::entity),
        in.each(this::mention),
        in.each(this::time),
        in.each(this::quote),
        in.each(this::event),
        in.each(this::incident));
  }

  Article article() {
    String own = in.word();
    String input = in.word();
    String item = in.text();
    String url = in.text();
    String outlet = in.text();
    List<String> authors = in.each(in::word);
    String title = in.text();
    String section = in.text();
    String lang = in.word();
    Dated published = in.perhaps(this::dated);
    Dated updated = in.perhaps(this::dated);
    text = in.word();
    return new Article(
        id != null && own.equals(id) ? id : own,
        input,
        item,
        url,
        outlet,
        authors,
        title,
        section,
        lang,
        published,
        updated,
        in.each(this::credit),
        in.perhaps(() -> new Article.Image(in.text(), in.text())),
        text,
        in.each(() -> new Cut(in.word(), in.word())),
        in.each(() -> new Note(in.word(), in.word())));
  }

  private Dated dated() {
    return new Dated(interval(), in.word(), in.text());
  }

  private Credit credit() {
    return new Credit(in.text(), in.text(), in.name(CREDITS), in.word(), in.perhaps(this::span));
  }

  private Interval interval() {
    LocalDate from = day();
    return new Interval(
        from, from.plusDays(in.number()), in.name(PRECISIONS), in.perhaps(this::minute));
  }

  private OffsetDateTime minute() {
    return OffsetDateTime.of(
        day(), LocalTime.ofNanoOfDay(in.longCount()), ZoneOffset.ofTotalSeconds((int) in.number()));
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(in.number());
  }

  private Span span() {
    int start = in.count();
    return new Span(start, start + in.count());
  }

  private String words(Span span) {
    return in.flag() ? span.of(text) : in.word();
  }

  private Entity entity() {
    return new Entity(
        in.word(),
        in.name(ENTITIES),
        in.word(),
        in.text(),
        in.each(this::role),
        in.each(in::word),
        in.flag());
  }

  private Role role() {
    return new Role(in.word(), in.perhaps(this::day), in.perhaps(this::day));
  }

  private Mention mention() {
    Span span = span();
    return new Mention(span, words(span), in.word(), in.name(ENTITIES), in.text());
  }

  private TimeExpression time() {
    Span span = span();
    return new TimeExpression(
        span,
        words(span),
        in.perhaps(this::interval),
        in.perhaps(() -> in.name(ANCHORS)),
        in.perhaps(this::open));
  }

  private TimeExpression.OpenTime open() {
    int[] numbers = new int[in.octet()];
    long given = in.longCount();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (given >> i & 1) == 0 ? 0 : (int) in.number();
    }
    return TimeExpression.OpenTime.of(numbers);
  }

  private Quote quote() {
    String id = in.word();
    Span span = span();
    return new Quote(
        id,
        span,
        words(span),
        in.name(MODES),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.each(in::word),
        in.text(),
        in.word());
  }

  private Event event() {
    String id = in.word();
    Span span = span();
    return new Event(
        id,
        span,
        words(span),
        in.name(EVENTS),
        in.text(),
        in.word(),
        in.each(in::word),
        in.each(in::word),
        in.each(this::actor),
        in.each(this::actor),
        in.perhaps(this::interval),
        in.perhaps(this::time),
        in.perhaps(this::place),
        in.name(STATUS),
        in.text(),
        in.real(),
        in.word());
  }

  private Actor actor() {
    return new Actor(in.word(), in.text(), in.text(), in.text(), in.word());
  }

  private Place place() {
    return new Place(in.word(), in.text(), in.perhaps(in::real), in.perhaps(in::real), in.word());
  }

  private Incident incident() {
    String id = in.word();
    Span span = span();
    return new Incident(
        id,
        span,
        words(span),
        in.name(INCIDENTS),
        in.perhaps(this::place),
        in.perhaps(this::interval),
        in.perhaps(this::time),
        fields(in::number),
        in.perhaps(in::real),
        fields(this::span),
        fields(in::word),
        in.word());
  }

  private <T> Map<String, T> fields(Supplier<T> value) {
    Map<String, T> fields = new HashMap<>();
    in.each(() -> fields.put(in.word(), value.get()) == null);
    return fields;
  }
}
