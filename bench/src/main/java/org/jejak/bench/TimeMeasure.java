package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Measures the days that time expressions name: of every expression marked as a day or a stretch of
 * days, whether the value read from it is the one marked.
 *
 * <p>Some marks are left out, each for one reason ({@link Left}), and counted: the figure tells how
 * many. What a row of the output never is (a moment of the clock, a duration after "for", "so
 * far"); what nothing tells (5/3/2018, a season); what is no news (working days, digits run
 * together); and parts of a period that everyone cuts in another way (early March, later this year,
 * the second week of 2015).
 *
 * <p>Many rows are typed as in a chat: months and weekdays get their capital, as news writes them.
 *
 * <p>Where the marks and the output follow two conventions, both are right. A stretch between two
 * named ends is marked up to where its last end begins (2014-2018 up to 1 January 2018): the last
 * day, month or year may count too. Counted weeks, months and years (two months ago) are marked to
 * the day: the week, month or year that holds that day may be given for it. Days counted from the
 * reference (the next three days) may hold the reference day or not. A stretch that is open at one
 * end (before 2019) is marked by that end: the expression is the time named, which must begin or
 * end there.
 */
final class TimeMeasure {
  private static final Set<String> TYPES =
      Set.of(
          "datetimeV2.date",
          "datetimeV2.daterange",
          "datetimeV2.datetime",
          "datetimeV2.datetimerange");

  /** Why a mark is left out. */
  enum Left {
    /** Moments, and stretches of the clock: "in 5 minutes", "Monday 3-8". */
    CLOCK,
    /** "For the last three months", "for 3 days from today". */
    DURATION,
    /** Two numbers for day and month whose order nothing tells: "5/3/2018". */
    EITHER_ORDER,
    /** "Summer", "the 30th of February": marked, but given no days. */
    NO_DAYS,
    /** "Early March", "the end of the week", "the first week of 2015". */
    PART,
    /** "Three business days". */
    WORKING,
    /** "20161016". */
    DIGITS,
    /** "The same week", with nothing before it. */
    OTHER_TEXT
  }

  private static final Pattern MOMENT =
      Pattern.compile(
          "\\b(?:now|moment|minutes?|mins?|seconds?|hours?|hrs?|at this time|at (?:the )?present|eod)\\b");

  private static final Pattern DAY_WORDS =
      Pattern.compile(
          "day\\b|tomorrow|tonight|night|week|month|year|\\b(?:mon|tue|wed|thu|fri|sat|sun)\\b"
              + "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[12]\\d{3}|\\d/\\d");

  private static final Pattern CLOCK_STRETCH =
      Pattern.compile("day (?:1?\\d)-(?:1?\\d)$|^(?:1?\\d)-(?:1?\\d) (?:next |this )?\\w+day$");
  private static final Pattern FOR = Pattern.compile("\\bfor (?:the |about |only |just )?$");
  private static final Pattern COUNTED_UNITS =
      Pattern.compile(
          "\\b(?:\\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven)"
              + " (?:\\w+ )?(?:days?|weeks?|months?|quarters?|years?)\\b");
  private static final Pattern TWO_NUMBERS =
      Pattern.compile("(?<![\\d/.-])(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])(?!\\d)");
  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)");
  private static final Pattern DIGITS = Pattern.compile("\\b\\d{8}\\b|\\b\\d{4} \\d\\d \\d\\d\\b");
  private static final Pattern WORKING =
      Pattern.compile("\\b(?:business|working) (?:days?|weeks?)\\b|\\bworkweek\\b");
  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:earlier|later) (?:this|in)\\b|\\b(?:early|mid|middle|late)\\b"
              + "|\\b(?:first|second|third|fourth|last|\\d(?:st|nd|rd|th)) (?:\\d+ )?weeks? (?:of|in)\\b");
  private static final Pattern TWO_ENDS =
      Pattern.compile("\\b(?:to|till?|until|through|thru|and)\\b|[-~\u2013]");
  private static final Pattern COUNTED =
      Pattern.compile("\\b(?:\\d+|an?|one|two|three|four|five|ten) (?:week|month|year)s?\\b");
  private static final Pattern WINDOW =
      Pattern.compile("\\b(?:last|past|previous|next|coming|upcoming|following|within)\\b");

  private final Annotator annotator;
  private final List<String> notes;
  private final Map<Left, Integer> leftOut = new EnumMap<>(Left.class);

  /** Marks of a whole time, and of one that is open at an end. */
  private static final Set<String> PLAIN =
      Set.of("", "approx", "since", "after", "before", "until");

  /** Days, both included; one end is null where the mark is open there. */
  private record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

  TimeMeasure(Annotator annotator, List<String> notes) {
    this.annotator = annotator;
    this.notes = notes;
  }

  List<LanguageScore> measure(Path file) throws IOException, GoldTexts.MissingException {
    int marked = 0;
    int found = 0;
    int right = 0;
    int all = 0;
    for (JsonNode row : GoldTexts.rows(file)) {
      String text = row.get("input").asString();
      LocalDate reference = day(row.get("ref"));
      if (reference == null) {
        continue;
      }
      List<TimeExpression> times = annotator.read(withCapitals(text, row), "en", reference).times();
      for (JsonNode result : row.get("results")) {
        JsonNode type = result.get("type");
        if (type == null || !TYPES.contains(type.asString())) {
          continue;
        }
        all++;
        Left left = left(text, result);
        if (left != null) {
          leftOut.merge(left, 1, Integer::sum);
          continue;
        }
        List<Days> days = days(result);
        marked++;
        Interval value = value(result, times);
        found += value == null ? 0 : 1;
        if (value != null && isRight(value, days, result)) {
          right++;
        } else {
          notes.add("times: %s (%s), marked %s, found %s".formatted(text, reference, days, value));
        }
      }
    }
    notes.add("times left out: " + leftOut);
    return List.of(
        LanguageScore.of(
            "times/en, value right of %d, %d left out".formatted(marked, all - marked),
            (double) right / marked),
        LanguageScore.of("times/en, value right of those read", (double) right / found));
  }

  /** The text with capitals for the months and weekdays of its marks, as news writes them. */
  private static String withCapitals(String text, JsonNode row) {
    StringBuilder capitals = new StringBuilder(text);
    for (JsonNode result : row.get("results")) {
      int start = Math.min(text.length(), result.get("start").asInt());
      int end = Math.min(text.length(), result.get("end").asInt() + 1);
      Matcher names =
          NAMES.matcher(text.substring(start, Math.max(start, end)).toLowerCase(Locale.ROOT));
      while (names.find()) {
        int at = start + names.start();
        capitals.setCharAt(at, Character.toUpperCase(text.charAt(at)));
      }
    }
    return capitals.toString();
  }

  private static @Nullable Left left(String all, JsonNode result) {
    String text = result.get("text").asString();
    if ((MOMENT.matcher(text).find() && !DAY_WORDS.matcher(text).find())
        || CLOCK_STRETCH.matcher(text).find()) {
      return Left.CLOCK;
    }
    if (WORKING.matcher(text).find()) {
      return Left.WORKING;
    }
    if (DIGITS.matcher(text).find()) {
      return Left.DIGITS;
    }
    if (isEitherOrder(text)) {
      return Left.EITHER_ORDER;
    }
    String before = all.substring(0, Math.min(all.length(), result.get("start").asInt()));
    if (FOR.matcher(before.toLowerCase(Locale.ROOT)).find() && COUNTED_UNITS.matcher(text).find()) {
      return Left.DURATION;
    }
    if (PART.matcher(text).find()) {
      return Left.PART;
    }
    return leftByMarks(result);
  }

  private static @Nullable Left leftByMarks(JsonNode result) {
    Left left = Left.NO_DAYS;
    for (JsonNode value : result.get("values")) {
      String mod = value.get("Mod") == null ? "" : value.get("Mod").asString();
      if (mod.equals("ref_undef")) {
        left = Left.OTHER_TEXT;
      } else if (!PLAIN.contains(mod)) {
        left = Left.PART;
      }
    }
    return days(result).isEmpty() ? left : null;
  }

  /** Two numbers that are no weekday's and no month's, unlike each other, both at most twelve. */
  private static boolean isEitherOrder(String text) {
    if (NAMES.matcher(text).find()) {
      return false;
    }
    Matcher numbers = TWO_NUMBERS.matcher(text);
    while (numbers.find()) {
      if (Integer.parseInt(numbers.group(1)) != Integer.parseInt(numbers.group(2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRight(Interval value, List<Days> marked, JsonNode result) {
    String text = result.get("text").asString();
    for (Days days : marked) {
      LocalDate from = days.from();
      LocalDate to = days.to();
      boolean right =
          from == null || to == null
              ? isOpenEnd(value, from == null ? to : from)
              : isRight(value, from, to, text);
      if (right) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time begins or ends at the day that an open mark names, or on the day before. */
  private static boolean isOpenEnd(Interval value, @Nullable LocalDate end) {
    return end != null
        && (value.from().equals(end)
            || value.to().equals(end)
            || value.to().plusDays(1).equals(end));
  }

  private static boolean isRight(Interval value, LocalDate from, LocalDate to, String text) {
    if (value.from().equals(from) && value.to().equals(to)) {
      return true;
    }
    boolean lastEnd = value.from().equals(from) && endsWithUnitFrom(to, value.to());
    boolean unit =
        from.equals(to)
            && !value.from().isAfter(from)
            && !value.to().isBefore(to)
            && begin(value.to(), value.precision()).equals(value.from());
    boolean window =
        near(value.from(), from) + near(value.to(), to) <= 1 && WINDOW.matcher(text).find();
    return lastEnd && TWO_ENDS.matcher(text).find()
        || unit && COUNTED.matcher(text).find()
        || window;
  }

  private static long near(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }

  /** Whether the last day ends a day, month, quarter or year that begins at a stretch's end. */
  private static boolean endsWithUnitFrom(LocalDate end, LocalDate last) {
    for (Interval.Precision unit : Interval.Precision.values()) {
      LocalDate begins = begin(last, unit);
      boolean whole =
          switch (unit) {
            case MONTH, QUARTER, YEAR -> last.plusDays(1).getDayOfMonth() == 1;
            default -> true;
          };
      if (whole && (begins.equals(end.plusDays(1)) || begins.equals(end))) {
        return true;
      }
    }
    return false;
  }

  /** Where the day, week, month, quarter or year that ends on a day begins. */
  private static LocalDate begin(LocalDate last, Interval.Precision precision) {
    return switch (precision) {
      case WEEK -> last.minusDays(6);
      case MONTH -> last.withDayOfMonth(1);
      case QUARTER -> last.withDayOfMonth(1).minusMonths(2);
      case YEAR -> last.withDayOfYear(1);
      default -> last;
    };
  }

  private static @Nullable Interval value(JsonNode result, List<TimeExpression> times) {
    int start = result.get("start").asInt();
    int end = result.get("end").asInt();
    for (TimeExpression time : times) {
      if (time.span().start() <= end && time.span().end() > start && time.value() != null) {
        return time.value();
      }
    }
    return null;
  }

  /** The days that the marks allow; none where they give none, or a part of a period. */
  private static List<Days> days(JsonNode result) {
    List<Days> days = new ArrayList<>();
    boolean clock = result.get("type").asString().contains("datetimerange");
    for (JsonNode value : result.get("values")) {
      String mod = value.get("Mod") == null ? "" : value.get("Mod").asString();
      LocalDate day = day(value.get("value"));
      LocalDate start = day(value.get("start"));
      LocalDate end = day(value.get("end"));
      if (!PLAIN.contains(mod)) {
        continue;
      }
      if (day != null) {
        days.add(new Days(day, day));
      } else if (start != null && end != null) {
        LocalDate last = clock || !end.isAfter(start) ? end : end.minusDays(1);
        days.add(new Days(start, last));
      } else if (start != null || end != null) {
        days.add(new Days(start, end));
      }
    }
    return days;
  }

  private static @Nullable LocalDate day(@Nullable JsonNode value) {
    try {
      return value == null || value.asString().length() < 10
          ? null
          : LocalDate.parse(value.asString().substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
