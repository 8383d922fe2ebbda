package org.jejak.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.article.Dated;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.Disagreements;
import org.jejak.disagreement.MatrixRow;
import org.jejak.document.LedgerRow;
import org.jejak.event.Event;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Lineage;
import org.jejak.plan.Plan;
import org.jejak.plan.Plans;
import org.jejak.reading.Reading;
import org.jejak.story.Grouping;
import org.jejak.story.Stories;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** One trace: a pure function of a set of readings. */
final class Tracer {
  private static final Comparator<LedgerRow> LEDGER_ORDER =
      Comparator.comparing(LedgerRow::input)
          .thenComparing(row -> row.item() == null ? "" : row.item())
          .thenComparing(row -> row.article() == null ? "" : row.article())
          .thenComparing(LedgerRow::status);

  private final Packs packs;
  private final @Nullable LocalDate givenToday;
  private final List<LedgerRow> ledger;
  private final Map<String, Reading> readings;

  Tracer(Packs packs, Collection<ReadItem> items, @Nullable LocalDate today) {
    this.packs = packs;
    this.givenToday = today;
    this.readings = readings(items);
    this.ledger =
        items.stream().map(ReadItem::ledger).map(this::settled).sorted(LEDGER_ORDER).toList();
  }

  /** A repetition of a report that could not be read is not read either. */
  private LedgerRow settled(LedgerRow row) {
    if (row.article() == null || readings.containsKey(row.article())) {
      return row;
    }
    String reason = "repeats a report that could not be read";
    return new LedgerRow(
        row.input(), row.item(), row.offset(), LedgerRow.Status.REJECTED, reason, null);
  }

  /** One reading an article; of equal items the first in code point order gives input and item. */
  private static Map<String, Reading> readings(Collection<ReadItem> items) {
    Map<String, Reading> readings = new TreeMap<>();
    items.stream()
        .filter(item -> item.reading() != null)
        .sorted(Comparator.comparing(ReadItem::ledger, LEDGER_ORDER))
        .forEach(item -> {
          Reading reading = java.util.Objects.requireNonNull(item.reading());
          readings.putIfAbsent(reading.article().id(), reading);
        });
    return readings;
  }

  Trace trace() {
    List<Reading> all = List.copyOf(readings.values());
    Map<String, LocalDate> published = new HashMap<>();
    for (Reading reading : all) {
      Dated date = reading.article().published();
      if (date != null) {
        published.put(reading.article().id(), date.interval().from());
      }
    }
    List<Edge> lineage = new Lineage(packs).between(all, published);
    Grouping.Groups groups = Grouping.of(all, published, lineage, packs);
    Dating dating = new Dating(readings, groups, lineage);
    EntityJoin entities = EntityJoin.of(readings, groups);
    Stories rows = new Stories(readings, dating::days, entities.byReadingId(), lineage);
    List<Story> stories = rows.stories(groups);
    List<Storyline> storylines = rows.storylines(stories);
    LocalDate today = givenToday != null ? givenToday : dating.latest();
    Map<String, String> happenings = new Happenings(readings, dating).of(stories);
    List<Disagreement> disagreements = new ArrayList<>();
    List<MatrixRow> matrix = new ArrayList<>();
    differences(stories, derived(lineage), happenings, dating, disagreements, matrix);
    return new Trace(
        ledger,
        all,
        dating.dated(),
        times(dating),
        eventDates(dating),
        entities.joined(),
        entities.idByReadingId(),
        happenings,
        stories,
        storylines,
        lineage,
        plans(storylines, stories, dating, today),
        disagreements,
        matrix,
        today);
  }

  private Map<String, List<TimeExpression>> times(Dating dating) {
    Map<String, List<TimeExpression>> times = new TreeMap<>();
    readings.forEach((id, reading) ->
        times.put(
            id, reading.times().stream().map(time -> dating.resolve(reading, time)).toList()));
    return times;
  }

  private Map<String, Interval> eventDates(Dating dating) {
    Map<String, Interval> dates = new TreeMap<>();
    for (Reading reading : readings.values()) {
      reading
          .events()
          .forEach(event -> put(dates, event.id(), event.when(), dating.when(reading, event)));
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

  private List<Plan> plans(
      List<Storyline> storylines, List<Story> stories, Dating dating, @Nullable LocalDate today) {
    Plans plans = new Plans(packs, dating::day, dating::days, today);
    Map<String, List<Reading>> byLine = new HashMap<>();
    for (Story story : stories) {
      List<Reading> own = byLine.computeIfAbsent(story.storyline(), id -> new ArrayList<>());
      story.articles().forEach(id -> own.add(readings.get(id)));
    }
    List<Plan> found = new ArrayList<>();
    for (Storyline storyline : storylines) {
      found.addAll(plans.of(storyline.id(), byLine.getOrDefault(storyline.id(), List.of())));
    }
    found.sort(Comparator.comparing(Plan::id));
    return found;
  }

  /** Articles made out of another at hand as a whole. */
  private static Set<String> derived(List<Edge> lineage) {
    Set<String> derived = new HashSet<>();
    for (Edge edge : lineage) {
      if (edge.kind() == Edge.Kind.COPY || edge.kind() == Edge.Kind.TRANSLATION) {
        derived.add(edge.to());
      }
    }
    return derived;
  }

  private void differences(
      List<Story> stories,
      Set<String> derived,
      Map<String, String> happenings,
      Dating dating,
      List<Disagreement> disagreements,
      List<MatrixRow> matrix) {
    Set<String> partial = new HashSet<>();
    for (LedgerRow row : ledger) {
      if (row.status() == LedgerRow.Status.PARTIAL && row.article() != null) {
        partial.add(row.article());
      }
    }
    Map<String, Interval> when = new HashMap<>();
    for (Reading reading : readings.values()) {
      for (Event event : reading.events()) {
        Interval days = dating.when(reading, event);
        if (days != null) {
          when.put(event.id(), days);
        }
      }
    }
    Disagreements compare =
        new Disagreements(
            packs, readings, partial, derived, happenings, event -> when.get(event.id()));
    for (Story story : stories) {
      Disagreements.Outcome outcome = compare.of(story);
      matrix.addAll(outcome.matrix());
      disagreements.addAll(outcome.disagreements());
    }
    disagreements.sort(Comparator.comparing(Disagreement::id));
    matrix.sort(
        Comparator.comparing(MatrixRow::story)
            .thenComparing(MatrixRow::fact)
            .thenComparing(MatrixRow::article));
  }
}
