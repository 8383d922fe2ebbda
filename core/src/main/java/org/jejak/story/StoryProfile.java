package org.jejak.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Token;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What grouping looks at in one report.
 *
 * @param published day of publication, null where unknown
 * @param terms weight by key of the title and lead, before document frequency: names, concepts,
 *     words
 * @param events keys of the acts told as done, with who did them
 * @param incidents incidents told
 * @param days days named in the text, resolved
 * @param open times of the text that hang on a reference day
 */
record StoryProfile(
    Reading reading,
    @Nullable LocalDate published,
    Map<String, Double> terms,
    Set<String> events,
    List<Incident> incidents,
    Set<LocalDate> days,
    List<TimeExpression> open) {
  private static final int LEAD_TOKENS = 160;
  private static final double TITLE = 1.5;
  private static final double PERSON = 2.0;
  private static final double NAME = 1.6;
  private static final double COUNTRY = 1.0;
  private static final double CONCEPT = 1.0;
  private static final double COMMON_CONCEPT = 0.3;
  private static final double WORD = 0.7;
  private static final Set<String> COMMON_DOMAINS = Set.of("general", "speech", "time");

  String id() {
    return reading.article().id();
  }

  static StoryProfile of(Reading reading, @Nullable LocalDate published, Packs packs) {
    Map<String, Double> terms = new TreeMap<>();
    AnnotatedText body = reading.body();
    int lead = Math.min(body.tokens().size(), LEAD_TOKENS);
    addNames(reading, lead, terms);
    addConcepts(reading.title(), reading.title().tokens().size(), TITLE, packs, terms);
    addConcepts(body, lead, 1, packs, terms);
    addWords(reading.title(), reading.title().tokens().size(), packs, terms);
    addWords(body, lead, packs, terms);
    terms.replaceAll((key, weight) -> 1 + Math.log(weight) < 0.3 ? weight : damped(weight));
    Set<LocalDate> days = new TreeSet<>();
    List<TimeExpression> open = new ArrayList<>();
    for (TimeExpression time : reading.times()) {
      if (time.value() != null && time.value().isOneDay()) {
        days.add(time.value().from());
      } else if (time.value() == null) {
        open.add(time);
      }
    }
    return new StoryProfile(
        reading,
        published,
        Collections.unmodifiableMap(terms),
        events(reading),
        reading.incidents(),
        Collections.unmodifiableSet(days),
        List.copyOf(open));
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
        terms.merge("e:" + entity, weight, Double::sum);
      } else if (later.add(entity)) {
        terms.merge("e:" + entity, 0.3 * weight, Double::sum);
      }
    }
  }

  private static void addConcepts(
      AnnotatedText text, int end, double factor, Packs packs, Map<String, Double> terms) {
    for (Match match : text.matchesIn(0, end)) {
      Sense sense = match.senses().getFirst();
      boolean common = COMMON_DOMAINS.contains(packs.domain(sense.concept()));
      String stem = sense.concept().substring(0, sense.concept().lastIndexOf('.'));
      terms.merge("c:" + stem, factor * (common ? COMMON_CONCEPT : CONCEPT), Double::sum);
    }
  }

  private static void addWords(
      AnnotatedText text, int end, Packs packs, Map<String, Double> terms) {
    boolean[] known = new boolean[text.tokens().size()];
    for (Match match : text.matches()) {
      java.util.Arrays.fill(known, match.first(), match.end(), true);
    }
    var pack = packs.pack(text.lang());
    for (int i = 0; i < end; i++) {
      Token token = text.tokens().get(i);
      if (!known[i] && token.isWord() && token.norm().length() > 3) {
        if (!pack.isFunctionWord(token.norm())) {
          terms.merge("w:" + token.norm(), WORD, Double::sum);
        }
      }
    }
  }

  private static Set<String> events(Reading reading) {
    Set<String> events = new TreeSet<>();
    for (Event event : reading.events()) {
      if (event.status() == Event.Status.ACTUAL) {
        event.actors().stream()
            .filter(actor -> actor.country() != null || actor.entity() != null)
            .forEach(actor ->
                events.add(
                    event.type()
                        + ":"
                        + (actor.country() != null ? actor.country() : actor.entity())));
      }
    }
    return Collections.unmodifiableSet(events);
  }
}
