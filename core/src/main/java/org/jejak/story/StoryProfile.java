package org.jejak.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.event.Incident;
import org.jejak.knowledge.EntityKind;
import org.jejak.mention.Entity;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What grouping looks at in one report beside its terms, in few bytes: a profile of every report is
 * in memory.
 *
 * @param day day of publication, counted from 1970; {@link #UNDATED} where unknown
 * @param incidents incidents told
 * @param days days named in the text, resolved; counted from 1970, sorted
 * @param text a hash of the text; 0 where there is none
 * @param byBodies whether the lead names no country, so that those of the bodies it names count
 * @param leadCountries numbers of the countries that the lead names, sorted
 * @param countries and of those that the lead or what follows names
 * @param open times of an undated report's text that hang on a reference day
 */
record StoryProfile(
    String id,
    String lang,
    int day,
    List<Incident> incidents,
    int[] days,
    long text,
    boolean byBodies,
    int[] leadCountries,
    int[] countries,
    List<TimeExpression> open) {
  static final int UNDATED = Integer.MIN_VALUE;
  private static final int FOLLOWING_TOKENS = 400;

  /** The profile of a report; {@code countries} numbers countries and learns new ones. */
  static StoryProfile of(
      Reading reading, @Nullable LocalDate published, Map<String, Integer> countries) {
    boolean byBodies =
        countries(reading, LeadTerms.LEAD_TOKENS, EntityKind.COUNTRY, countries).length == 0;
    EntityKind kind = byBodies ? EntityKind.ORGANISATION : EntityKind.COUNTRY;
    return new StoryProfile(
        reading.article().id(),
        reading.article().lang().intern(),
        published == null ? UNDATED : (int) published.toEpochDay(),
        reading.incidents(),
        days(reading),
        hash(reading.article().text()),
        byBodies,
        countries(reading, LeadTerms.LEAD_TOKENS, kind, countries),
        countries(reading, FOLLOWING_TOKENS, kind, countries),
        published == null ? open(reading) : List.of());
  }

  private static int[] days(Reading reading) {
    return reading.times().stream()
        .map(TimeExpression::value)
        .filter(value -> value != null && value.isOneDay())
        .mapToInt(value -> (int) value.from().toEpochDay())
        .sorted()
        .distinct()
        .toArray();
  }

  /** FNV-1a over the letters; two texts of one hash are taken for one text. */
  private static long hash(String text) {
    if (text.isBlank()) {
      return 0;
    }
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  private static int[] countries(
      Reading reading, int end, EntityKind kind, Map<String, Integer> numbers) {
    Map<String, String> countryOf = new HashMap<>();
    for (Entity entity : reading.entities()) {
      if (entity.kind() == kind && entity.country() != null) {
        countryOf.put(entity.id(), entity.country());
      }
    }
    return reading.mentions().stream()
        .filter(mention -> countryOf.containsKey(mention.entity()))
        .filter(mention -> reading.body().tokenFrom(mention.span().start()) < end)
        .mapToInt(mention -> {
          String country = countryOf.getOrDefault(mention.entity(), "");
          Integer known = numbers.putIfAbsent(country, numbers.size());
          return known == null ? numbers.size() - 1 : known;
        })
        .sorted()
        .distinct()
        .toArray();
  }

  /** Whether both leads name countries, and neither report names one of the other's lead. */
  boolean isAbroadFrom(StoryProfile other) {
    return byBodies == other.byBodies
        && leadCountries.length > 0
        && other.leadCountries.length > 0
        && PairScore.shared(leadCountries, other.countries) == 0
        && PairScore.shared(countries, other.leadCountries) == 0;
  }

  private static List<TimeExpression> open(Reading reading) {
    return reading.times().stream().filter(time -> time.value() == null).toList();
  }

  boolean isDated() {
    return day != UNDATED;
  }

  /** Whether the text names a day after {@code from}, up to {@code to}. */
  boolean namesDay(int from, int to) {
    for (int named : days) {
      if (named > from && named <= to) {
        return true;
      }
    }
    return false;
  }
}
