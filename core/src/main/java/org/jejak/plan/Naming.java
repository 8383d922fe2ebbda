package org.jejak.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sentence;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Reads what the words of a sentence name: acts and things, by concepts without part of speech. */
final class Naming {
  private static final int LONG_WORD = 5;

  private final Packs packs;
  private final boolean plain;
  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> kindred = new HashSet<>();
  private final Set<String> light = new HashSet<>();
  private final Map<String, Set<String>> fulfilments = new HashMap<>();
  // By the list itself, of which a pack has one for each entry: no word is weighed twice.
  private final Map<List<Sense>, Named> meanings = new IdentityHashMap<>();
  private final Map<Repeated, Set<String>> repeated = new EnumMap<>(Repeated.class);

  /**
   * {@code plain} for one that keeps verbs such as "hold", "cancel" and drops those that only say
   * who speaks.
   */
  Naming(Packs packs, boolean plain) {
    this.packs = packs;
    this.plain = plain;
    for (String concept : packs.concepts()) {
      keys.put(concept, stem(concept));
    }
    for (Table.Row row : Table.resource(Naming.class, "kindred.tsv")) {
      List<String> concepts = packs.concepts(row, 0);
      String first = stem(concepts.getFirst());
      concepts.forEach(concept -> keys.put(concept, first));
      kindred.add(first);
    }
    for (Table.Row row : Table.resource(Naming.class, "light-acts.tsv")) {
      light.addAll(packs.concepts(row, 0));
    }
    for (Table.Row row : Table.resource(Naming.class, "repeated-acts.tsv")) {
      for (String kind : row.list(1)) {
        Set<String> acts = repeated.computeIfAbsent(Repeated.valueOf(kind), key -> new HashSet<>());
        packs.concepts(row, 0).forEach(concept -> acts.add(key(concept)));
      }
    }
    for (Table.Row row : Table.resource(Naming.class, "fulfilments.tsv")) {
      List<String> telling = packs.concepts(row, 1).stream().map(this::key).toList();
      for (String announced : packs.concepts(row, 0)) {
        fulfilments.computeIfAbsent(key(announced), key -> new HashSet<>()).addAll(telling);
      }
    }
    fulfilments.replaceAll((act, telling) -> Set.copyOf(telling));
  }

  /** The keys of acts that tell that one of these came about, in other words. */
  Set<String> fulfilments(Set<String> announced) {
    Set<String> telling = Set.of();
    for (String act : announced) {
      Set<String> more = fulfilments.getOrDefault(act, Set.of());
      if (telling.isEmpty()) {
        telling = more;
      } else if (!more.isEmpty()) {
        telling = new HashSet<>(telling);
        telling.addAll(more);
      }
    }
    return telling;
  }

  /** Those of some acts that are done again and again. */
  Set<String> repeated(Set<String> acts, Repeated kind) {
    Set<String> known = repeated.getOrDefault(kind, Set.of());
    if (!Keys.shares(acts, known)) {
      return Set.of();
    }
    Set<String> again = new HashSet<>(acts);
    again.retainAll(known);
    return again;
  }

  private static String stem(String concept) {
    int dot = concept.lastIndexOf('.');
    return dot < 0 ? concept : concept.substring(0, dot);
  }

  /** The key of a concept: one string for all that tell the same. */
  String key(String concept) {
    String key = keys.get(concept);
    return key != null ? key : stem(concept);
  }

  /** The same; of a noun that is no kin of others only the last part: a fishing boat is a boat. */
  String plainKey(String concept) {
    String key = key(concept);
    boolean compound =
        concept.endsWith(".n") && key.equals(stem(concept)) && !kindred.contains(key);
    return compound ? key.substring(key.lastIndexOf('-') + 1) : key;
  }

  /** Whether acts such as calling something off are named like others. */
  boolean namesSteps() {
    return plain;
  }

  /** The keys that stand for several concepts. */
  Set<String> kindred() {
    return kindred;
  }

  /** Whether a concept says only that something is held, begun or done. */
  boolean isLight(String concept) {
    return light.contains(concept);
  }

  /**
   * One concept or word of a sentence.
   *
   * @param first index of its first token
   * @param onlyAct whether it can be nothing but an act
   */
  record Named(int first, Set<String> acts, Set<String> things, boolean onlyAct) {
    private Named at(int token) {
      return new Named(token, acts, things, onlyAct);
    }

    private boolean isNothing() {
      return acts.isEmpty() && things.isEmpty();
    }
  }

  /**
   * What a sentence names, in order.
   *
   * @param left stretches whose words name nothing of what is told
   */
  List<Named> named(Reading reading, Sentence sentence, Wording wording, List<Span> left) {
    AnnotatedText body = reading.body();
    List<Named> named = new ArrayList<>();
    Iterator<Match> matches = body.matchesIn(sentence.first(), sentence.end()).iterator();
    Match next = matches.hasNext() ? matches.next() : null;
    for (int i = sentence.first(); i < sentence.end(); ) {
      Match match = next != null && next.first() == i ? next : null;
      int stop = match == null ? i + 1 : match.end();
      if (!isLeft(body.span(i, Math.min(stop, sentence.end())), left)) {
        Token token = body.tokens().get(i);
        Named found = match == null ? word(token, i, wording) : concepts(match, token, wording);
        if (found != null) {
          named.add(found);
        }
      }
      i = stop;
      while (next != null && next.first() < i) {
        next = matches.hasNext() ? matches.next() : null;
      }
    }
    return List.copyOf(named);
  }

  private static boolean isLeft(Span span, List<Span> left) {
    for (Span one : left) {
      if (one.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** What the senses of an entry name, found once for each; null for nothing. */
  private @Nullable Named concepts(Match match, Token first, Wording wording) {
    Named known = meanings.get(match.senses());
    if (known == null) {
      known = meaning(match, first, wording);
      meanings.put(match.senses(), known);
    }
    return known.isNothing() ? null : known.at(match.first());
  }

  private Named meaning(Match match, Token first, Wording wording) {
    List<Sense> senses = new ArrayList<>(match.senses());
    if (match.end() - match.first() > 1) {
      senses.addAll(wording.senses(first));
    }
    Set<String> acts = new HashSet<>();
    Set<String> things = new HashSet<>();
    for (Sense sense : senses) {
      String domain = packs.domain(sense.concept());
      boolean speech = domain.equals("speech") && sense.isAct();
      boolean says = light.contains(sense.concept());
      if ((plain ? speech && says : says) || domain.equals("time")) {
        continue;
      }
      if (sense.isAct()) {
        acts.add(key(sense.concept()));
      } else if (sense.concept().endsWith(".n") && !isOfLightVerb(senses, sense.concept())) {
        things.add(key(sense.concept()));
      }
    }
    boolean phrase = match.end() - match.first() > 1;
    boolean onlyAct = !acts.isEmpty() && (phrase ? !namesThing(match) : things.isEmpty());
    things.removeAll(acts);
    return new Named(match.first(), Set.copyOf(acts), Set.copyOf(things), onlyAct);
  }

  private static boolean namesThing(Match match) {
    return match.senses().stream().anyMatch(sense -> sense.concept().endsWith(".n"));
  }

  /** Whether a noun is that of a verb which says little: a host, to host. */
  private boolean isOfLightVerb(List<Sense> senses, String noun) {
    String verb = stem(noun) + ".v";
    return light.contains(verb) && senses.stream().anyMatch(s -> s.concept().equals(verb));
  }

  /** A word that the pack does not know, or a number: the same word tells the same thing. */
  private static @Nullable Named word(Token token, int at, Wording wording) {
    boolean word = token.isWord() && token.norm().length() >= LONG_WORD;
    boolean tells = word ? !wording.isFunctionWord(token) : token.isNumber();
    return tells ? new Named(at, Set.of(), Set.of("“" + token.norm()), false) : null;
  }
}
