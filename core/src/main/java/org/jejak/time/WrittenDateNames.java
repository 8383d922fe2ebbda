package org.jejak.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;

/**
 * What the language of a line says of its dates: names of months and weekdays, order of figures.
 */
final class WrittenDateNames {
  /** The order of the figures in 03/04/2025. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNSURE
  }

  /** Where a date of figures starts with the year, and one that does not is foreign. */
  private static final Set<String> YEAR_FIRST_LANGUAGES =
      Set.of("zh", "ja", "ko", "hu", "lt", "mn");

  /** Territories that write the month first, as CLDR's short English date says. */
  private static final Set<String> MONTH_FIRST_REGIONS =
      Set.of("US", "PH", "PR", "GU", "AS", "MP", "VI", "UM", "FM", "MH", "PW");

  /** Territories in which both orders are seen. */
  private static final Set<String> MIXED_REGIONS = Set.of("CA");

  private final @Nullable String lang;
  private final Order order;

  private WrittenDateNames(@Nullable String lang, Order order) {
    this.lang = lang;
    this.order = order;
  }

  /**
   * Names for a language tag.
   *
   * @param tag BCP 47, such as {@code de} or {@code en-GB}; null or {@code und} where unknown
   */
  static WrittenDateNames of(@Nullable String tag) {
    if (tag == null || tag.isEmpty()) {
      return new WrittenDateNames(null, Order.UNSURE);
    }
    int dash = tag.indexOf('-');
    String lang = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    String region = tag.substring(tag.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT);
    boolean known = !lang.equals(Packs.UNDETERMINED);
    return new WrittenDateNames(
        known ? lang : null, order(lang, region.length() == 2 && dash > 0 ? region : "", known));
  }

  private static Order order(String lang, String region, boolean known) {
    if (MIXED_REGIONS.contains(region) || YEAR_FIRST_LANGUAGES.contains(lang)) {
      return Order.UNSURE;
    }
    boolean english = lang.equals("en") || lang.equals("fil");
    if (MONTH_FIRST_REGIONS.contains(region)) {
      return english || !known ? Order.MONTH_FIRST : Order.UNSURE;
    }
    boolean nowhere = region.isEmpty() && (english || !known);
    return nowhere ? Order.UNSURE : Order.DAY_FIRST;
  }

  Order order() {
    return order;
  }

  /** Whether the line is in this language. */
  boolean is(String wanted) {
    return wanted.equals(lang);
  }

  CalendarNames.@Nullable Hit month(List<WrittenDateWords.Word> words, int i) {
    return CalendarNames.months().at(words, i, lang);
  }

  CalendarNames.@Nullable Hit weekday(List<WrittenDateWords.Word> words, int i) {
    return CalendarNames.weekdays().at(words, i, lang);
  }

  CalendarNames.@Nullable Hit persianMonth(List<WrittenDateWords.Word> words, int i) {
    return CalendarNames.persianMonths().at(words, i, lang);
  }
}
