package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Measures the days that time expressions name. A report's time expressions are days and stretches
 * of days, so these are left out: clock times without a day, "now" and what is counted in minutes
 * and hours; durations (also "the last three months"); sets (every Monday); stretches that are open
 * at one end (before 2019); numbers for day and month in an order that nothing tells (5/3/2018);
 * years spelled out as in dictation; digits run together (20161016); working days and weeks; and
 * parts of a period that everyone cuts in another way (mid-March, later this year, the first week
 * of 2015).
 *
 * <p>Where the marks and news differ, both are right. A stretch between two named ends is marked up
 * to where its last end begins (2014-2018 up to 1 January 2018): the last day, month or year may
 * count too. Counted weeks, months and years (two months ago) are marked to the day: the week,
 * month or year that holds that day may be given for it.
 */
final class TimeMeasure {
  private static final Set<String> TYPES =
      Set.of(
          "datetimeV2.date",
          "datetimeV2.daterange",
          "datetimeV2.datetime",
          "datetimeV2.datetimerange");

  /** Moments, and stretches of the clock. */
  private static final Pattern MOMENT =
      Pattern.compile("\\b(?:now|moment|minutes?|mins?|seconds?|hours?|hrs?|at this time|eod)\\b");

  private static final Pattern DAY_WORDS =
      Pattern.compile(
          "day\\b|tomorrow|tonight|night|week|month|year|\\b(?:mon|tue|wed|thu|fri|sat|sun)\\b"
              + "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[12]\\d{3}|\\d/\\d");

  private static final Pattern DURATION =
      Pattern.compile(
          "\\b(?:last|past|previous) (?:\\w+ )?\\d* ?(?:\\w+ )?(?:days|weeks|months|years)\\b");
  private static final Pattern EITHER_ORDER =
      Pattern.compile("(?<!\\d{4}[/.-])\\b(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])\\b");
  private static final Pattern MONTH_NAME =
      Pattern.compile("\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
  private static final Pattern SPELLED_YEAR =
      Pattern.compile("\\b(?:(?:seven|eight|nine)teen (?:hundred|[a-z]+ty)|two thousand)\\b");
  private static final Pattern DIGITS = Pattern.compile("\\b\\d{8}\\b|\\b\\d{4} \\d\\d \\d\\d\\b");
  private static final Pattern WORKING =
      Pattern.compile("\\b(?:business|working) (?:days?|weeks?)\\b|\\bworkweek\\b");
  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:early|late|mid|middle|beginning|start|earlier|later) (?:of |in |this |next |last )*"
              + "|\\bmid-|\\b(?:first|second|third|fourth|last|\\d(?:st|nd|rd|th)) (?:\\d+ )?weeks?"
              + " (?:of|in)\\b");
  private static final Pattern TWO_ENDS =
      Pattern.compile("\\b(?:to|till?|until|through|thru|and)\\b|[-~\u2013]");
  private static final Pattern COUNTED =
      Pattern.compile("\\b(?:\\d+|an?|one|two|three|four|five|ten) (?:week|month|year)s?\\b");

  private final Annotator annotator;
  private final List<String> notes;

  /** Days, both included. */
  private record Days(LocalDate from, LocalDate to) {}

  TimeMeasure(Annotator annotator, List<String> notes) {
    this.annotator = annotator;
    this.notes = notes;
  }

  List<LanguageScore> measure(Path file) throws IOException, GoldTexts.MissingException {
    int marked = 0;
    int found = 0;
    int right = 0;
    for (JsonNode row : GoldTexts.rows(file)) {
      String text = row.get("input").asString();
      LocalDate reference = day(row.get("ref"));
      if (reference == null) {
        continue;
      }
      List<TimeExpression> times = annotator.read(text, "en", reference).times();
      for (JsonNode result : row.get("results")) {
        List<Days> days = days(result);
        if (days.isEmpty() || isLeftOut(result.get("text").asString())) {
          continue;
        }
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
    return List.of(
        LanguageScore.of("times/en, value right of " + marked, (double) right / marked),
        LanguageScore.of("times/en, value right of those read", (double) right / found));
  }

  private static boolean isLeftOut(String text) {
    return (MOMENT.matcher(text).find() && !DAY_WORDS.matcher(text).find())
        || DURATION.matcher(text).find()
        || (EITHER_ORDER.matcher(text).find() && !MONTH_NAME.matcher(text).find())
        || SPELLED_YEAR.matcher(text).find()
        || DIGITS.matcher(text).find()
        || WORKING.matcher(text).find()
        || (PART.matcher(text).find() && !text.contains("than"));
  }

  private static boolean isRight(Interval value, List<Days> marked, JsonNode result) {
    if (marked.contains(new Days(value.from(), value.to()))) {
      return true;
    }
    String text = result.get("text").asString();
    for (Days days : marked) {
      boolean lastEnd = value.from().equals(days.from()) && endsWithUnitFrom(days.to(), value.to());
      boolean unit =
          days.from().equals(days.to())
              && !value.from().isAfter(days.from())
              && !value.to().isBefore(days.to())
              && begin(value.to(), value.precision()).equals(value.from());
      if (lastEnd && TWO_ENDS.matcher(text).find() || unit && COUNTED.matcher(text).find()) {
        return true;
      }
    }
    return false;
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

  /** The days that the marks allow; none for what is left out. */
  private static List<Days> days(JsonNode result) {
    List<Days> days = new ArrayList<>();
    JsonNode type = result.get("type");
    if (type == null || !TYPES.contains(type.asString())) {
      return days;
    }
    for (JsonNode value : result.get("values")) {
      if (value.get("Mod") != null) {
        continue;
      }
      LocalDate day = day(value.get("value"));
      LocalDate start = day(value.get("start"));
      LocalDate end = day(value.get("end"));
      boolean clock = type.asString().contains("datetimerange");
      if (day != null) {
        days.add(new Days(day, day));
      } else if (start != null && end != null) {
        LocalDate last = clock || !end.isAfter(start) ? end : end.minusDays(1);
        days.add(new Days(start, last));
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
