package org.jejak.trace;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.Disagreements;
import org.jejak.disagreement.MatrixRow;
import org.jejak.document.LedgerRow;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Lineage;
import org.jejak.plan.Plan;
import org.jejak.plan.Plans;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Grouping;
import org.jejak.story.Stories;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** One trace: a pure function of a set of readings. */
final class Tracer {
  private final Packs packs;
  private final @Nullable LocalDate givenToday;
  private final List<LedgerRow> ledger;
  private final Readings readings;
  private final Map<String, Dated> published = new HashMap<>();
  private @Nullable LocalDate latest;

  Tracer(Packs packs, Intake intake, @Nullable LocalDate today) {
    this.packs = packs;
    this.givenToday = today;
    this.readings = intake.readings();
    this.ledger = intake.ledger().stream().map(this::settled).toList();
    for (String id : readings.ids()) {
      Article article = readings.article(id);
      if (article.published() != null) {
        published.put(id, article.published());
      }
      latest = later(later(latest, article.published()), article.updated());
    }
  }

  /** A repetition of a report that could not be read is not read either. */
  private LedgerRow settled(LedgerRow row) {
    if (row.article() == null || readings.has(row.article())) {
      return row;
    }
    String reason = "repeats a report that could not be read";
    return new LedgerRow(
        row.input(), row.item(), row.offset(), LedgerRow.Status.REJECTED, reason, null);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate latest, @Nullable Dated date) {
    if (date == null || (latest != null && !date.interval().to().isAfter(latest))) {
      return latest;
    }
    return date.interval().to();
  }

  Trace trace() {
    Map<String, LocalDate> days = new HashMap<>();
    published.forEach((id, date) -> days.put(id, date.interval().from()));
    List<Edge> lineage = new Lineage(packs).between(readings, days);
    Grouping.Groups groups = Grouping.of(readings, days, lineage, packs);
    Dating dating = new Dating(readings, published, groups, lineage);
    EntityJoin entities = EntityJoin.of(readings, groups);
    Stories rows = new Stories(readings, dating::days, entities::of, lineage);
    List<Story> stories = rows.stories(groups);
    List<Storyline> storylines = rows.storylines(stories);
    LocalDate today = givenToday != null ? givenToday : latest(dating);
    Map<String, String> happenings = new Happenings(readings, dating).of(stories);
    List<Disagreement> disagreements = new ArrayList<>();
    List<MatrixRow> matrix = new ArrayList<>();
    differences(stories, derived(lineage), happenings, dating, disagreements, matrix);
    return new Trace(
        ledger,
        readings,
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

  private List<Plan> plans(
      List<Storyline> storylines, List<Story> stories, Dating dating, @Nullable LocalDate today) {
    Plans plans = new Plans(packs, dating::day, dating::days, today);
    Map<String, Story> byId = new HashMap<>();
    stories.forEach(story -> byId.put(story.id(), story));
    List<Plan> found = new ArrayList<>();
    for (Storyline storyline : storylines) {
      Iterable<Reading> own =
          () ->
              storyline.stories().stream()
                  .sorted()
                  .flatMap(story -> requireNonNull(byId.get(story)).articles().stream())
                  .map(readings::get)
                  .iterator();
      found.addAll(plans.of(storyline.id(), own));
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
    Disagreements compare =
        new Disagreements(packs, readings, partial, derived, happenings, dating::when);
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
