package org.jejak.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jejak.correction.Parentage;
import org.jejak.language.Lexicon;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge.Kind;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.workers.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Tells which reports were made out of which, and what changed on the way: goes through all reports
 * once, then looks at those pairs that are alike. For one thread, but for {@link #preparing}.
 */
public final class Lineage {
  private final Packs packs;
  private final Lexicon lexicon;
  private final SentenceVectors model;
  private final Workers workers;
  private final Comparison comparison;
  private final Outlines outlines = new Outlines();

  /** Prepares the packs' tables. */
  public Lineage(Packs packs) {
    this(packs, Lexicon.NONE);
  }

  /** The same; {@code lexicon} helps to find and align translations. */
  public Lineage(Packs packs, Lexicon lexicon) {
    this(packs, lexicon, SentenceVectors.NONE, Workers.ONE);
  }

  /**
   * The same; {@code model} helps to find {@link #edges}, too, and {@code workers} compare the
   * pairs.
   */
  public Lineage(Packs packs, Lexicon lexicon, SentenceVectors model, Workers workers) {
    this.packs = packs;
    this.lexicon = lexicon;
    this.model = model;
    this.workers = workers;
    this.comparison = new Comparison(packs, lexicon);
  }

  /** A report made ready to be laid beside others. */
  public static final class Prepared {
    private final Profile profile;

    private Prepared(Profile profile) {
      this.profile = profile;
    }

    /** The report. */
    public Reading reading() {
      return profile.reading();
    }
  }

  /** Makes reports ready to be taken: what one worker does, in any order. */
  public Function<Reading, Prepared> preparing() {
    Comparison own = new Comparison(packs, lexicon);
    return reading -> new Prepared(own.profile(reading));
  }

  /**
   * Takes a report; all are to be given in the order of their ids, before edges are asked for.
   *
   * @param day of publication, where known
   */
  public void add(Prepared report, @Nullable LocalDate day) {
    outlines.add(report.profile, day);
  }

  /** The same of one that was not made ready before. */
  public void add(Reading reading, @Nullable LocalDate day) {
    outlines.add(comparison.profile(reading), day);
  }

  /**
   * Finds every edge among the reports given.
   *
   * @param readings the same reports
   * @return edges by (from, to, kind)
   */
  public List<Edge> edges(Readings readings) {
    return edges(readings, Parentage.NONE);
  }

  /**
   * The same with what people say of these reports and others, which holds against all else.
   *
   * @param readings the same reports
   */
  public List<Edge> edges(Readings readings, Parentage parentage) {
    try (Outlines all = outlines;
        ReportVectors vectors = vectors(readings)) {
      all.sortKeys();
      List<Relation> relations = relations(all, vectors);
      SaidLineage said = SaidLineage.of(parentage, readings.ids());
      List<Families.Link> links =
          new ArrayList<>(
              Families.links(all.heads(), said.without(relations), said.relations(all), said));
      links.sort(Comparator.comparingInt(Families.Link::from));
      return edges(links, readings);
    }
  }

  private List<Relation> relations(Outlines all, @Nullable ReportVectors vectors) {
    List<Relation> relations = new ArrayList<>();
    Holders holders = new Holders(all);
    Boilerplate boilerplate = Boilerplate.of(all, holders);
    workers.<PairRun, List<Relation>>each(
        PairRun.of(all.byDay(CopyCandidates.of(all, holders, boilerplate))),
        () -> {
          Copies copies = new Copies(all, all.reader(), boilerplate);
          return run -> run.each(copies::relation);
        },
        relations::addAll);
    workers.<PairRun, List<Relation>>each(
        PairRun.of(all.byDay(translations(all, vectors))),
        () -> {
          TranslationRelations translated = new TranslationRelations(all, all.reader(), vectors);
          return run -> run.each(translated::relation);
        },
        relations::addAll);
    return relations;
  }

  private List<Edge> edges(List<Families.Link> links, Readings readings) {
    List<Edge> edges = new ArrayList<>();
    workers.<Families.Link, Edge>each(
        links.iterator(),
        () -> {
          Comparison own = new Comparison(packs, lexicon);
          return link -> edge(link, readings, own);
        },
        edges::add);
    edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind));
    return List.copyOf(edges);
  }

  private static Edge edge(Families.Link link, Readings readings, Comparison comparison) {
    String from = readings.ids().get(link.from());
    String to = readings.ids().get(link.to());
    Relation relation = link.relation();
    return relation == null
        ? new Edge(
            from,
            to,
            Kind.SHARED_SOURCE,
            link.confidence(),
            null,
            List.of(),
            List.of(),
            link.rule())
        : comparison.edge(link, relation, readings.get(from), readings.get(to));
  }

  /** The pairs that may be translations: found by features, and by vectors where there are any. */
  private static long[] translations(Outlines all, @Nullable ReportVectors vectors) {
    long[] byFeatures = TranslationCandidates.of(all);
    long[] byVectors = VectorCandidates.of(all, vectors);
    return LongStream.concat(Arrays.stream(byFeatures), Arrays.stream(byVectors))
        .sorted()
        .distinct()
        .toArray();
  }

  /** What the model says of the reports; nothing where there is none, or one language alone. */
  private @Nullable ReportVectors vectors(Readings readings) {
    boolean asked =
        model.dimensions() > 0 && outlines.heads().stream().map(Head::lang).distinct().count() > 1;
    return asked ? ReportVectors.of(model, readings) : null;
  }

  /**
   * Lays any two reports side by side, whether or not one was made out of the other; by words and
   * features alone, without asking a model.
   *
   * @return stretches of {@code a} and what is alike in {@code b}, in the order of {@code b}; none
   *     where nothing is
   */
  public List<Edge.Passage> align(Reading a, Reading b) {
    return comparison.align(a, b);
  }

  /**
   * What a report tells otherwise than one that it goes back to, be it through others; laid side by
   * side as in {@link #align}.
   *
   * @return as along an edge: by place in {@code report}
   */
  public List<Edge.Drift> drifts(Reading origin, Reading report) {
    return comparison.drifts(origin, report);
  }
}
