package org.jejak.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.language.Token;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** The clauses of one report with the keys that tell one act from another, free of language. */
public final class ClauseKeys {
  private static final int HELP = 3;
  private static final String EXIST = "exist";

  private final Reading reading;
  private final Wording wording;
  private final KeyReader reader;
  private final Sentences sentences;
  // By the clause itself: its keys are asked for at each number and day that it holds.
  private final Map<Clause, Keys> keys = new IdentityHashMap<>();

  ClauseKeys(Reading reading, Wording wording, KeyReader reader) {
    this.reading = reading;
    this.wording = wording;
    this.reader = reader;
    this.sentences = new Sentences(reading, wording, reader.naming());
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
   * @param undone those of them that it tells as not come about, though by no negated verb: no
   *     agreement, not yet over
   * @param notYet whether its "not" may be over soon: not yet, belum
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
      Set<String> undone,
      boolean notYet,
      int verb,
      boolean passive) {}

  /**
   * What stands around a stretch.
   *
   * @param keys of its clause, without those of its own words
   * @param ahead whether its clause tells of something to come
   * @param repeated acts of its clause whose numbers differ from day to day and place to place
   */
  public record Around(Keys keys, boolean ahead, Set<String> repeated) {}

  /** The clause that holds a stretch; null for none. */
  public @Nullable Around around(Span span) {
    int first = reading.body().tokenFrom(span.start());
    int end = reading.body().tokenFrom(span.end());
    Scope scope = sentences.at(span.start());
    if (scope == null) {
      return null;
    }
    for (Clause clause : scope.clauses()) {
      if (clause.holds(first)) {
        Set<String> own = reader.words(scope, first, Math.min(end, clause.end()));
        Keys others = keys(scope, clause).without(own);
        Set<String> repeated = reader.naming().repeated(others.acts(), Repeated.NUMBER);
        return new Around(others, !clause.ahead().isEmpty(), repeated);
      }
    }
    return null;
  }

  private Keys keys(Scope scope, Clause clause) {
    return keys.computeIfAbsent(
        clause, known -> reader.keys(scope, clause.first(), clause.end(), null));
  }

  /**
   * What the sentences tell: of one that denies something, what it denies; of others each clause.
   */
  public List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (Scope scope : sentences.all()) {
      Cue denial = scope.denial();
      if (denial != null && denial.end() < scope.sentence().end()) {
        told.add(denied(scope, denial));
      } else {
        scope.clauses().forEach(clause -> told.add(told(scope, clause)));
      }
    }
    return told;
  }

  private Told denied(Scope scope, Cue denial) {
    Span span = scope.sentence().span();
    Keys denied = reader.keys(scope, denial.end(), scope.sentence().end(), null);
    Keys keys = reader.withSubject(denied, scope, denial.first());
    boolean not = scope.negation().stream().anyMatch(cue -> cue.first() >= denial.end());
    Set<String> none = Set.of();
    return new Told(
        span, keys, true, not, false, false, none, none, none, false, span.start(), false);
  }

  private Told told(Scope scope, Clause clause) {
    Span span = reading.body().span(clause.first(), clause.end());
    Keys keys = keys(scope, clause);
    boolean not = !clause.against().isEmpty();
    boolean ahead = !clause.ahead().isEmpty();
    boolean aside = isAside(scope, clause, span);
    Match verb = reader.verb(reading, clause.first(), clause.end(), keys.core());
    int at = verb == null ? span.start() : reading.body().tokens().get(verb.first()).start();
    boolean passive = verb != null && isPassive(verb, clause);
    List<KeyReader.Verb> verbs = verbs(clause);
    Set<String> heads = heads(scope, clause, keys, verbs);
    Set<String> negated = negated(clause, heads, verbs);
    Set<String> undone = undone(scope, clause, heads, verbs);
    boolean notYet = not && isNotYet(clause);
    return new Told(
        span, keys, false, not, ahead, aside, heads, negated, undone, notYet, at, passive);
  }

  private boolean isNotYet(Clause clause) {
    return reading.body().tokens().subList(clause.first(), clause.end()).stream()
        .anyMatch(wording::isYet);
  }

  /** The verbs of a clause, in order; a gerund is one behind a word such as "without". */
  private List<KeyReader.Verb> verbs(Clause clause) {
    List<KeyReader.Verb> verbs =
        new ArrayList<>(reader.verbs(reading, clause.first(), clause.end()));
    for (Cue cue : clause.against()) {
      if (isWithout(cue)) {
        reader.gerund(reading, cue.end(), clause.end()).ifPresent(verbs::add);
      }
    }
    verbs.sort(Comparator.comparingInt(KeyReader.Verb::first));
    return verbs;
  }

  private static Set<String> heads(
      Scope scope, Clause clause, Keys keys, List<KeyReader.Verb> verbs) {
    Set<String> heads = new HashSet<>();
    verbs.forEach(verb -> heads.addAll(verb.acts()));
    scope.named(clause.first(), clause.end()).stream()
        .map(Naming.Named::acts)
        .filter(acts -> !acts.isEmpty() && !acts.equals(Set.of(EXIST)))
        .findFirst()
        .ifPresent(heads::addAll);
    heads.retainAll(keys.acts());
    return heads;
  }

  /**
   * A word such as "not" negates the next verb, one such as "without" only a verb right behind it;
   * where the clause has no verb, all that it tells. "Closed without agreement" negates nothing.
   * What does not exist was not done: tidak ada kesepakatan yang dicapai.
   */
  private Set<String> negated(Clause clause, Set<String> heads, List<KeyReader.Verb> verbs) {
    Set<String> negated = new HashSet<>();
    for (Cue cue : clause.against()) {
      if (verbs.isEmpty()) {
        negated.addAll(heads);
      }
      boolean without = isWithout(cue);
      verbs.stream()
          .filter(verb -> without ? verb.first() == cue.end() : verb.first() >= cue.end())
          .findFirst()
          .ifPresent(verb -> {
            negated.addAll(verb.acts());
            negated.addAll(verb.acts().contains(EXIST) ? missing(clause, verb) : Set.of());
          });
    }
    negated.retainAll(heads);
    return negated;
  }

  /** The acts that follow "there is no" up to where, when or whereby there is none. */
  private Set<String> missing(Clause clause, KeyReader.Verb exists) {
    int end = exists.end();
    while (end < clause.end() && !wording.isPreposition(reading.body().tokens().get(end))) {
      end++;
    }
    return reader.acts(reading, exists.end(), end);
  }

  /**
   * What the clause's "not" tells of besides a verb behind it: acts that only nouns name, all of
   * them where no verb follows (the strike is not over), else those before it (no agreement was
   * reached); and a verb with its object (signed no deal).
   */
  private Set<String> undone(
      Scope scope, Clause clause, Set<String> heads, List<KeyReader.Verb> verbs) {
    Set<String> named = new HashSet<>(heads);
    verbs.forEach(verb -> named.removeAll(verb.acts()));
    Set<String> undone = new HashSet<>();
    for (Cue cue : clause.against()) {
      KeyReader.Verb before =
          verbs.stream()
              .filter(verb -> verb.first() < cue.first() && !verb.speaks() && !helps(verb))
              .reduce((first, last) -> last)
              .orElse(null);
      boolean object = before != null && before.end() == cue.first();
      int next =
          verbs.stream()
              .map(KeyReader.Verb::first)
              .filter(first -> first >= cue.end())
              .findFirst()
              .orElse(-1);
      if (isWithout(cue)) {
        continue;
      }
      if (object || (before == null && next < 0)) {
        undone.addAll(named);
        undone.addAll(before == null ? Set.of() : before.acts());
      } else if (before == null) {
        scope.named(cue.end(), next).stream()
            .flatMap(one -> one.acts().stream())
            .filter(named::contains)
            .forEach(undone::add);
      }
    }
    undone.retainAll(heads);
    return undone;
  }

  /** Whether a verb may only help another: did not go. */
  private boolean helps(KeyReader.Verb verb) {
    return wording.isFunctionWord(reading.body().tokens().get(verb.first()));
  }

  private boolean isWithout(Cue cue) {
    return wording.isWithout(reading.body().tokens().get(cue.first()));
  }

  /**
   * By its form; one that may be the past or a perfect as well is a passive behind a form of "be",
   * or where the one who did it follows at once: was seized, seized by the navy.
   */
  private boolean isPassive(Match verb, Clause clause) {
    Set<Form> forms =
        verb.senses().stream().map(Sense::form).collect(Collectors.toUnmodifiableSet());
    int end = Math.min(verb.end(), clause.end());
    if (forms.contains(Form.PASSIVE)
        || (forms.contains(Form.NOMINAL) && wording.namesAgent(reading, end, clause.end()))) {
      return true;
    }
    boolean participle = forms.contains(Form.PARTICIPLE);
    List<Token> before =
        reading
            .body()
            .tokens()
            .subList(Math.max(clause.first(), verb.first() - HELP), verb.first());
    boolean perfect = before.stream().anyMatch(token -> wording.marks(token, "HAVE"));
    return (participle || forms.contains(Form.PAST))
        && (wording.hasCopula(before)
            || wording.namesAgent(reading, end, Math.min(end + 2, clause.end()))
            || (participle && !forms.contains(Form.PAST) && !perfect));
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
    return sentences.all().stream().anyMatch(scope -> scope.denial() != null);
  }
}
