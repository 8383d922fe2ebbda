package org.jejak.cli;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** What the reports of a storyline say happened, and who says so, each thing once. */
final class Findings {
  private final TraceIndex index;

  Findings(TraceIndex index) {
    this.index = index;
  }

  /** By first day; what has no day stands last. */
  List<Happening> timeline(Storyline line) {
    List<Happening> found = new ArrayList<>(events(index.articles(line)));
    found.addAll(incidents(line));
    found.sort(comparing(Findings::firstDay, nullsLast(naturalOrder())));
    return found;
  }

  /** What the reports of a story tell, each kind of disaster or accident once. */
  List<Happening> main(Story story) {
    Map<Incident.Kind, List<Incident>> kinds = new EnumMap<>(Incident.Kind.class);
    Map<Incident.Kind, List<Source>> sources = new EnumMap<>(Incident.Kind.class);
    for (String id : index.originalsFirst(story.articles())) {
      for (Incident incident : index.reading(id).incidents()) {
        kinds.computeIfAbsent(incident.kind(), x -> new ArrayList<>()).add(incident);
        sources
            .computeIfAbsent(incident.kind(), x -> new ArrayList<>())
            .add(new Source(id, incident.span(), incident.text()));
      }
    }
    List<Happening> found = new ArrayList<>(events(story.articles()));
    kinds.forEach((kind, same) ->
        found.add(
            incident(same, Phrases.figuresAsTold(same), sources.getOrDefault(kind, List.of()))));
    return found;
  }

  private List<Happening> events(List<String> articles) {
    Map<String, List<Event>> events = new LinkedHashMap<>();
    Map<String, List<Source>> sources = new LinkedHashMap<>();
    for (String id : index.originalsFirst(articles)) {
      Reading reading = index.reading(id);
      for (Event event : reading.events()) {
        String key = index.trace().happening(event.id());
        events.computeIfAbsent(key, x -> new ArrayList<>()).add(event);
        sources
            .computeIfAbsent(key, x -> new ArrayList<>())
            .add(new Source(id, event.span(), event.text()));
      }
    }
    List<Happening> found = new ArrayList<>();
    events.forEach((key, same) -> found.add(happening(same, sources.getOrDefault(key, List.of()))));
    return found;
  }

  private static @Nullable LocalDate firstDay(Happening happening) {
    return happening.when() == null ? null : happening.when().from();
  }

  private Happening happening(List<Event> same, List<Source> sources) {
    Event first = same.getFirst();
    Interval when = same.stream().map(this::when).filter(w -> w != null).findFirst().orElse(null);
    Place place = same.stream().map(Event::place).filter(p -> p != null).findFirst().orElse(null);
    String status = first.status() == Event.Status.ACTUAL ? null : Phrases.words(first.status());
    if (first.attributedTo() != null) {
      String according = "according to " + first.attributedTo();
      status = status == null ? according : status + ", " + according;
    }
    return new Happening(
        when,
        Phrases.label(first.type()),
        who(first),
        place == null ? null : place.name(),
        null,
        status,
        sources);
  }

  private @Nullable Interval when(Event event) {
    return event.when() != null ? event.when() : index.trace().eventDates().get(event.id());
  }

  private @Nullable Interval when(Incident incident) {
    return incident.when() != null
        ? incident.when()
        : index.trace().eventDates().get(incident.id());
  }

  private static @Nullable String who(Event event) {
    String actors = names(event.actors());
    String recipients = names(event.others());
    if (actors.isEmpty()) {
      return recipients.isEmpty() ? null : "→ " + recipients;
    }
    return recipients.isEmpty() ? actors : actors + " → " + recipients;
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).distinct().collect(Collectors.joining(", "));
  }

  /** Incidents of one kind at one place on overlapping days are one line. */
  private List<Happening> incidents(Storyline line) {
    Map<String, List<Incident>> groups = new LinkedHashMap<>();
    Map<String, List<Source>> sources = new LinkedHashMap<>();
    for (String id : index.originalsFirst(index.articles(line))) {
      for (Incident incident : index.reading(id).incidents()) {
        String key =
            incident.kind()
                + "|"
                + (incident.place() == null ? "" : incident.place().name())
                + "|"
                + Phrases.figures(incident);
        groups.computeIfAbsent(key, x -> new ArrayList<>()).add(incident);
        sources
            .computeIfAbsent(key, x -> new ArrayList<>())
            .add(new Source(id, incident.span(), incident.text()));
      }
    }
    List<Happening> found = new ArrayList<>();
    groups.forEach((key, same) ->
        found.add(
            incident(
                same, Phrases.figures(same.getFirst()), sources.getOrDefault(key, List.of()))));
    return found;
  }

  private Happening incident(List<Incident> same, String detail, List<Source> sources) {
    Interval when = same.stream().map(this::when).filter(w -> w != null).findFirst().orElse(null);
    Place place =
        same.stream().map(Incident::place).filter(p -> p != null).findFirst().orElse(null);
    return new Happening(
        when,
        Phrases.label(same.getFirst().kind()),
        null,
        place == null ? null : place.name(),
        detail.isEmpty() ? null : detail,
        null,
        sources);
  }

  /** Statements by speaker, the one who speaks most first; equal words are one statement. */
  Map<String, List<Statement>> statements(Storyline line) {
    Map<String, Map<String, List<Quote>>> bySpeaker = new LinkedHashMap<>();
    Map<String, List<Source>> sources = new LinkedHashMap<>();
    for (String id : index.originalsFirst(index.articles(line))) {
      for (Quote quote : index.reading(id).quotes()) {
        String words = quote.text().strip().toLowerCase(Locale.ROOT);
        String speaker = speaker(quote);
        bySpeaker
            .computeIfAbsent(speaker, x -> new LinkedHashMap<>())
            .computeIfAbsent(words, x -> new ArrayList<>())
            .add(quote);
        sources
            .computeIfAbsent(speaker + "|" + words, x -> new ArrayList<>())
            .add(new Source(id, quote.span(), quote.text()));
      }
    }
    Map<String, List<Statement>> found = new LinkedHashMap<>();
    bySpeaker.entrySet().stream()
        .sorted(
            comparing((Map.Entry<String, Map<String, List<Quote>>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(e ->
            found.put(
                e.getKey(),
                e.getValue().entrySet().stream()
                    .map(words ->
                        statement(
                            words.getValue(),
                            sources.getOrDefault(e.getKey() + "|" + words.getKey(), List.of())))
                    .toList()));
    return found;
  }

  private static Statement statement(List<Quote> same, List<Source> sources) {
    Quote first = same.getFirst();
    List<String> via = same.stream().flatMap(q -> q.via().stream()).distinct().toList();
    String reportedBy =
        same.stream().map(Quote::reportedBy).filter(r -> r != null).findFirst().orElse(null);
    return new Statement(first.mode(), first.text(), via, reportedBy, sources);
  }

  private String speaker(Quote quote) {
    if (quote.speaker() != null) {
      String name = index.entityName(quote.speaker());
      if (name != null) {
        return name;
      }
    }
    return quote.speakerName() != null ? quote.speakerName() : "speaker not named";
  }
}
