package org.jejak.disagreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
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

  static Circumstances of(Reading reading, Span sentence) {
    Set<LocalDate> days = new HashSet<>();
    for (TimeExpression time : reading.times()) {
      Interval value = time.value();
      if (value != null
          && value.isOneDay()
          && value.precision() != Precision.VAGUE
          && sentence.contains(time.span())) {
        days.add(value.from());
      }
    }
    Set<String> places = new HashSet<>();
    for (Mention mention : reading.mentions()) {
      if (mention.kind() == EntityKind.PLACE && sentence.contains(mention.span())) {
        places.add(mention.entity());
      }
    }
    for (Entity entity : reading.entities()) {
      if (!entity.known()) {
        places.remove(entity.id());
      }
    }
    return new Circumstances(days, places);
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
