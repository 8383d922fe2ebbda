package org.jejak.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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
  private static final double COPY_FLOOR = 0.45;
  private static final double COPY_COVERAGE = 0.5;
  private static final double TRANSLATION_COVERAGE = 0.6;
  private static final int MIN_BEADS = 2;
  private static final double DENSITY = 0.55;
  private static final double STRONG_BEAD = 0.45;
  private static final int MIN_EXCERPT_WORDS = 20;

  private final Map<String, NumberReader> numbers = new HashMap<>();
  private final Profiles profiles;
  private final Drifts drifts;
  private final Outlines outlines = new Outlines();
  private @Nullable Profile lastSource;

  /** Prepares the packs' tables. */
  public Lineage(Packs packs) {
    this.profiles = new Profiles(packs);
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
    try (Outlines all = outlines) {
      all.sortKeys();
      List<Relation> relations = new ArrayList<>();
      for (long pair : all.byDay(CopyCandidates.of(all))) {
        copy(all, Pairs.first(pair), Pairs.second(pair)).ifPresent(relations::add);
      }
      for (long pair : all.byDay(TranslationCandidates.of(all))) {
        translation(all, Pairs.first(pair), Pairs.second(pair)).ifPresent(relations::add);
      }
      List<Families.Link> links = new ArrayList<>(Families.links(all.heads(), relations));
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

  private static Optional<Relation> copy(Outlines outlines, int i, int j) {
    Outline a = outlines.get(i);
    Outline b = outlines.get(j);
    Alignment alignment = Aligner.align(a, b, new WordSimilarity(a, b), COPY_FLOOR);
    return relation(outlines, i, j, alignment, false);
  }

  private static Optional<Relation> translation(Outlines outlines, int i, int j) {
    Outline a = outlines.get(i);
    Outline b = outlines.get(j);
    return relation(outlines, i, j, TranslationAlignment.of(a, b), true);
  }

  private static Optional<Relation> relation(
      Outlines outlines, int i, int j, Alignment alignment, boolean translation) {
    Outline a = outlines.get(i);
    Outline b = outlines.get(j);
    double coverA = Alignment.coverage(a, alignment.alignedFrom(a.size()));
    double coverB = Alignment.coverage(b, alignment.alignedTo(b.size()));
    double least = translation ? TRANSLATION_COVERAGE : COPY_COVERAGE;
    boolean whole =
        Math.max(coverA, coverB) >= least
            && Math.min(coverA, coverB) >= least * 0.6
            && alignment.beads().size() >= MIN_BEADS
            && (!translation || isDense(a, b, alignment));
    boolean excerpt = !whole && !translation && isExcerpt(a, b, alignment);
    if (!whole && !excerpt) {
      return Optional.empty();
    }
    Directions.Verdict verdict =
        Directions.between(
            outlines.head(i), outlines.head(j), coverA, coverB, translation, excerpt);
    Kind kind = excerpt ? Kind.EXCERPT : translation ? Kind.TRANSLATION : Kind.COPY;
    double score =
        alignment.beads().stream().mapToDouble(Alignment.Bead::score).average().orElse(0);
    Alignment oriented = verdict.forward() ? alignment : Alignments.turned(alignment);
    return Optional.of(
        verdict.forward()
            ? new Relation(i, j, kind, oriented, coverA, coverB, score, verdict.direction())
            : new Relation(j, i, kind, oriented, coverB, coverA, score, verdict.direction()));
  }

  /**
   * A translation follows its source sentence by sentence; a second report of the news does not.
   */
  private static boolean isDense(Outline a, Outline b, Alignment alignment) {
    int shorter = Math.min(a.size(), b.size());
    long strong = alignment.beads().stream().filter(bead -> bead.score() >= STRONG_BEAD).count();
    return strong >= Math.max(MIN_BEADS, DENSITY * shorter);
  }

  private static boolean isExcerpt(Outline a, Outline b, Alignment alignment) {
    double own = 0;
    int close = 0;
    for (Alignment.Bead bead : alignment.beads()) {
      if (bead.score() >= 0.7) {
        close++;
        for (int i = bead.fromFirst(); i < bead.fromEnd(); i++) {
          own += a.ownWords(i);
        }
      }
    }
    return close >= 2 && own >= MIN_EXCERPT_WORDS && hasOwnWords(b);
  }

  private static boolean hasOwnWords(Outline outline) {
    return IntStream.range(0, outline.size()).anyMatch(i -> outline.ownWords(i) > 0);
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
    return new Edge(
        from,
        to,
        relation.kind(),
        link.confidence(),
        relation.direction(),
        Alignments.passages(relation.alignment(), source, other),
        relation.kind() == Kind.SHARED_SOURCE ? List.of() : drifts.along(relation, source, other),
        link.rule());
  }
}
