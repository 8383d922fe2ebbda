package org.jejak.disagreement;

import static java.util.Objects.requireNonNull;

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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jejak.article.Dated;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Disagreement.Value;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Ids;
import org.jejak.event.Event;
import org.jejak.language.Packs;
import org.jejak.plan.ClauseReader;
import org.jejak.plan.Plan;
import org.jejak.reading.Readings;
import org.jejak.story.Story;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Lays a story's facts side by side, report by report, and finds where origins differ; for one
 * thread.
 */
public final class Disagreements {
  private static final int MOST = 100;
  private static final int FEW = 5;

  private final Readings readings;
  private final Set<String> partial;
  private final Descent descent;
  private final ToldAs toldAs;
  private final FactReader facts;
  private final Contradictions contradictions;
  private final CountReader counts;
  private final ClauseReader clauses;
  private final Denials denials;

  /**
   * Prepares.
   *
   * @param readings by article id
   * @param partial ids of articles that arrived only in part
   * @param descent what was made out of what: a report never differs from its own source
   * @param happenings happening id by event id, for events told by several reports
   * @param when the days of an article's event, resolved; null where unknown
   */
  public Disagreements(
      Packs packs,
      Readings readings,
      Collection<String> partial,
      Descent descent,
      Map<String, String> happenings,
      BiFunction<String, Event, @Nullable Interval> when) {
    this.readings = readings;
    this.partial = Set.copyOf(partial);
    this.descent = descent;
    this.facts = new FactReader(happenings, new Bounds(packs));
    this.contradictions = new Contradictions(happenings, when);
    Prepositions prepositions = new Prepositions(packs);
    this.counts = new CountReader(packs, prepositions);
    this.clauses = new ClauseReader(packs, true);
    this.toldAs = new ToldAs(packs, readings, clauses, prepositions);
    this.denials = new Denials(readings, clauses);
  }

  /**
   * What one story's reports tell.
   *
   * @param matrix by fact, then article
   * @param disagreements by id
   */
  public record Outcome(List<MatrixRow> matrix, List<Disagreement> disagreements) {}

  /**
   * Compares the reports of a story.
   *
   * @param plans of its storyline
   */
  public Outcome of(Story story, List<Plan> plans) {
    if (story.articles().size() < 2) {
      return new Outcome(List.of(), List.of());
    }
    List<Report> own =
        story.articles().stream().map(id -> Report.of(readings.get(id), counts, clauses)).toList();
    List<Report> sources =
        own.stream().filter(report -> !descent.isDerived(report.article())).toList();
    List<Fact> told = new ArrayList<>(facts.facts(own));
    told.addAll(CountedFacts.facts(sources));
    Map<String, Integer> origins = origins(story);
    List<String> sourcesFirst =
        story.articles().stream().sorted(Comparator.comparing(descent::isDerived)).toList();
    Found differ = new Found();
    List<Fact> compared = new ArrayList<>(told);
    compared.addAll(contradictions.facts(sources));
    compared.addAll(PlannedDays.facts(sources, plans));
    compared.addAll(NearDays.facts(sources));
    compared.addAll(CountedPlaces.facts(sources));
    compared.addAll(denials.facts(sources));
    compared.addAll(toldAs.facts(sources));
    for (Fact fact : compared) {
      Disagreement found = differ(story, fact, sourcesFirst, origins);
      if (found != null) {
        differ.add(found);
      }
    }
    List<MatrixRow> matrix = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fact fact : told) {
      String name = name(fact, own);
      if (names.add(name)) {
        LocalDate since = since(fact);
        own.forEach(report -> matrix.add(row(story, fact, name, report, since)));
      }
    }
    matrix.sort(Comparator.comparing(MatrixRow::fact).thenComparing(MatrixRow::article));
    return new Outcome(List.copyOf(matrix), differ.all());
  }

  private static Map<String, Integer> origins(Story story) {
    Map<String, Integer> origins = new HashMap<>();
    int next = 0;
    for (Story.Origin origin : story.origins()) {
      for (String article : origin.articles()) {
        origins.put(article, next);
      }
      next++;
    }
    for (String article : story.undecided()) {
      origins.put(article, next++);
    }
    return origins;
  }

  /** The words of a fact that is an act, from the first report that tells it. */
  private static String name(Fact fact, List<Report> reports) {
    if (!fact.about().startsWith("act ")) {
      return fact.about();
    }
    for (Report report : reports) {
      Said said = fact.said().get(report.article());
      for (Event event : report.events()) {
        if (said != null && event.span().equals(said.span())) {
          return FactReader.describe(event);
        }
      }
    }
    return fact.about();
  }

  private MatrixRow row(
      Story story, Fact fact, String name, Report report, @Nullable LocalDate since) {
    String article = report.article();
    Said said = fact.said().get(article);
    if (said == null) {
      boolean unable =
          partial.contains(article) || descent.isExcerpt(article) || isBefore(report, since);
      Stance stance = unable ? Stance.CANNOT_TELL : Stance.SILENT;
      return new MatrixRow(story.id(), name, article, stance, null, null, null);
    }
    return new MatrixRow(
        story.id(), name, article, said.stance(), said.value(), said.span(), said.text());
  }

  /** The first day on which a report tells the fact; null where one of them has no day. */
  private static @Nullable LocalDate since(Fact fact) {
    LocalDate since = null;
    for (Said said : fact.said().values()) {
      if (said.published() == null) {
        return null;
      }
      LocalDate day = said.published().from();
      since = since == null || day.isBefore(since) ? day : since;
    }
    return since;
  }

  /** Whether a report was published on a day before any that tells the fact. */
  private static boolean isBefore(Report report, @Nullable LocalDate since) {
    Dated own = report.published();
    return own != null && since != null && since.isAfter(own.interval().to());
  }

  private @Nullable Disagreement differ(
      Story story, Fact fact, List<String> sourcesFirst, Map<String, Integer> origins) {
    if (fact.about().startsWith("act ") && !isContradiction(fact)) {
      return null;
    }
    List<String> tellers = conflicting(fact, tellers(sourcesFirst, fact, origins));
    if (tellers.size() < 2) {
      return null;
    }
    List<Value> values = new ArrayList<>();
    for (String article : tellers) {
      Said said = requireNonNull(fact.said().get(article));
      values.add(new Value(article, said.span(), said.text(), said.value()));
    }
    boolean denied = values.stream().anyMatch(value -> value.value().equals("DENIED"));
    Kind kind = fact.kind() == Kind.STATUS && denied ? Kind.DENIAL : fact.kind();
    String told =
        values.stream().map(v -> v.article() + " " + v.span()).collect(Collectors.joining(" "));
    String id = Ids.row("d", story.id(), kind, fact.about(), told);
    String about = fact.about().startsWith("act ") ? "whether it happened" : fact.about();
    return new Disagreement(id, story.id(), about, kind, values, "independent-origins-differ");
  }

  private static boolean isContradiction(Fact fact) {
    Set<String> values = new HashSet<>();
    fact.said().values().forEach(said -> values.add(said.value()));
    return values.contains(Event.Status.ACTUAL.name())
        && (values.contains(Event.Status.NEGATED.name())
            || values.contains(Event.Status.DENIED.name()));
  }

  /**
   * One report an origin that tells the fact, in story order.
   *
   * @param sourcesFirst the story's reports, those made out of others last
   */
  private List<String> tellers(List<String> sourcesFirst, Fact fact, Map<String, Integer> origins) {
    Map<Integer, String> first = new TreeMap<>();
    for (String article : sourcesFirst) {
      if (fact.said().containsKey(article)) {
        first.putIfAbsent(requireNonNull(origins.get(article)), article);
      }
    }
    return List.copyOf(first.values());
  }

  /** Those whose values differ; a toll that rose, told hours after, is an update. */
  private List<String> conflicting(Fact fact, List<String> articles) {
    Set<String> conflicting = new HashSet<>();
    List<String> others = some(fact, articles);
    for (String a : articles) {
      for (String b : others) {
        if (conflicting.contains(a) && conflicting.contains(b)) {
          continue;
        }
        Said one = requireNonNull(fact.said().get(a));
        Said other = requireNonNull(fact.said().get(b));
        boolean differ = !one.agrees(other, fact.kind()) && !descent.areKin(a, b);
        if (differ
            && !isUpdate(fact.growth(), one, other)
            && !isUpdate(fact.growth(), other, one)) {
          conflicting.add(a);
          conflicting.add(b);
        }
      }
    }
    return articles.stream().filter(conflicting::contains).toList();
  }

  /** All of a few; of many the first for each value, so that no pair of thousands is looked at. */
  private static List<String> some(Fact fact, List<String> articles) {
    Map<String, Integer> times = new HashMap<>();
    return articles.size() <= MOST
        ? articles
        : articles.stream()
            .filter(article ->
                times.merge(requireNonNull(fact.said().get(article)).value(), 1, Integer::sum)
                    <= FEW)
            .limit(MOST)
            .toList();
  }

  private static boolean isUpdate(Fact.Growth growth, Said earlier, Said later) {
    return switch (growth) {
      case NONE -> false;
      case UP -> later.isHoursLater(earlier) && later.number() > earlier.number();
      case EITHER_WAY -> later.isHoursLater(earlier);
    };
  }
}
