package org.jejak.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Token;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;

/** The terms of a report's title and lead: names, concepts and words that no pack knows. */
final class LeadTerms {
  static final String NAME_PREFIX = "e:";
  static final String CONCEPT_PREFIX = "c:";
  static final String WORD_PREFIX = "w:";

  private static final int LEAD_TOKENS = 160;
  private static final double TITLE = 1.5;
  private static final double PERSON = 2.0;
  private static final double NAME = 1.6;
  private static final double COUNTRY = 1.0;
  private static final double CONCEPT = 1.0;
  private static final double COMMON_CONCEPT = 0.3;
  private static final double WORD = 0.7;
  private static final Set<String> COMMON_DOMAINS = Set.of("general", "speech", "time");

  private record Concept(String term, double weight) {}

  private final Packs packs;
  private final Map<String, Concept> concepts = new HashMap<>();

  LeadTerms(Packs packs) {
    this.packs = packs;
  }

  /** Weight by term, before document frequency. */
  Map<String, Double> of(Reading reading) {
    Map<String, Double> terms = new HashMap<>();
    AnnotatedText body = reading.body();
    int lead = Math.min(body.tokens().size(), LEAD_TOKENS);
    addNames(reading, lead, terms);
    addConcepts(reading.title(), reading.title().tokens().size(), TITLE, terms);
    addConcepts(body, lead, 1, terms);
    addWords(reading.title(), reading.title().tokens().size(), terms);
    addWords(body, lead, terms);
    terms.replaceAll((term, weight) -> damped(weight));
    return terms;
  }

  /** Saying a thing five times does not make it five times as telling. */
  private static double damped(double weight) {
    return weight <= 1 ? weight : 1 + Math.log(weight);
  }

  private static void addNames(Reading reading, int lead, Map<String, Double> terms) {
    Set<String> later = new HashSet<>();
    for (Mention mention : reading.mentions()) {
      double weight =
          switch (mention.kind()) {
            case PERSON -> PERSON;
            case COUNTRY -> COUNTRY;
            default -> NAME;
          };
      boolean inLead = reading.body().tokenFrom(mention.span().start()) < lead;
      String entity =
          mention.kind() == EntityKind.PLACE && mention.metonymFor() != null
              ? mention.metonymFor()
              : mention.entity();
      if (inLead) {
        terms.merge(NAME_PREFIX + entity, weight, Double::sum);
      } else if (later.add(entity)) {
        terms.merge(NAME_PREFIX + entity, 0.3 * weight, Double::sum);
      }
    }
  }

  private void addConcepts(AnnotatedText text, int end, double factor, Map<String, Double> terms) {
    for (Match match : text.matchesIn(0, end)) {
      Concept concept =
          concepts.computeIfAbsent(match.senses().getFirst().concept(), this::concept);
      terms.merge(concept.term, factor * concept.weight, Double::sum);
    }
  }

  private Concept concept(String id) {
    boolean common = COMMON_DOMAINS.contains(packs.domain(id));
    String stem = id.substring(0, id.lastIndexOf('.'));
    return new Concept(CONCEPT_PREFIX + stem, common ? COMMON_CONCEPT : CONCEPT);
  }

  private void addWords(AnnotatedText text, int end, Map<String, Double> terms) {
    boolean[] known = new boolean[text.tokens().size()];
    for (Match match : text.matches()) {
      java.util.Arrays.fill(known, match.first(), match.end(), true);
    }
    LanguagePack pack = packs.pack(text.lang());
    for (int i = 0; i < end; i++) {
      Token token = text.tokens().get(i);
      if (!known[i] && token.isWord() && token.norm().length() > 3) {
        if (!pack.isFunctionWord(token.norm())) {
          terms.merge(WORD_PREFIX + token.norm(), WORD, Double::sum);
        }
      }
    }
  }
}
