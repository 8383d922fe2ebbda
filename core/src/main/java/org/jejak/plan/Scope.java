package org.jejak.plan;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Sentence;
import org.jejak.plan.Naming.Named;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what its words alone tell, each read once: its clauses, its cues, what it names.
 *
 * @param modality cues of a wish, a plan, a possibility or a condition
 * @param negation cues that something is not so, or denied
 * @param steps cues that something was put off, called off or missed
 * @param named what its words name, in order
 * @param before the sentence before it; null for the first
 */
record Scope(
    Reading reading,
    Sentence sentence,
    Wording wording,
    List<Clause> clauses,
    List<Cue> modality,
    List<Cue> negation,
    List<Cue> steps,
    List<Named> named,
    @Nullable Scope before) {

  static Scope of(
      Reading reading, Sentence sentence, Wording wording, Naming naming, @Nullable Scope before) {
    Scope last = before == null ? null : before.alone();
    List<Cue> steps = wording.steps(reading, sentence.first(), sentence.end());
    List<Cue> modality = wording.modality(reading, sentence.first(), sentence.end());
    List<Cue> negation = wording.negation(reading, sentence.first(), sentence.end());
    List<Clause> clauses = Clause.of(reading, sentence, wording, modality, negation);
    List<Cue> cues = new ArrayList<>(naming.namesSteps() ? List.of() : steps);
    cues.addAll(modality);
    cues.addAll(negation);
    List<Named> named = naming.named(reading, sentence, wording, cues);
    return new Scope(reading, sentence, wording, clauses, modality, negation, steps, named, last);
  }

  private Scope alone() {
    return new Scope(reading, sentence, wording, clauses, modality, negation, steps, named, null);
  }

  /** What is named from token {@code first} to before {@code end}. */
  List<Named> named(int first, int end) {
    return named.stream().filter(one -> one.first() >= first && one.first() < end).toList();
  }

  /** Whether a condition stands in a stretch. */
  boolean isConditional(int first, int end) {
    return modality.stream()
        .anyMatch(cue -> !Clause.tellsAhead(cue) && cue.first() >= first && cue.end() <= end);
  }

  /** The first cue that somebody denies something; null where none does. */
  @Nullable Cue denial() {
    return negation.stream().filter(cue -> cue.kind().equals("DENIAL")).findFirst().orElse(null);
  }
}
