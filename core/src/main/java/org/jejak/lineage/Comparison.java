package org.jejak.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jejak.correction.Correction;
import org.jejak.language.Lexicon;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge.Kind;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Lays two reports side by side, sentence by sentence; for one thread. */
final class Comparison {
  /** How a translation was found of which one side is in a language without a full pack. */
  private static final String BARE_RULE = "name-and-figure-alignment";

  /** Added to the rule of a translation where a model's vectors helped to align it. */
  private static final String VECTORS = "+vectors";

  private final Map<String, NumberReader> numbers = new HashMap<>();
  private final Set<String> fullPacks;
  private final Profiles profiles;
  private final Drifts drifts;
  private @Nullable Profile lastSource;

  /** Prepares the packs' tables. */
  Comparison(Packs packs, Lexicon lexicon) {
    this.profiles = new Profiles(packs, lexicon);
    this.fullPacks = Set.copyOf(packs.codes());
    for (String code : packs.codes()) {
      numbers.put(code, new NumberReader(packs.pack(code)));
    }
    numbers.put(Packs.UNDETERMINED, new NumberReader(packs.pack(Packs.UNDETERMINED)));
    this.drifts = new Drifts(packs);
  }

  Profile profile(Reading reading) {
    NumberReader reader = numbers.get(reading.body().lang());
    return profiles.of(
        reading, reader != null ? reader : Objects.requireNonNull(numbers.get(Packs.UNDETERMINED)));
  }

  /** As {@link Lineage#align}. */
  List<Edge.Passage> align(Reading a, Reading b) {
    Profile from = profile(a);
    Profile to = profile(b);
    return Alignments.passages(alignment(from, to), from, to);
  }

  /** As {@link Lineage#drifts}. */
  List<Edge.Drift> drifts(Reading origin, Reading report) {
    Profile source = profile(origin);
    Profile other = profile(report);
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

  /** A chosen edge between two reports, with what changed along it. */
  Edge edge(Families.Link link, Relation relation, Reading from, Reading to) {
    Profile source = source(from);
    Profile other = profile(to);
    boolean bare = relation.kind() == Kind.TRANSLATION && !(isFull(source) && isFull(other));
    boolean compared = relation.kind() != Kind.SHARED_SOURCE && !bare;
    return new Edge(
        source.id(),
        other.id(),
        relation.kind(),
        link.confidence(),
        relation.direction(),
        Alignments.passages(relation.alignment(), source, other),
        compared ? drifts.along(relation, source, other) : List.of(),
        ruleOf(link, bare, relation.vectors()));
  }

  /** A report with several made out of it is the source of one edge after another. */
  private Profile source(Reading reading) {
    Profile recent = lastSource;
    if (recent == null || !recent.id().equals(reading.article().id())) {
      recent = profile(reading);
      lastSource = recent;
    }
    return recent;
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
