package org.jejak.trace;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.correction.Applied;
import org.jejak.correction.Corrections;
import org.jejak.correction.ReportLookup;
import org.jejak.document.LedgerRow;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Lexicon;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Lineage;
import org.jejak.lineage.SentenceVectors;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Grouping;
import org.jejak.story.Stories;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jejak.workers.Workers;
import org.jspecify.annotations.Nullable;

/** One trace: a pure function of a set of readings and of what people say of them. */
final class Tracer {
  private final Packs packs;
  private final Knowledge knowledge;
  private final Lexicon lexicon;
  private final SentenceVectors model;
  private final Workers workers;
  private final @Nullable LocalDate givenToday;
  private final Applied corrections;
  private final List<LedgerRow> ledger;
  private final Readings readings;
  private final Map<String, Dated> published = new HashMap<>();
  private @Nullable LocalDate latest;

  Tracer(
      Packs packs,
      Knowledge knowledge,
      Lexicon lexicon,
      SentenceVectors model,
      Workers workers,
      TraceInput input,
      @Nullable LocalDate today,
      Corrections corrections) {
    this.packs = packs;
    this.knowledge = knowledge;
    this.lexicon = lexicon;
    this.model = model;
    this.workers = workers;
    this.givenToday = today;
    Readings read = input.readings();
    this.corrections = Applied.of(corrections, ReportLookup.in(read));
    this.readings = read.with(this.corrections.amended(), this.corrections::seen);
    this.ledger = input.ledger().stream().map(this::settled).toList();
  }

  private void note(Article article) {
    if (article.published() != null) {
      published.put(article.id(), article.published());
    }
    latest = later(later(latest, article.published()), article.updated());
  }

  /** A repetition of a report that could not be read is not read either. */
  private LedgerRow settled(LedgerRow row) {
    boolean read = row.article() == null || readings.has(row.article());
    return read ? row : ReadItem.unreadRepeat(row);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate latest, @Nullable Dated date) {
    if (date == null || (latest != null && !date.interval().to().isAfter(latest))) {
      return latest;
    }
    return date.interval().to();
  }

  /** Which reports were made out of which, and which tell of one event. */
  private record Gathered(List<Edge> lineage, Grouping.Groups groups) {}

  /** What reports are compared by takes much memory, and is given back at the end of this. */
  private Gathered gathered() {
    Lineage likenesses = new Lineage(packs, lexicon, model, workers);
    Grouping grouping = new Grouping(packs);
    workers.<String, Lineage.Prepared>each(
        readings.ids().iterator(),
        () -> {
          Function<Reading, Lineage.Prepared> preparing = likenesses.preparing();
          return id -> preparing.apply(readings.pass(id));
        },
        report -> {
          Article article = report.reading().article();
          note(article);
          LocalDate day =
              article.published() == null ? null : article.published().interval().from();
          likenesses.add(report, day);
          grouping.add(report.reading(), day);
        });
    List<Edge> lineage = likenesses.edges(readings, corrections.parentage());
    return new Gathered(lineage, grouping.groups(lineage, corrections.bindings()));
  }

  Trace trace() {
    Gathered gathered = gathered();
    List<Edge> lineage = gathered.lineage;
    Grouping.Groups groups = gathered.groups;
    Dating dating = new Dating(readings, published, groups, lineage);
    EntityJoin entities = EntityJoin.of(readings, groups, corrections.identities());
    Stories rows = new Stories(readings, dating::days, entities::of, lineage);
    List<Story> stories = rows.stories(groups);
    List<Storyline> storylines = rows.storylines(stories);
    LocalDate today = givenToday != null ? givenToday : latest(dating);
    StorylineFindings.Findings findings =
        new StorylineFindings(packs, knowledge, readings, partial(), lineage, dating, today)
            .of(storylines, stories, workers);
    return new Trace(
        ledger,
        readings,
        dating.dated(),
        times(dating),
        eventDates(dating),
        entities.joined(),
        entities.idByReadingId(),
        findings.happenings(),
        stories,
        rows.ties(groups),
        storylines,
        lineage,
        findings.plans(),
        findings.disagreements(),
        findings.matrix(),
        today,
        corrections.standings());
  }

  /** The latest day on which a report was published or last changed; null where none is dated. */
  private @Nullable LocalDate latest(Dating dating) {
    LocalDate last = latest;
    for (Dated dated : dating.dated().values()) {
      last = later(last, dated);
    }
    return last;
  }

  private Map<String, List<TimeExpression>> times(Dating dating) {
    Map<String, List<TimeExpression>> times = new TreeMap<>();
    for (String id : dating.dated().keySet()) {
      Reading reading = readings.get(id);
      times.put(id, reading.times().stream().map(time -> dating.resolve(id, time)).toList());
    }
    return times;
  }

  private Map<String, Interval> eventDates(Dating dating) {
    Map<String, Interval> dates = new TreeMap<>();
    for (String id : dating.dated().keySet()) {
      Reading reading = readings.get(id);
      reading
          .events()
          .forEach(event -> put(dates, event.id(), event.when(), dating.when(id, event)));
      reading
          .incidents()
          .forEach(incident ->
              put(dates, incident.id(), incident.when(), dating.days(reading, incident.time())));
    }
    return dates;
  }

  private static void put(
      Map<String, Interval> dates, String id, @Nullable Interval own, @Nullable Interval resolved) {
    if (own == null && resolved != null) {
      dates.put(id, resolved);
    }
  }

  /** Articles that arrived only in part. */
  private Set<String> partial() {
    Set<String> partial = new HashSet<>();
    for (LedgerRow row : ledger) {
      if (row.status() == LedgerRow.Status.PARTIAL && row.article() != null) {
        partial.add(row.article());
      }
    }
    return partial;
  }
}
