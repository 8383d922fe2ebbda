package org.jejak.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jejak.correction.Correction;
import org.jejak.correction.Parentage;
import org.jejak.language.Lexicon;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge.Kind;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jspecify.annotations.Nullable;

/**
 * Tells which reports were made out of which, and what changed on the way: goes through all reports
 * once, then looks at those pairs that are alike.
 */
public final class Lineage {
  /** How a translation was found of which one side is in a language without a full pack. */
  private static final String BARE_RULE = "name-and-figure-alignment";

  /** Added to the rule of a translation where a model's vectors helped to align it. */
  private static final String VECTORS = "+vectors";

  private final Map<String, NumberReader> numbers = new HashMap<>();
  private final Set<String> fullPacks;
  private final Profiles profiles;
  private final Drifts drifts;
  private final SentenceVectors model;
  private final Outlines outlines = new Outlines();
  private @Nullable Profile lastSource;

  /** Prepares the packs' tables. */
  public Lineage(Packs packs) {
    this(packs, Lexicon.NONE);
  }

  /** The same; {@code lexicon} helps to find and align translations. */
  public Lineage(Packs packs, Lexicon lexicon) {
    this(packs, lexicon, SentenceVectors.NONE);
  }

  /** The same; {@code model} helps to find {@link #edges}, too. */
  public Lineage(Packs packs, Lexicon lexicon, SentenceVectors model) {
    this.model = model;
    this.profiles = new Profiles(packs, lexicon);
    this.fullPacks = Set.copyOf(packs.codes());
    for (String code : packs.codes()) {
      numbers.put(code, new NumberReader(packs.pack(code)));
    }
    numbers.put(Packs.UNDETERMINED, new NumberReader(packs.pack(Packs.UNDETERMINED)));
    this.drifts = new Drifts(packs);
  }

  /**
   * Takes a report; all are to be given in the order of their ids, before edges are asked for.
   *
   * @param day of publication, where known
   */
  public void add(Reading reading, @Nullable LocalDate day) {
    outlines.add(profiles.of(reading, numbers(reading)), day);
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
      List<Relation> relations = new ArrayList<>();
      Holders holders = new Holders(all);
      Boilerplate boilerplate = Boilerplate.of(all, holders);
      Copies copies = new Copies(all, boilerplate);
      for (long pair : all.byDay(CopyCandidates.of(all, holders, boilerplate))) {
        copies.relation(Pairs.first(pair), Pairs.second(pair)).ifPresent(relations::add);
      }
      TranslationRelations translations = new TranslationRelations(all, vectors);
      for (long pair : all.byDay(translations(all, vectors))) {
        translations.relation(Pairs.first(pair), Pairs.second(pair)).ifPresent(relations::add);
      }
      SaidLineage said = SaidLineage.of(parentage, readings.ids());
      List<Families.Link> links =
          new ArrayList<>(
              Families.links(all.heads(), said.without(relations), said.relations(all), said));
      links.sort(Comparator.comparingInt(Families.Link::from));
      List<Edge> edges = new ArrayList<>();
      for (Families.Link link : links) {
        edges.add(edge(link, readings));
      }
      edges.sort(
          Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind));
      return List.copyOf(edges);
    }
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
    Profile from = profiles.of(a, numbers(a));
    Profile to = profiles.of(b, numbers(b));
    return Alignments.passages(alignment(from, to), from, to);
  }

  /**
   * What a report tells otherwise than one that it goes back to, be it through others; laid side by
   * side as in {@link #align}.
   *
   * @return as along an edge: by place in {@code report}
   */
  public List<Edge.Drift> drifts(Reading origin, Reading report) {
    Profile source = profiles.of(origin, numbers(origin));
    Profile other = profiles.of(report, numbers(report));
    if (!isFull(source) || !isFull(other)) {
      return List.of();
    }
    Kind kind = kind(origin, report);
    Relation relation = new Relation(0, 1, kind, alignment(source, other), 0, 0, 0, null, false);
    return drifts.along(relation, source, other);
  }

  private static Alignment alignment(Profile from, Profile to) {
    KeyNumbers keys = new KeyNumbers();
    Kind kind = kind(from.reading(), to.reading());
    return Alignments.of(Outline.of(from, keys), Outline.of(to, keys), kind);
  }

  private static Kind kind(Reading from, Reading to) {
    return from.body().lang().equals(to.body().lang()) ? Kind.COPY : Kind.TRANSLATION;
  }

  /** A report with several made out of it is the source of one edge after another. */
  private Profile profile(Reading reading) {
    Profile recent = lastSource;
    if (recent == null || !recent.id().equals(reading.article().id())) {
      recent = profiles.of(reading, numbers(reading));
      lastSource = recent;
    }
    return recent;
  }

  private NumberReader numbers(Reading reading) {
    NumberReader reader = numbers.get(reading.body().lang());
    return reader != null ? reader : Objects.requireNonNull(numbers.get(Packs.UNDETERMINED));
  }

  private Edge edge(Families.Link link, Readings readings) {
    String from = readings.ids().get(link.from());
    String to = readings.ids().get(link.to());
    Relation relation = link.relation();
    if (relation == null) {
      return new Edge(
          from, to, Kind.SHARED_SOURCE, link.confidence(), null, List.of(), List.of(), link.rule());
    }
    Profile source = profile(readings.get(from));
    Reading made = readings.get(to);
    Profile other = profiles.of(made, numbers(made));
    boolean bare = relation.kind() == Kind.TRANSLATION && !(isFull(source) && isFull(other));
    boolean compared = relation.kind() != Kind.SHARED_SOURCE && !bare;
    return new Edge(
        from,
        to,
        relation.kind(),
        link.confidence(),
        relation.direction(),
        Alignments.passages(relation.alignment(), source, other),
        compared ? drifts.along(relation, source, other) : List.of(),
        ruleOf(link, bare, relation.vectors()));
  }

  private static String ruleOf(Families.Link link, boolean bare, boolean helped) {
    return link.rule().equals(Correction.PERSON)
        ? Correction.PERSON
        : (bare ? BARE_RULE : link.rule()) + (helped ? VECTORS : "");
  }

  /** Whether a full pack read the report: else nothing but names and figures can be compared. */
  private boolean isFull(Profile profile) {
    return fullPacks.contains(profile.lang());
  }
}
