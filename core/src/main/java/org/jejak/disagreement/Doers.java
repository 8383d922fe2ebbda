package org.jejak.disagreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Table;
import org.jejak.plan.ClauseKeys;

/** Tells which kind of body does what a clause tells, from the nouns where its doer stands. */
final class Doers {
  private static final int REACH = 6;
  private static final int NEXT = 2;

  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, Set<String>> agents = new HashMap<>();
  private final Set<String> nounFirst = new HashSet<>();

  Doers(Packs packs) {
    for (Table.Row row : Table.resource(Doers.class, "doers.tsv")) {
      packs.concepts(row, 0).forEach(concept -> bodies.put(concept, row.get(1)));
    }
    for (String code : packs.codes()) {
      Map<String, Set<String>> syntax = packs.pack(code).syntax();
      agents.put(code, syntax.getOrDefault("agent", Set.of()));
      if (syntax.getOrDefault("order", Set.of()).contains("noun-first")) {
        nounFirst.add(code);
      }
    }
  }

  /**
   * The kinds of bodies named before an active verb, or after a passive one: behind "by", or right
   * behind the verb where the language puts its nouns first (disita penjaga pantai); each with the
   * words that name it first.
   */
  Map<String, String> of(AnnotatedText body, ClauseKeys.Told clause) {
    int first = body.tokenFrom(clause.span().start());
    int verb = body.tokenFrom(clause.verb());
    int end = body.tokenFrom(clause.span().end());
    if (!clause.passive()) {
      return bodies(body, first, verb);
    }
    int agent = agent(body, verb, end);
    if (agent >= 0) {
      return bodies(body, agent + 1, Math.min(end, agent + REACH));
    }
    int next = Math.min(end, verb + 1 + NEXT);
    return nounFirst.contains(body.lang()) ? bodies(body, verb + 1, next) : Map.of();
  }

  /** Whether both are known and can be no two names of one doer. */
  static boolean areOthers(Map<String, String> a, Map<String, String> b) {
    return a.size() == 1 && b.size() == 1 && !a.keySet().equals(b.keySet());
  }

  private int agent(AnnotatedText body, int verb, int end) {
    Set<String> words = agents.getOrDefault(body.lang(), Set.of());
    for (int i = verb; i < end; i++) {
      if (words.contains(body.tokens().get(i).norm())) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, String> bodies(AnnotatedText body, int first, int end) {
    Map<String, String> found = new HashMap<>();
    for (Match match : first < end ? body.matchesIn(first, end) : List.<Match>of()) {
      for (Sense sense : match.senses()) {
        String concept = sense.concept();
        String last = concept.substring(concept.lastIndexOf('-') + 1);
        String known = bodies.getOrDefault(concept, bodies.get(last));
        if (known != null) {
          found.putIfAbsent(known, body.words(body.span(match.first(), match.end())));
        }
      }
    }
    return found;
  }
}
