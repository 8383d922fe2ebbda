package org.jejak.plan;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what its words alone tell: its clauses and all cues in it.
 *
 * @param cues of modality, negation and steps
 * @param steps those of steps
 * @param before the sentence before it; null for the first
 */
record Scope(
    Reading reading,
    Sentence sentence,
    Wording wording,
    List<Clause> clauses,
    List<Cue> cues,
    List<Cue> steps,
    @Nullable Scope before) {

  static Scope of(Reading reading, Sentence sentence, Wording wording, @Nullable Scope before) {
    Scope last = before == null ? null : before.alone();
    List<Cue> steps = wording.steps(reading, sentence.first(), sentence.end());
    List<Cue> cues = new ArrayList<>(steps);
    cues.addAll(wording.modality(reading, sentence.first(), sentence.end()));
    cues.addAll(wording.negation(reading, sentence.first(), sentence.end()));
    List<Clause> clauses = Clause.of(reading, sentence, wording);
    return new Scope(reading, sentence, wording, clauses, cues, steps, last);
  }

  private Scope alone() {
    return new Scope(reading, sentence, wording, clauses, cues, steps, null);
  }
}
