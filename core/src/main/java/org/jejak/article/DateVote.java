package org.jejak.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what a page says of the day of its publication. Each place counts once for a day; a stamp
 * in UTC counts for the day that readers were shown.
 */
final class DateVote {
  /** Days that weigh less are no more than guesses. */
  private static final int ENOUGH = 5;

  /** From this weight on, a day that lost is worth a note. */
  private static final int STRONG = 7;

  /** A printed day weighs this much before it can say what a stamp in UTC means. */
  private static final int SURE_PRINT = 5;

  private static final int SAID_BY_DATA = 9;

  /** Days after which a page's data tell of its move to another place, not of its publication. */
  private static final int LONG_AFTER = 30;

  /** An address with folders for year, month and day weighs this much. */
  private static final int SURE_ADDRESS = 7;

  private final List<Clue> clues = new ArrayList<>();

  /** Where a page may give a date, the surest first; the order breaks ties. */
  enum Source {
    DATA("json-ld"),
    META("meta"),
    MICRODATA("microdata"),
    TIME("time"),
    URL("url"),
    TEXT("text"),
    TITLE("title"),
    SCRIPT("script");

    private final String method;

    Source(String method) {
      this.method = method;
    }

    String method() {
      return method;
    }
  }

  private record Clue(Source source, int weight, Dated dated, LocalDate day) {
    private boolean isUtc() {
      var minute = dated.interval().minute();
      return minute != null && minute.getOffset().equals(ZoneOffset.UTC);
    }

    private boolean isLocal() {
      return dated.interval().minute() != null && !isUtc();
    }
  }

  void add(Source source, int weight, @Nullable Dated dated) {
    if (dated != null && weight > 0) {
      clues.add(new Clue(source, weight, dated, dated.interval().from()));
    }
  }

  /** Whether sure places say one day, in the zone of the page: what is printed adds nothing. */
  boolean isCertain() {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    LocalDate day = null;
    boolean utc = false;
    boolean local = false;
    boolean data = false;
    for (Clue clue : clues) {
      if (clue.weight < STRONG) {
        continue;
      }
      if (day != null && !clue.day.equals(day)) {
        return false;
      }
      day = clue.day;
      sources.add(clue.source);
      utc |= clue.isUtc();
      local |= clue.source == Source.URL || clue.isLocal();
      data |= isData(clue);
    }
    return data && (local || !utc) && sources.size() > 1;
  }

  /**
   * Takes out what only repeats the last change: a printed day that the page's data call so, where
   * they give an earlier day for the publication.
   */
  void leaveOut(DateVote changes) {
    LocalDate said = null;
    for (Clue clue : clues) {
      said = said == null && clue.weight >= SAID_BY_DATA && isData(clue) ? clue.day : said;
    }
    LocalDate first = said;
    if (first != null) {
      Set<LocalDate> meant = new HashSet<>();
      localised().stream().filter(DateVote::isData).forEach(clue -> meant.add(clue.day));
      clues.removeIf(
          clue -> clue.day.isAfter(first) && !meant.contains(clue.day) && changes.says(clue.day));
    }
  }

  /** Takes out what lies long after the day in the page's address, which moves with no page. */
  void leaveOutMoves() {
    for (Clue address : List.copyOf(clues)) {
      if (address.source == Source.URL && address.weight >= SURE_ADDRESS) {
        clues.removeIf(clue -> clue.day.isAfter(address.day.plusDays(LONG_AFTER)));
      }
    }
  }

  private boolean says(LocalDate day) {
    return clues.stream().anyMatch(clue -> isData(clue) && clue.day.equals(day));
  }

  private static boolean isData(Clue clue) {
    return clue.source == Source.DATA || clue.source == Source.META;
  }

  /** The day that weighs most; null where none weighs enough. */
  @Nullable Dated winner() {
    LocalDate day = best(null);
    return day == null ? null : said(day);
  }

  /** The heaviest day that lies more than a day from the winner's; null without a strong one. */
  @Nullable Dated rival() {
    LocalDate winner = best(null);
    LocalDate rival = winner == null ? null : best(winner);
    return rival == null ? null : said(rival);
  }

  private @Nullable LocalDate best(@Nullable LocalDate apartFrom) {
    LocalDate best = null;
    int most = apartFrom == null ? ENOUGH : STRONG;
    List<Clue> localised = localised();
    Source first = Source.SCRIPT;
    for (Map.Entry<LocalDate, Integer> each : days(localised).entrySet()) {
      LocalDate day = each.getKey();
      boolean apart = apartFrom == null || Math.abs(ChronoUnit.DAYS.between(apartFrom, day)) > 1;
      Source source = firstSource(localised, day);
      boolean more = each.getValue() > most || (best == null && each.getValue() == most);
      boolean surer = each.getValue() == most && source.compareTo(first) < 0;
      if (apart && (more || surer)) {
        best = day;
        most = each.getValue();
        first = source;
      }
    }
    return best;
  }

  private static Source firstSource(List<Clue> clues, LocalDate day) {
    Source first = Source.SCRIPT;
    for (Clue clue : clues) {
      first = clue.day.equals(day) && clue.source.compareTo(first) < 0 ? clue.source : first;
    }
    return first;
  }

  /** What each day weighs: the sum over the places that give it. */
  private static Map<LocalDate, Integer> days(List<Clue> clues) {
    Map<LocalDate, Map<Source, Integer>> weights = new LinkedHashMap<>();
    for (Clue clue : clues) {
      weights
          .computeIfAbsent(clue.day, day -> new EnumMap<>(Source.class))
          .merge(clue.source, clue.weight, Math::max);
    }
    Map<LocalDate, Integer> sums = new LinkedHashMap<>();
    weights.forEach(
        (day, each) -> sums.put(day, each.values().stream().mapToInt(Integer::intValue).sum()));
    return sums;
  }

  /** The clues, those in UTC moved to the day that the same moment has where the page is made. */
  private List<Clue> localised() {
    List<Clue> moved = new ArrayList<>();
    for (Clue clue : clues) {
      LocalDate day = clue.isUtc() ? localDay(clue) : clue.day;
      moved.add(new Clue(clue.source, clue.weight, clue.dated, day));
    }
    return moved;
  }

  private LocalDate localDay(Clue utc) {
    var minute = utc.dated.interval().minute();
    for (Clue other : clues) {
      var local = other.dated.interval().minute();
      boolean same = minute != null && local != null && !other.isUtc();
      if (same && Math.abs(ChronoUnit.MINUTES.between(local, minute)) <= 1) {
        return other.day;
      }
    }
    LocalDate printed = utc.day;
    for (Clue other : clues) {
      boolean print = other.dated.interval().minute() == null && isPrint(other.source);
      boolean surer = other.weight >= SURE_PRINT && printed(other.day) > printed(printed);
      if (minute != null
          && print
          && surer
          && mayBe(minute.toLocalTime(), ChronoUnit.DAYS.between(utc.day, other.day))) {
        printed = other.day;
      }
    }
    return printed;
  }

  private static boolean isPrint(Source source) {
    return source == Source.TIME || source == Source.URL || source == Source.TEXT;
  }

  /** What the page's print and address weigh for a day. */
  private int printed(LocalDate day) {
    Map<Source, Integer> weights = new EnumMap<>(Source.class);
    for (Clue clue : clues) {
      if (clue.day.equals(day) && isPrint(clue.source)) {
        weights.merge(clue.source, clue.weight, Math::max);
      }
    }
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether a clock somewhere shows the day before (or after) at this time of day in UTC. */
  private static boolean mayBe(LocalTime utc, long days) {
    return (days == -1 && utc.getHour() < 12) || (days == 1 && utc.getHour() >= 10);
  }

  /** The day as the surest place says it, to the minute where one does. */
  private Dated said(LocalDate day) {
    Clue best = null;
    for (Clue clue : clues) {
      if (clue.day.equals(day) && (best == null || isBetter(clue, best))) {
        best = clue;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no clue for " + day);
    }
    return new Dated(best.dated.interval(), best.source.method(), best.dated.text());
  }

  private static boolean isBetter(Clue clue, Clue than) {
    boolean minute = clue.dated.interval().precision() == Interval.Precision.MINUTE;
    boolean thanMinute = than.dated.interval().precision() == Interval.Precision.MINUTE;
    return minute != thanMinute ? minute : clue.source.compareTo(than.source) < 0;
  }
}
