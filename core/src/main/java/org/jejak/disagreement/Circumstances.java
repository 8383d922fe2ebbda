package org.jejak.disagreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.event.Dateline;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jejak.time.TimeExpression;

/**
 * When and where what a sentence tells took place, as far as it says.
 *
 * @param days single days that it names
 * @param places known places below countries that it names
 */
record Circumstances(Set<LocalDate> days, Set<String> places) {

  /** Copies the sets. */
  Circumstances {
    days = Set.copyOf(days);
    places = Set.copyOf(places);
  }

  /** What each sentence of a report names; a dateline tells where its writer is. */
  static Map<Sentence, Circumstances> bySentence(Reading reading) {
    AnnotatedText body = reading.body();
    Map<Sentence, Set<LocalDate>> days = new HashMap<>();
    for (TimeExpression time : reading.times()) {
      Interval value = time.value();
      if (value != null && value.isOneDay() && value.precision() != Precision.VAGUE) {
        put(days, body.sentenceAt(time.span().start()), value.from());
      }
    }
    Set<String> known =
        reading.entities().stream()
            .filter(Entity::known)
            .map(Entity::id)
            .collect(Collectors.toUnmodifiableSet());
    int opening = Dateline.end(body);
    Map<Sentence, Set<String>> places = new HashMap<>();
    for (Mention mention : reading.mentions()) {
      boolean place = mention.kind() == EntityKind.PLACE && known.contains(mention.entity());
      if (place && mention.span().start() >= opening) {
        put(places, body.sentenceAt(mention.span().start()), mention.entity());
      }
    }
    Map<Sentence, Circumstances> told = new HashMap<>();
    for (Sentence sentence : body.sentences()) {
      told.put(
          sentence,
          new Circumstances(
              days.getOrDefault(sentence, Set.of()), places.getOrDefault(sentence, Set.of())));
    }
    return told;
  }

  private static <T> void put(Map<Sentence, Set<T>> named, Optional<Sentence> sentence, T value) {
    sentence.ifPresent(s -> named.computeIfAbsent(s, key -> new HashSet<>()).add(value));
  }

  /** Whether both name days and none in common. */
  boolean areOnOtherDays(Circumstances other) {
    return areApart(days, other.days);
  }

  /** Whether both name known places and none in common: one town of a province, or another. */
  boolean areElsewhere(Circumstances other) {
    return areApart(places, other.places);
  }

  private static <T> boolean areApart(Set<T> a, Set<T> b) {
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }
}
