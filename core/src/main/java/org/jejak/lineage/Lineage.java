package org.jejak.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge.Kind;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;

/** Tells which reports were made out of which, and what changed on the way. */
public final class Lineage {
  private static final double COPY_FLOOR = 0.45;
  private static final double TRANSLATION_FLOOR = 0.33;
  private static final double COPY_COVERAGE = 0.5;
  private static final double TRANSLATION_COVERAGE = 0.6;
  private static final int MIN_BEADS = 2;
  private static final double DENSITY = 0.55;
  private static final double STRONG_BEAD = 0.45;
  private static final int MIN_EXCERPT_WORDS = 20;

  private final Packs packs;
  private final Map<String, NumberReader> numbers = new HashMap<>();
  private final Drifts drifts;

  /** Prepares the packs' tables. */
  public Lineage(Packs packs) {
    this.packs = packs;
    for (String code : packs.codes()) {
      numbers.put(code, new NumberReader(packs.pack(code)));
    }
    numbers.put(Packs.UNDETERMINED, new NumberReader(packs.pack(Packs.UNDETERMINED)));
    this.drifts = new Drifts(packs);
  }

  /**
   * Finds every edge among the readings.
   *
   * @param days publication day by article id, where known
   * @return edges by (from, to, kind)
   */
  public List<Edge> between(Readings readings, Map<String, LocalDate> days) {
    List<Profile> profiles =
        readings.stream()
            .sorted(Comparator.comparing(reading -> reading.article().id()))
            .map(reading -> Profile.of(reading, packs, numbers(reading)))
            .toList();
    Candidates candidates = new Candidates(profiles, days);
    List<Relation> relations = new ArrayList<>();
    for (Candidates.Pair pair : candidates.copies()) {
      Profile a = profiles.get(pair.a());
      Profile b = profiles.get(pair.b());
      if (a.lang().equals(b.lang())) {
        copy(a, b).ifPresent(relations::add);
      }
    }
    for (Candidates.Pair pair : candidates.translations()) {
      translation(profiles.get(pair.a()), profiles.get(pair.b())).ifPresent(relations::add);
    }
    List<Edge> edges = new ArrayList<>();
    for (Families.Link link : Families.links(profiles, relations)) {
      edges.add(edge(link));
    }
    edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind));
    return List.copyOf(edges);
  }

  private NumberReader numbers(Reading reading) {
    NumberReader reader = numbers.get(reading.body().lang());
    return reader != null ? reader : Objects.requireNonNull(numbers.get(Packs.UNDETERMINED));
  }

  private Optional<Relation> copy(Profile a, Profile b) {
    Alignment alignment = Alignment.of(a, b, new WordSimilarity(a, b), COPY_FLOOR);
    return relation(a, b, alignment, false);
  }

  private Optional<Relation> translation(Profile a, Profile b) {
    Alignment alignment = Alignment.of(a, b, new FeatureSimilarity(a, b), TRANSLATION_FLOOR);
    return relation(a, b, alignment, true);
  }

  private static Optional<Relation> relation(
      Profile a, Profile b, Alignment alignment, boolean translation) {
    double coverA = Alignment.coverage(a, alignment.alignedFrom(a));
    double coverB = Alignment.coverage(b, alignment.alignedTo(b));
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
    Directions.Verdict verdict = Directions.between(a, b, coverA, coverB, translation, excerpt);
    Kind kind = excerpt ? Kind.EXCERPT : translation ? Kind.TRANSLATION : Kind.COPY;
    double score =
        alignment.beads().stream().mapToDouble(Alignment.Bead::score).average().orElse(0);
    Alignment oriented = verdict.forward() ? alignment : Alignments.turned(alignment);
    return Optional.of(
        verdict.forward()
            ? new Relation(a, b, kind, oriented, coverA, coverB, score, verdict.direction())
            : new Relation(b, a, kind, oriented, coverB, coverA, score, verdict.direction()));
  }

  /**
   * A translation follows its source sentence by sentence; a second report of the news does not.
   */
  private static boolean isDense(Profile a, Profile b, Alignment alignment) {
    int shorter = Math.min(a.sentences().size(), b.sentences().size());
    long strong = alignment.beads().stream().filter(bead -> bead.score() >= STRONG_BEAD).count();
    return strong >= Math.max(MIN_BEADS, DENSITY * shorter);
  }

  private static boolean isExcerpt(Profile a, Profile b, Alignment alignment) {
    double own = 0;
    int close = 0;
    for (Alignment.Bead bead : alignment.beads()) {
      if (bead.score() >= 0.7) {
        close++;
        for (int i = bead.fromFirst(); i < bead.fromEnd(); i++) {
          own += a.sentences().get(i).ownWords();
        }
      }
    }
    return close >= 2 && own >= MIN_EXCERPT_WORDS && b.ownWords() > 0;
  }

  private Edge edge(Families.Link link) {
    Relation relation = link.relation();
    if (relation == null) {
      return new Edge(
          link.from().id(),
          link.to().id(),
          Kind.SHARED_SOURCE,
          link.confidence(),
          null,
          List.of(),
          List.of(),
          link.rule());
    }
    return new Edge(
        relation.from().id(),
        relation.to().id(),
        relation.kind(),
        link.confidence(),
        relation.direction(),
        Alignments.passages(relation),
        relation.kind() == Kind.SHARED_SOURCE ? List.of() : drifts.along(relation),
        link.rule());
  }
}
