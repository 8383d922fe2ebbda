package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Match;
import org.jejak.language.Sense;
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
  private final Map<Sentence, Scope> scopes = new LinkedHashMap<>();

  ClauseKeys(Reading reading, Wording wording, KeyReader reader) {
    this.reading = reading;
    this.wording = wording;
    this.reader = reader;
    Scope scope = null;
    for (Sentence sentence : reading.body().sentences()) {
      scope = Scope.of(reading, sentence, wording, reader.naming(), scope);
      scopes.put(sentence, scope);
    }
  }

  /**
   * A clause.
   *
   * @param denied whether it tells that somebody denies what follows
   * @param not whether what it tells, or denies, is told with a word such as "not" or "without"
   * @param ahead whether it is told as to come, wished for or possible
   * @param aside whether it is asked, conditional, in somebody's own words or only tells when
   * @param heads acts that it tells by a verb, and the first that it names
   * @param negated those of them that it tells as not done
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
      Set<String> heads,
      Set<String> negated,
      int verb,
      boolean passive) {}

  /**
   * What stands around a stretch.
   *
   * @param keys of its clause, without those of its own words
   * @param ahead whether its clause tells of something to come
   */
  public record Around(Keys keys, boolean ahead) {}

  /** The clause that holds a stretch; null for none. */
  public @Nullable Around around(Span span) {
    int first = reading.body().tokenFrom(span.start());
    int end = reading.body().tokenFrom(span.end());
    Sentence sentence = reading.body().sentenceAt(span.start()).orElse(null);
    Scope scope = sentence == null ? null : scopes.get(sentence);
    if (scope == null) {
      return null;
    }
    for (Clause clause : scope.clauses()) {
      if (clause.holds(first)) {
        Set<String> own = reader.words(scope, first, Math.min(end, clause.end()));
        Keys keys = reader.keys(scope, clause.first(), clause.end(), null).without(own);
        return new Around(keys, !clause.ahead().isEmpty());
      }
    }
    return null;
  }

  /**
   * What the sentences tell: of one that denies something, what it denies; of others each clause.
   */
  public List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (Scope scope : scopes.values()) {
      Sentence sentence = scope.sentence();
      Cue denial = scope.denial();
      if (denial != null && denial.end() < sentence.end()) {
        Keys keys = reader.keys(scope, denial.end(), sentence.end(), null);
        boolean not = scope.negation().stream().anyMatch(cue -> cue.first() >= denial.end());
        int start = sentence.span().start();
        told.add(
            new Told(
                sentence.span(), keys, true, not, false, false, Set.of(), Set.of(), start, false));
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
        boolean passive = verb != null && isPassive(verb, clause);
        Set<String> heads = heads(scope, clause, keys);
        Set<String> negated = negated(clause, heads);
        told.add(new Told(span, keys, false, not, ahead, aside, heads, negated, at, passive));
      }
    }
    return told;
  }

  private Set<String> heads(Scope scope, Clause clause, Keys keys) {
    Set<String> heads = new HashSet<>();
    reader.verbs(reading, clause.first(), clause.end()).forEach(verb -> heads.addAll(verb.acts()));
    scope.named(clause.first(), clause.end()).stream()
        .map(Naming.Named::acts)
        .filter(acts -> !acts.isEmpty())
        .findFirst()
        .ifPresent(heads::addAll);
    heads.retainAll(keys.acts());
    return heads;
  }

  /**
   * A word such as "not" negates the next verb; where the clause has no verb, all that it tells.
   * "Closed without agreement" negates nothing.
   */
  private Set<String> negated(Clause clause, Set<String> heads) {
    List<KeyReader.Verb> verbs = reader.verbs(reading, clause.first(), clause.end());
    Set<String> negated = new HashSet<>();
    for (Cue cue : clause.against()) {
      if (verbs.isEmpty()) {
        negated.addAll(heads);
      }
      verbs.stream()
          .filter(verb -> verb.first() >= cue.end())
          .findFirst()
          .ifPresent(verb -> negated.addAll(verb.acts()));
    }
    negated.retainAll(heads);
    return negated;
  }

  /** By its form; a form that may be the past as well is a passive where somebody does it. */
  private boolean isPassive(Match verb, Clause clause) {
    Set<Form> forms =
        verb.senses().stream().map(Sense::form).collect(Collectors.toUnmodifiableSet());
    boolean either = forms.contains(Form.PARTICIPLE) || forms.contains(Form.PAST);
    return forms.contains(Form.PASSIVE)
        || (forms.contains(Form.PARTICIPLE) && !forms.contains(Form.PAST))
        || (either
            && wording.namesAgent(reading, Math.min(verb.end(), clause.end()), clause.end()));
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
    return scopes.values().stream().anyMatch(scope -> scope.denial() != null);
  }
}
