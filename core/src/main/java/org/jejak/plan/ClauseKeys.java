package org.jejak.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Match;
import org.jejak.language.Sense.Form;
import org.jejak.language.Sentence;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** The clauses of one report with the keys that tell one act from another, free of language. */
public final class ClauseKeys {
  private final Reading reading;
  private final Wording wording;
  private final KeyReader reader;
  private final List<Scope> scopes = new ArrayList<>();

  ClauseKeys(Reading reading, Wording wording, KeyReader reader) {
    this.reading = reading;
    this.wording = wording;
    this.reader = reader;
    Scope scope = null;
    for (Sentence sentence : reading.body().sentences()) {
      scope = Scope.of(reading, sentence, wording, reader.naming(), scope);
      scopes.add(scope);
    }
  }

  /**
   * A clause.
   *
   * @param denied whether it tells that somebody denies what follows
   * @param not whether what it tells, or denies, is told with a word such as "not" or "without"
   * @param ahead whether it is told as to come, wished for or possible
   * @param aside whether it is asked, conditional, in somebody's own words or only tells when
   * @param verb where the word of its core stands; its start where none does
   * @param passive whether that word is a passive
   */
  public record Told(
      Span span,
      Keys keys,
      boolean denied,
      boolean not,
      boolean ahead,
      boolean aside,
      int verb,
      boolean passive) {}

  /** The keys of the clause that holds a stretch, without those of its words; null for none. */
  public @Nullable Keys around(Span span) {
    int first = reading.body().tokenFrom(span.start());
    int end = reading.body().tokenFrom(span.end());
    Sentence sentence = reading.body().sentenceAt(span.start()).orElse(null);
    for (Scope scope : scopes) {
      if (scope.sentence().equals(sentence)) {
        for (Clause clause : scope.clauses()) {
          if (clause.holds(first)) {
            Set<String> own = reader.words(scope, first, Math.min(end, clause.end()));
            return reader.keys(scope, clause.first(), clause.end(), null).without(own);
          }
        }
      }
    }
    return null;
  }

  /**
   * What the sentences tell: of one that denies something, what it denies; of others each clause.
   */
  public List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (Scope scope : scopes) {
      Sentence sentence = scope.sentence();
      Cue denial = scope.denial();
      if (denial != null && denial.end() < sentence.end()) {
        Keys keys = reader.keys(scope, denial.end(), sentence.end(), null);
        boolean not = scope.negation().stream().anyMatch(cue -> cue.first() >= denial.end());
        int start = sentence.span().start();
        told.add(new Told(sentence.span(), keys, true, not, false, false, start, false));
        continue;
      }
      for (Clause clause : scope.clauses()) {
        Span span = reading.body().span(clause.first(), clause.end());
        Keys keys = reader.keys(scope, clause.first(), clause.end(), null);
        boolean not = !clause.against().isEmpty();
        boolean ahead = !clause.ahead().isEmpty();
        boolean aside = isAside(scope, clause, span);
        Match verb = reader.verb(reading, clause.first(), clause.end(), keys.core());
        int at = verb == null ? span.start() : reading.body().tokens().get(verb.first()).start();
        boolean passive = verb != null && isPassive(verb);
        told.add(new Told(span, keys, false, not, ahead, aside, at, passive));
      }
    }
    return told;
  }

  private static boolean isPassive(Match verb) {
    return verb.senses().stream()
        .anyMatch(sense -> sense.form() == Form.PASSIVE || sense.form() == Form.PARTICIPLE);
  }

  private boolean isAside(Scope scope, Clause clause, Span span) {
    boolean opened = wording.marks(reading.body().tokens().get(clause.first()), "BREAK");
    boolean open = scope.isConditional(clause.first(), clause.end());
    return opened
        || open
        || reading.quotes().stream()
            .anyMatch(quote -> quote.mode() == Quote.Mode.DIRECT && quote.span().overlaps(span));
  }

  /** Whether any sentence denies something. */
  public boolean denies() {
    return scopes.stream().anyMatch(scope -> scope.denial() != null);
  }
}
