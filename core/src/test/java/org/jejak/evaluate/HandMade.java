package org.jejak.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.disagreement.Disagreement;
import org.jejak.document.LedgerRow;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.event.Incident;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.plan.Plan;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** A trace and a gold folder written by hand; article ids are the input names. */
final class HandMade {
  private final Path folder;
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final List<LedgerRow> ledger = new ArrayList<>();
  private final List<Story> stories = new ArrayList<>();
  private final List<Storyline> storylines = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Plan> plans = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();

  HandMade(Path folder) {
    this.folder = folder;
  }

  /** One line of a gold file; single quotes stand for double ones. */
  HandMade gold(String file, String... rows) {
    try {
      Files.writeString(
          folder.resolve(file + ".jsonl"), String.join("\n", rows).replace('\'', '"') + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Page page(String input, String text) {
    Page page = new Page(input, text);
    pages.put(input, page);
    ledger.add(new LedgerRow(input, null, null, LedgerRow.Status.ACCEPTED, null, input));
    return page;
  }

  HandMade rejected(String input) {
    ledger.add(new LedgerRow(input, null, null, LedgerRow.Status.REJECTED, "is empty", null));
    return this;
  }

  /** A story whose articles each are an origin. */
  HandMade story(String id, String storyline, String... articles) {
    List<Story.Origin> origins = new ArrayList<>();
    for (String article : articles) {
      origins.add(new Story.Origin(List.of(article), List.of()));
    }
    return story(id, storyline, List.of(articles), origins, List.of());
  }

  HandMade story(
      String id,
      String storyline,
      List<String> articles,
      List<Story.Origin> origins,
      List<String> undecided) {
    stories.add(
        new Story(id, storyline, id, null, articles, origins, undecided, List.of(), List.of()));
    return this;
  }

  HandMade storyline(String id, String... stories) {
    storylines.add(new Storyline(id, id, null, List.of(stories)));
    return this;
  }

  HandMade edge(String from, String to, Edge.Kind kind, boolean proved, Edge.Drift... drifts) {
    Edge.Direction direction = proved ? new Edge.Direction("credit", null) : null;
    edges.add(new Edge(from, to, kind, 0.9, direction, List.of(), List.of(drifts), "test"));
    return this;
  }

  Edge.Drift drift(
      Edge.DriftKind kind,
      String from,
      @Nullable String fromText,
      String to,
      @Nullable String toText) {
    return new Edge.Drift(
        kind,
        fromText,
        toText,
        fromText == null ? null : span(from, fromText),
        toText == null ? null : span(to, toText));
  }

  HandMade plan(
      String report,
      String words,
      @Nullable Interval due,
      Plan.Outcome outcome,
      @Nullable String day) {
    plans.add(
        new Plan(
            "p-" + plans.size(),
            null,
            report,
            span(report, words),
            words,
            EventType.CONSULT,
            List.of(),
            null,
            due,
            List.of(),
            outcome,
            null,
            day == null ? null : Interval.day(LocalDate.parse(day)),
            "test"));
    return this;
  }

  HandMade disagreement(Disagreement.Kind kind, String... reportsAndWords) {
    List<Disagreement.Value> values = new ArrayList<>();
    for (int i = 0; i < reportsAndWords.length; i += 2) {
      String words = reportsAndWords[i + 1];
      values.add(
          new Disagreement.Value(
              reportsAndWords[i], span(reportsAndWords[i], words), words, words));
    }
    disagreements.add(
        new Disagreement("d-" + disagreements.size(), "s", "about", kind, values, "test"));
    return this;
  }

  private Span span(String report, String words) {
    Page page = pages.get(report);
    if (page == null) {
      throw new NoSuchElementException(report);
    }
    return page.span(words);
  }

  Trace trace() {
    return new Trace(
        ledger,
        Readings.of(pages.values().stream().map(Page::reading).toList()),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        stories,
        Map.of(),
        storylines,
        edges,
        plans,
        disagreements,
        List.of(),
        null,
        List.of());
  }

  Evaluation evaluate() {
    return Evaluation.of(
        folder, trace(), (input, item) -> item == null ? input : input + "!" + item);
  }

  Part part(String name) {
    return evaluate().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name));
  }

  Score score(String name) {
    return part(name).score();
  }

  /** One report and what a reading found in it. */
  static final class Page {
    private final String id;
    private final String text;
    private final List<Entity> entities = new ArrayList<>();
    private final List<TimeExpression> times = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String outlet;
    private List<String> authors = List.of();
    private @Nullable Dated published;

    private Page(String id, String text) {
      this.id = id;
      this.text = text;
    }

    Page head(@Nullable String title, @Nullable String outlet, String... authors) {
      this.title = title;
      this.outlet = outlet;
      this.authors = List.of(authors);
      return this;
    }

    Page published(Interval interval) {
      published = new Dated(interval, "meta", null);
      return this;
    }

    Page entity(EntityKind kind, String name, String... variants) {
      entities.add(new Entity("e-" + name, kind, name, null, List.of(), List.of(variants), true));
      return this;
    }

    Page time(String words, @Nullable Interval value) {
      times.add(new TimeExpression(span(words), words, value, null, null));
      return this;
    }

    Page quote(String words, Quote.Mode mode, @Nullable String speaker, String... via) {
      quotes.add(
          new Quote(
              "q-" + quotes.size(),
              span(words),
              words,
              mode,
              null,
              speaker == null ? null : "e-" + speaker,
              speaker,
              speaker,
              "said",
              List.of(via),
              null,
              "test"));
      return this;
    }

    Page event(
        String words, EventType type, Event.Status status, @Nullable String actor, String... to) {
      List<Actor> recipients = new ArrayList<>();
      for (String name : to) {
        recipients.add(actor(name));
      }
      events.add(
          new Event(
              "v-" + events.size(),
              span(words),
              words,
              type,
              null,
              "04",
              List.of(),
              List.of(),
              actor == null ? List.of() : List.of(actor(actor)),
              recipients,
              null,
              null,
              null,
              status,
              null,
              1,
              "test"));
      return this;
    }

    private static Actor actor(String name) {
      return new Actor(name, "e-" + name, null, null, name);
    }

    Page incident(Incident.Kind kind, Map<String, Long> figures, @Nullable Double magnitude) {
      incidents.add(
          new Incident(
              "i-" + incidents.size(),
              new Span(0, 1),
              text.substring(0, 1),
              kind,
              null,
              null,
              null,
              figures,
              magnitude,
              Map.of(),
              Map.of(),
              "test"));
      return this;
    }

    private Span span(String words) {
      int start = text.indexOf(words);
      if (start < 0) {
        throw new NoSuchElementException(words);
      }
      return new Span(start, start + words.length());
    }

    private Reading reading() {
      Article article =
          new Article(
              id, id, null, null, outlet, authors, title, null, "en", published, null, List.of(),
              null, text, List.of(), List.of());
      var pack = Packs.standard().pack("en");
      return new Reading(
          article,
          pack.annotate(title == null ? "" : title),
          pack.annotate(text),
          entities,
          List.of(),
          times,
          quotes,
          events,
          incidents);
    }
  }
}
