package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Sentence;
import org.jejak.mention.Mention;
import org.jejak.plan.Naming.Named;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what its words alone tell: its clauses, its cues, what it names. Each is read
 * once, when first asked for: of most sentences little is asked.
 */
final class Scope {
  private final Sentences report;
  private final Sentence sentence;
  private final @Nullable Scope before;
  private @Nullable List<Cue> modality;
  private @Nullable List<Cue> negation;
  private @Nullable List<Cue> steps;
  private @Nullable List<Clause> clauses;
  private @Nullable List<Named> named;
  private @Nullable List<Mention> mentions;

  /** {@code before} is the sentence before it; null for the first. */
  Scope(Sentences report, Sentence sentence, @Nullable Scope before) {
    this.report = report;
    this.sentence = sentence;
    this.before = before;
  }

  Reading reading() {
    return report.reading();
  }

  Wording wording() {
    return report.wording();
  }

  Sentence sentence() {
    return sentence;
  }

  /** The sentence before it; null for the first. */
  @Nullable Scope before() {
    return before;
  }

  /** Cues of a wish, a plan, a possibility or a condition. */
  List<Cue> modality() {
    List<Cue> read = modality;
    if (read == null) {
      read = wording().modality(reading(), sentence.first(), sentence.end());
      modality = read;
    }
    return read;
  }

  /** Cues that something is not so, or denied. */
  List<Cue> negation() {
    List<Cue> read = negation;
    if (read == null) {
      read = wording().negation(reading(), sentence.first(), sentence.end());
      negation = read;
    }
    return read;
  }

  /** Cues that something was put off, called off or missed. */
  List<Cue> steps() {
    List<Cue> read = steps;
    if (read == null) {
      read = wording().steps(reading(), sentence.first(), sentence.end());
      steps = read;
    }
    return read;
  }

  List<Clause> clauses() {
    List<Clause> cut = clauses;
    if (cut == null) {
      cut = Clause.of(reading(), sentence, wording(), modality(), negation());
      clauses = cut;
    }
    return cut;
  }

  /** What its words name, in order. */
  List<Named> named() {
    List<Named> read = named;
    if (read == null) {
      read = report.naming().named(reading(), sentence, wording(), namingNothing());
      named = read;
    }
    return read;
  }

  /** Stretches whose words name nothing of what is told: cues, times and names. */
  private List<Span> namingNothing() {
    List<Span> left = new ArrayList<>();
    addSpans(modality(), left);
    addSpans(negation(), left);
    if (!report.naming().namesSteps()) {
      addSpans(steps(), left);
    }
    for (TimeExpression time : reading().times()) {
      if (time.span().overlaps(sentence.span())) {
        left.add(time.span());
      }
    }
    mentions().forEach(mention -> left.add(mention.span()));
    return left;
  }

  private void addSpans(List<Cue> cues, List<Span> spans) {
    cues.forEach(cue -> spans.add(reading().body().span(cue.first(), cue.end())));
  }

  private List<Mention> mentions() {
    List<Mention> here = mentions;
    if (here == null) {
      here = new ArrayList<>();
      for (Mention mention : reading().mentions()) {
        if (mention.span().overlaps(sentence.span())) {
          here.add(mention);
        }
      }
      mentions = here;
    }
    return here;
  }

  /** Adds what is named from token {@code first} to before {@code end}. */
  void addNamed(int first, int end, List<Named> all) {
    for (Named one : named()) {
      if (one.first() >= first && one.first() < end) {
        all.add(one);
      }
    }
  }

  /** What is named from token {@code first} to before {@code end}. */
  List<Named> named(int first, int end) {
    List<Named> within = new ArrayList<>();
    addNamed(first, end, within);
    return within;
  }

  /** Adds the entities named in some stretches, and their countries. */
  void addPeople(List<Span> stretches, Set<String> people) {
    Set<String> here = new HashSet<>();
    for (Mention mention : mentions()) {
      boolean dateline =
          mention.kind() == EntityKind.PLACE && mention.span().start() < report.opening();
      if (!dateline && sentence.span().contains(mention.span()) && overlaps(mention, stretches)) {
        here.add(mention.entity());
        if (mention.metonymFor() != null) {
          here.add(mention.metonymFor());
        }
      }
    }
    for (String entity : here) {
      String country = report.country(entity);
      if (country != null) {
        people.add(country);
      }
    }
    people.addAll(here);
  }

  private static boolean overlaps(Mention mention, List<Span> stretches) {
    for (Span stretch : stretches) {
      if (stretch.overlaps(mention.span())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition stands in a stretch. */
  boolean isConditional(int first, int end) {
    for (Cue cue : modality()) {
      if (!Clause.tellsAhead(cue) && cue.first() >= first && cue.end() <= end) {
        return true;
      }
    }
    return false;
  }

  /** The first cue that somebody denies something; null where none does. */
  @Nullable Cue denial() {
    for (Cue cue : negation()) {
      if (cue.kind().equals("DENIAL")) {
        return cue;
      }
    }
    return null;
  }
}
