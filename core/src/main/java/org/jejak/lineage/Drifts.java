package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jejak.language.Tokenizer;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jejak.lineage.Edge.Kind;

/**
 * Compares aligned sentences field by field, then looks for what is missing and what was put in.
 */
final class Drifts {
  private static final double FACT_WEIGHT = 3;
  private static final double MOSTLY = 0.6;

  private final List<DriftRule> rules;
  private final Set<String> junk = new HashSet<>();

  Drifts(Packs packs) {
    Map<String, SentenceCues> cues = new HashMap<>();
    for (String code : packs.codes()) {
      cues.put(code, new SentenceCues(packs.pack(code)));
      for (Table.Row row : packs.pack(code).table("translation-junk")) {
        junk.add(Tokenizer.norm(row.get(0)));
      }
    }
    LanguagePack none = packs.pack(Packs.UNDETERMINED);
    cues.put(Packs.UNDETERMINED, new SentenceCues(none));
    this.rules =
        List.of(
            new FigureDrift(cues),
            new DateDrift(),
            new ModalityDrift(cues, packs),
            new NegationDrift(cues),
            new QualifierDrift(cues),
            new AttributionDrift(cues),
            new RoleDrift(packs));
  }

  /** All drifts of a relation, by place in the report made out of the other. */
  List<Drift> along(Relation relation, Profile source, Profile other) {
    List<Drift> drifts = new ArrayList<>();
    for (Alignment.Bead aligned : relation.alignment().beads()) {
      Bead bead =
          new Bead(
              Bead.Side.of(source, aligned.fromFirst(), aligned.fromEnd()),
              Bead.Side.of(other, aligned.toFirst(), aligned.toEnd()));
      if (!bead.isVerbatim()) {
        rules.forEach(rule -> drifts.addAll(rule.find(bead)));
      }
    }
    boolean isWhole = relation.kind() == Kind.COPY || relation.kind() == Kind.TRANSLATION;
    if (isWhole) {
      boolean translated = relation.kind() == Kind.TRANSLATION;
      missing(relation.alignment(), source, other, translated, drifts);
      putIn(relation.alignment(), source, other, translated, drifts);
    }
    drifts.sort(
        Comparator.comparing((Drift drift) -> drift.to() == null ? drift.from() : drift.to())
            .thenComparing(Drift::kind));
    return List.copyOf(drifts);
  }

  private static void missing(
      Alignment alignment, Profile source, Profile other, boolean translated, List<Drift> drifts) {
    for (int[] run : runs(alignment.alignedFrom(compared(source)))) {
      Span span = Alignments.span(source, run[0], run[1]);
      boolean retold = translated && isRetold(alignment, source, run[0], other, true);
      if (!retold && isFact(source, run, other, translated)) {
        String words = span.of(source.reading().body().text());
        drifts.add(new Drift(DriftKind.OMISSION, words, null, span, null));
      }
    }
  }

  private void putIn(
      Alignment alignment, Profile source, Profile other, boolean translated, List<Drift> drifts) {
    for (int[] run : runs(alignment.alignedTo(compared(other)))) {
      Span span = Alignments.span(other, run[0], run[1]);
      boolean fragment = translated && isFragment(other, run);
      boolean retold = translated && isRetold(alignment, other, run[0], source, false);
      if (fragment || (!retold && isFact(other, run, source, translated))) {
        String words = span.of(other.reading().body().text());
        drifts.add(new Drift(DriftKind.INSERTION, null, words, null, span));
      }
    }
  }

  /** How many sentences were compared. */
  private static int compared(Profile profile) {
    return Math.min(Outline.MAX_SENTENCES, profile.sentences().size());
  }

  /** Runs of sentences that are not aligned, one run a paragraph. */
  private static List<int[]> runs(boolean[] aligned) {
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < aligned.length; i++) {
      if (!aligned[i]) {
        runs.add(new int[] {i, i + 1});
      }
    }
    return runs;
  }

  /** Whether a free sentence at the same place of the other report tells some of the same. */
  private static boolean isRetold(
      Alignment alignment, Profile profile, int sentence, Profile other, boolean fromSource) {
    int after = -1;
    int before = compared(other);
    for (Alignment.Bead bead : alignment.beads()) {
      int own = fromSource ? bead.fromFirst() : bead.toFirst();
      if (own <= sentence) {
        after = Math.max(after, (fromSource ? bead.toEnd() : bead.fromEnd()) - 1);
      } else {
        before = Math.min(before, fromSource ? bead.toFirst() : bead.fromFirst());
      }
    }
    for (int i = after + 1; i < before; i++) {
      if (shared(profile.sentences().get(sentence), other.sentences().get(i)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentences tell something, and the other report does not tell it elsewhere. */
  private static boolean isFact(Profile profile, int[] run, Profile other, boolean translated) {
    SentenceProfile sentence = profile.sentences().get(run[0]);
    if (sentence.weight() < FACT_WEIGHT || isCredit(profile, run)) {
      return false;
    }
    for (SentenceProfile theirs : other.sentences()) {
      if (shared(sentence, theirs) >= (translated ? MOSTLY : 0.75) * sentence.weight()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sentence only says where the report comes from. */
  private static boolean isCredit(Profile profile, int[] run) {
    Span span = Alignments.span(profile, run[0], run[1]);
    return profile.reading().article().credits().stream()
        .anyMatch(credit -> credit.span() != null && credit.span().overlaps(span));
  }

  private static double shared(SentenceProfile sentence, SentenceProfile theirs) {
    double shared = 0;
    for (Feature feature : sentence.features()) {
      if (feature.keys().stream().anyMatch(theirs.keys()::contains)) {
        shared += feature.weight();
      }
    }
    return shared;
  }

  /** Two to four stray words with a full stop, none of them a stray cue of speech. */
  private boolean isFragment(Profile profile, int[] run) {
    int words = profile.sentences().get(run[0]).words().length;
    Span span = Alignments.span(profile, run[0], run[1]);
    String plain = Tokenizer.norm(span.of(profile.reading().body().text()));
    return words >= 2 && words <= 4 && junk.stream().noneMatch(plain::contains);
  }
}
