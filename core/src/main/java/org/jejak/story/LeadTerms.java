package org.jejak.story;

import java.util.Arrays;
import java.util.HashMap;
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
import org.jejak.story.Weighing.RawTerms;

/**
 * The terms of a report: names, concepts and words that no pack knows. Title and lead count most,
 * what follows counts less, and what lies far behind not at all.
 */
final class LeadTerms {
  static final int LEAD_TOKENS = 160;
  private static final int NEAR_TOKENS = 400;
  private static final int LAST_TOKENS = 2000;
  private static final double NEAR = 0.3;
  private static final double FAR = 0.1;
  private static final double TITLE = 1.5;
  private static final double PERSON = 2.0;
  private static final double NAME = 1.6;
  private static final double COUNTRY = 1.0;
  private static final double CONCEPT = 1.0;
  private static final double COMMON_CONCEPT = 0.1;
  private static final double WORD = 0.7;
  private static final int SHORTEST_WORD = 4;
  private static final Set<String> COMMON_DOMAINS = Set.of("general", "speech", "time");

  private record Concept(int number, double weight) {}

  private final Packs packs;
  private final Vocabulary vocabulary;
  private final Map<String, Concept> concepts = new HashMap<>();

  /** Weights by number while one report is gone through; 0 for terms that it lacks. */
  private double[] weights = new double[1024];

  private int[] found = new int[256];
  private int size;

  LeadTerms(Packs packs, Vocabulary vocabulary) {
    this.packs = packs;
    this.vocabulary = vocabulary;
  }

  /** The terms of a report with their weights, before document frequency. */
  RawTerms of(Reading reading) {
    size = 0;
    addNames(reading);
    addText(reading.title(), TITLE, TITLE, TITLE);
    addText(reading.body(), 1, NEAR, FAR);
    int[] ids = Arrays.copyOf(found, size);
    float[] own = new float[size];
    for (int i = 0; i < size; i++) {
      own[i] = (float) damped(weights[ids[i]]);
      weights[ids[i]] = 0;
    }
    return new RawTerms(ids, own);
  }

  /** Saying a thing five times does not make it five times as telling. */
  private static double damped(double weight) {
    return weight <= 1 ? weight : 1 + Math.log(weight);
  }

  private void add(int term, double weight) {
    if (term >= weights.length) {
      weights = Arrays.copyOf(weights, Math.max(term + 1, 2 * weights.length));
    }
    if (weights[term] == 0) {
      if (size == found.length) {
        found = Arrays.copyOf(found, 2 * size);
      }
      found[size++] = term;
    }
    weights[term] += weight;
  }

  private void addNames(Reading reading) {
    for (Mention mention : reading.mentions()) {
      double place = weightAt(reading.body().tokenFrom(mention.span().start()), 1, NEAR, FAR);
      if (place > 0) {
        String country = mention.kind() == EntityKind.PLACE ? mention.metonymFor() : null;
        String entity = country != null ? country : mention.entity();
        add(vocabulary.name(entity), place * weight(mention.kind()));
      }
    }
  }

  private static double weight(EntityKind kind) {
    return switch (kind) {
      case PERSON -> PERSON;
      case COUNTRY -> COUNTRY;
      default -> NAME;
    };
  }

  private static double weightAt(int token, double lead, double near, double far) {
    if (token < LEAD_TOKENS) {
      return lead;
    }
    return token < NEAR_TOKENS ? near : token < LAST_TOKENS ? far : 0;
  }

  private void addText(AnnotatedText text, double lead, double near, double far) {
    int end = Math.min(text.tokens().size(), LAST_TOKENS);
    LanguagePack pack = packs.pack(text.lang());
    int next = 0;
    for (Match match : text.matches()) {
      if (match.first() >= end) {
        break;
      }
      addWords(text, next, match.first(), pack, lead, near, far);
      next = Math.max(next, match.end());
      Concept concept =
          concepts.computeIfAbsent(match.senses().getFirst().concept(), this::concept);
      add(concept.number, weightAt(match.first(), lead, near, far) * concept.weight);
    }
    addWords(text, next, end, pack, lead, near, far);
  }

  private Concept concept(String id) {
    boolean common = COMMON_DOMAINS.contains(packs.domain(id));
    String stem = id.substring(0, id.lastIndexOf('.'));
    return new Concept(vocabulary.concept(stem), common ? COMMON_CONCEPT : CONCEPT);
  }

  private void addWords(
      AnnotatedText text,
      int first,
      int end,
      LanguagePack pack,
      double lead,
      double near,
      double far) {
    for (int i = first; i < end; i++) {
      Token token = text.tokens().get(i);
      boolean tells = token.isWord() && token.norm().length() >= SHORTEST_WORD;
      if (tells && !pack.isFunctionWord(token.norm())) {
        add(vocabulary.word(token.norm()), WORD * weightAt(i, lead, near, far));
      }
    }
  }
}
