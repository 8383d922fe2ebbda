package org.jejak.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jejak.document.Span;
import org.jejak.event.Dateline;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
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
    List<Named> own = all.stream().filter(n -> n.first() >= first && n.first() < end).toList();
    Set<String> acts = new HashSet<>();
    Set<String> about = new HashSet<>();
    own.forEach(named -> acts.addAll(named.acts()));
    all.forEach(named -> about.addAll(named.things()));
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
        Span span = scope.reading().body().span(clause.first(), end);
        people.addAll(people(scope.reading(), scope.sentence().span(), List.of(span)));
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
        named.addAll(scope.named(clause.first(), clause.end()));
        spans.add(scope.reading().body().span(clause.first(), clause.end()));
      }
    }
    people.addAll(people(scope.reading(), scope.sentence().span(), spans));
  }

  /** Whether a stretch tells any act by a verb. */
  boolean hasVerb(Reading reading, int first, int end) {
    return !verbs(reading, first, end).isEmpty();
  }

  /** Whether a stretch names an act, be it but spoken; a verb such as "hold" alone is none. */
  boolean hasAct(Reading reading, int first, int end) {
    for (Match match : reading.body().matchesIn(first, end)) {
      for (Sense sense : match.senses()) {
        boolean says = packs.domain(sense.concept()).equals("speech");
        if (sense.isAct() && (says || !naming.isLight(sense.concept()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first word of a stretch that names one of these acts; null for none. */
  @Nullable Match verb(Reading reading, int first, int end, Set<String> acts) {
    return reading.body().matchesIn(first, end).stream()
        .filter(match ->
            match.senses().stream()
                .anyMatch(s -> s.isAct() && acts.contains(naming.key(s.concept()))))
        .findFirst()
        .orElse(null);
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
    return reading.body().matchesIn(first, end).stream()
        .flatMap(match -> verb(match, KeyReader::isVerb).stream())
        .toList();
  }

  /** The gerund with which a stretch begins, taken for a verb: reaching an agreement. */
  Optional<Verb> gerund(Reading reading, int first, int end) {
    return reading.body().matchesIn(first, end).stream()
        .filter(match -> match.first() == first)
        .flatMap(match -> verb(match, sense -> sense.form() == Form.GERUND).stream())
        .findFirst();
  }

  private Optional<Verb> verb(Match match, Predicate<Sense> asked) {
    List<Sense> acts = match.senses().stream().filter(Sense::isAct).filter(asked).toList();
    Set<String> keys =
        acts.stream()
            .map(sense -> naming.key(sense.concept()))
            .collect(Collectors.toUnmodifiableSet());
    boolean speaks =
        acts.stream().anyMatch(sense -> packs.domain(sense.concept()).equals("speech"));
    return acts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Verb(match.first(), match.end(), keys, speaks));
  }

  /** Whether a word tells an act as a verb, not by a noun that names it. */
  private static boolean isVerb(Sense sense) {
    return sense.isAct() && sense.form() != Form.NOMINAL && sense.form() != Form.GERUND;
  }

  /** The acts that a stretch names by verbs and nouns. */
  Set<String> acts(Reading reading, int first, int end) {
    return reading.body().matchesIn(first, end).stream()
        .flatMap(match -> match.senses().stream())
        .filter(Sense::isAct)
        .map(sense -> naming.key(sense.concept()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a stretch has a verb in the past: opened, closed. */
  boolean hasPast(Reading reading, int first, int end) {
    return reading.body().matchesIn(first, end).stream()
        .flatMap(match -> match.senses().stream())
        .anyMatch(sense -> sense.form() == Form.PAST);
  }

  /** Whether keys name no act, and a thing that nature sends: snow, rain. */
  boolean isNature(Keys keys) {
    return keys.acts().isEmpty() && keys.about().stream().anyMatch(nature::contains);
  }

  private boolean isSpeech(Reading reading, Clause clause) {
    for (Match match : reading.body().matchesIn(clause.first(), clause.end())) {
      for (Sense sense : match.senses()) {
        if (sense.isAct() && packs.domain(sense.concept()).equals("speech")) {
          return true;
        }
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

  /** Whether a stretch tells one of these acts by a verb, not by a noun that names it. */
  boolean hasVerb(Reading reading, int first, int end, Set<String> asked) {
    return verbs(reading, first, end).stream()
        .anyMatch(verb -> !Collections.disjoint(verb.acts(), asked));
  }

  /** Entities named in stretches of a sentence, and their countries. */
  private static Set<String> people(Reading reading, Span sentence, List<Span> spans) {
    Set<String> people = new HashSet<>();
    int opening = Dateline.end(reading.body());
    for (Mention mention : reading.mentions()) {
      boolean named =
          sentence.contains(mention.span())
              && spans.stream().anyMatch(span -> span.overlaps(mention.span()))
              && !(mention.kind() == EntityKind.PLACE && mention.span().start() < opening);
      if (named) {
        people.add(mention.entity());
        if (mention.metonymFor() != null) {
          people.add(mention.metonymFor());
        }
      }
    }
    for (Entity entity : reading.entities()) {
      if (entity.country() != null && people.contains(entity.id())) {
        people.add(entity.country());
      }
    }
    return people;
  }
}
