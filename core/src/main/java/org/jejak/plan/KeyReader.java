package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.plan.Naming.Named;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Reads what tells one act from another out of a clause and the sentence that it stands in. */
final class KeyReader {
  private static final int FEW = 4;

  private final Packs packs;
  private final Naming naming;
  private final Occasions occasions;
  private final Set<String> nature = new HashSet<>();
  // By the list itself, of which a pack has one for each entry: no word is weighed twice.
  private final Map<List<Sense>, Meaning> meanings = new IdentityHashMap<>();

  /**
   * {@code plain} for one that keeps verbs such as "hold" and drops those that only say who speaks.
   */
  KeyReader(Packs packs, boolean plain) {
    this.packs = packs;
    this.naming = new Naming(packs, plain);
    this.occasions = new Occasions(packs);
    for (String concept : packs.concepts()) {
      if (packs.domain(concept).equals("nature")) {
        nature.add(naming.key(concept));
      }
    }
  }

  /** Reads the words of sentences. */
  Naming naming() {
    return naming;
  }

  /** Finds the occasions at which something may be due. */
  Occasions occasions() {
    return occasions;
  }

  /**
   * The keys of a stretch of a sentence. What it is about is read from the sentence but for the
   * clauses that name who says so, and from the one before where it names hardly anything ("It will
   * open on Monday").
   *
   * @param cue the cue that what follows it is ahead, undone or put off; null where there is none
   */
  Keys keys(Scope scope, int first, int end, @Nullable Cue cue) {
    return keys(scope, first, end, cue, first);
  }

  /** The same; without a cue, the act that stands next before token {@code day} is the core. */
  Keys keys(Scope scope, int first, int end, @Nullable Cue cue, int day) {
    List<Named> all = new ArrayList<>();
    Set<String> people = new HashSet<>();
    told(scope, first, end, all, people);
    List<Named> own = new ArrayList<>();
    Set<String> acts = new HashSet<>();
    Set<String> about = new HashSet<>();
    for (Named named : all) {
      about.addAll(named.things());
      if (named.first() >= first && named.first() < end) {
        own.add(named);
        acts.addAll(named.acts());
      }
    }
    Set<String> core = core(own, cue == null ? day : cue.first(), cue == null ? day : cue.end());
    about.removeAll(core);
    boolean bare = about.isEmpty() && people.isEmpty();
    if (scope.before() != null && about.size() + people.size() < FEW) {
      List<Named> before = new ArrayList<>();
      told(scope.before(), 0, 0, before, people);
      before.forEach(named -> about.addAll(named.things()));
    }
    return new Keys(core, acts, about, people, bare, naming.fulfilments(core));
  }

  /** Keys with whom the clause names before token {@code end}: who denies it is who did it. */
  Keys withSubject(Keys keys, Scope scope, int end) {
    Set<String> about = new HashSet<>(keys.about());
    Set<String> people = new HashSet<>(keys.people());
    for (Clause clause : scope.clauses()) {
      if (clause.holds(end) && clause.first() < end) {
        scope.named(clause.first(), end).forEach(named -> about.addAll(named.things()));
        scope.addPeople(List.of(scope.reading().body().span(clause.first(), end)), people);
      }
    }
    return new Keys(keys.core(), keys.acts(), about, people, keys.isBare(), keys.fulfilments());
  }

  /** The keys that words of a stretch give by themselves. */
  Set<String> words(Scope scope, int first, int end) {
    Set<String> words = new HashSet<>();
    for (Named named : scope.named(first, end)) {
      words.addAll(named.acts());
      words.addAll(named.things());
    }
    return words;
  }

  /** What a sentence names, but for the clauses that tell who says so. */
  private void told(Scope scope, int first, int end, List<Named> named, Set<String> people) {
    List<Span> spans = new ArrayList<>();
    for (Clause clause : scope.clauses()) {
      boolean own = clause.first() < end && first < clause.end();
      if (own || !isSpeech(scope.reading(), clause)) {
        scope.addNamed(clause.first(), clause.end(), named);
        spans.add(scope.reading().body().span(clause.first(), clause.end()));
      }
    }
    scope.addPeople(spans, people);
  }

  /** Whether a stretch tells any act by a verb. */
  boolean hasVerb(Reading reading, int first, int end) {
    for (Match match : reading.body().matchesIn(first, end)) {
      if (!meaning(match).verbs().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch tells one of these acts by a verb, not by a noun that names it. */
  boolean hasVerb(Reading reading, int first, int end, Set<String> asked) {
    for (Match match : reading.body().matchesIn(first, end)) {
      if (Keys.shares(meaning(match).verbs(), asked)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch names an act, be it but spoken; a verb such as "hold" alone is none. */
  boolean hasAct(Reading reading, int first, int end) {
    for (Match match : reading.body().matchesIn(first, end)) {
      if (meaning(match).telling()) {
        return true;
      }
    }
    return false;
  }

  /** The first word of a stretch that names one of these acts; null for none. */
  @Nullable Match verb(Reading reading, int first, int end, Set<String> acts) {
    for (Match match : reading.body().matchesIn(first, end)) {
      if (Keys.shares(meaning(match).acts(), acts)) {
        return match;
      }
    }
    return null;
  }

  /**
   * A verb of a stretch, from its first token to before {@code end}.
   *
   * @param acts that it may mean
   * @param speaks whether one of them is to speak
   */
  record Verb(int first, int end, Set<String> acts, boolean speaks) {}

  /** The verbs of a stretch, in order. */
  List<Verb> verbs(Reading reading, int first, int end) {
    List<Verb> verbs = new ArrayList<>();
    for (Match match : reading.body().matchesIn(first, end)) {
      Meaning meaning = meaning(match);
      if (!meaning.verbs().isEmpty()) {
        verbs.add(new Verb(match.first(), match.end(), meaning.verbs(), meaning.verbSpeaks()));
      }
    }
    return verbs;
  }

  /** The gerund with which a stretch begins, taken for a verb: reaching an agreement. */
  Optional<Verb> gerund(Reading reading, int first, int end) {
    for (Match match : reading.body().matchesIn(first, end)) {
      List<Sense> gerunds = acts(match, sense -> sense.form() == Form.GERUND);
      if (match.first() == first && !gerunds.isEmpty()) {
        return Optional.of(new Verb(first, match.end(), keys(gerunds), speaks(gerunds)));
      }
    }
    return Optional.empty();
  }

  /** The acts that a stretch names by verbs and nouns. */
  Set<String> acts(Reading reading, int first, int end) {
    Set<String> acts = new HashSet<>();
    for (Match match : reading.body().matchesIn(first, end)) {
      acts.addAll(meaning(match).acts());
    }
    return acts;
  }

  /** Whether a stretch has a verb in the past: opened, closed. */
  boolean hasPast(Reading reading, int first, int end) {
    return reading.body().matchesIn(first, end).stream()
        .flatMap(match -> match.senses().stream())
        .anyMatch(sense -> sense.form() == Form.PAST);
  }

  /**
   * What an entry of a pack tells of acts.
   *
   * @param acts that it names by a verb or a noun
   * @param verbs that it tells as a verb
   * @param verbSpeaks whether one of those is to speak
   * @param speaks whether any act that it names is to speak
   * @param telling whether it names one that is more than a verb such as "hold"
   */
  private record Meaning(
      Set<String> acts, Set<String> verbs, boolean verbSpeaks, boolean speaks, boolean telling) {}

  private Meaning meaning(Match match) {
    Meaning known = meanings.get(match.senses());
    if (known == null) {
      List<Sense> acts = acts(match, sense -> true);
      List<Sense> verbs = acts(match, KeyReader::isVerb);
      boolean telling =
          acts.stream().anyMatch(sense -> isSpeech(sense) || !naming.isLight(sense.concept()));
      known = new Meaning(keys(acts), keys(verbs), speaks(verbs), speaks(acts), telling);
      meanings.put(match.senses(), known);
    }
    return known;
  }

  private static List<Sense> acts(Match match, Predicate<Sense> asked) {
    return match.senses().stream().filter(Sense::isAct).filter(asked).toList();
  }

  private Set<String> keys(List<Sense> senses) {
    return senses.stream()
        .map(sense -> naming.key(sense.concept()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean speaks(List<Sense> acts) {
    return acts.stream().anyMatch(this::isSpeech);
  }

  private boolean isSpeech(Sense act) {
    return packs.domain(act.concept()).equals("speech");
  }

  /** Whether a word tells an act as a verb, not by a noun that names it. */
  private static boolean isVerb(Sense sense) {
    return sense.form() != Form.NOMINAL && sense.form() != Form.GERUND;
  }

  /** Whether keys name no act, and a thing that nature sends: snow, rain. */
  boolean isNature(Keys keys) {
    return keys.acts().isEmpty() && keys.about().stream().anyMatch(nature::contains);
  }

  private boolean isSpeech(Reading reading, Clause clause) {
    for (Match match : reading.body().matchesIn(clause.first(), clause.end())) {
      if (meaning(match).speaks()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The act after the cue, else the last before it; the thing where the verb is light. Without a
   * cue, the last before the day, else the first after it.
   */
  private Set<String> core(List<Named> own, int before, int after) {
    List<Named> ordered = new ArrayList<>();
    List<Named> earlier = own.stream().filter(n -> n.first() < before).toList().reversed();
    List<Named> later = own.stream().filter(n -> n.first() >= after).toList();
    ordered.addAll(before == after ? earlier : later);
    ordered.addAll(before == after ? later : earlier);
    for (Named named : ordered) {
      if (named.onlyAct()) {
        return named.acts();
      }
    }
    Set<String> core = new HashSet<>();
    ordered.forEach(named -> core.addAll(named.acts()));
    if (core.isEmpty()) {
      ordered.forEach(named -> core.addAll(named.things()));
      core.retainAll(naming.kindred());
    }
    boolean none = core.isEmpty() && !ordered.isEmpty();
    return none ? ordered.getFirst().things() : core;
  }
}
