package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Measures the days that time expressions name. Left out are clock times without a day, durations,
 * and sets (every Monday), and stretches that are open at one end (before 2019): a report's time
 * expressions are days and stretches of days.
 */
final class TimeMeasure {
  private static final Set<String> TYPES =
      Set.of(
          "datetimeV2.date",
          "datetimeV2.daterange",
          "datetimeV2.datetime",
          "datetimeV2.datetimerange");

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
        if (days.isEmpty()) {
          continue;
        }
        marked++;
        Interval value = value(result, times);
        found += value == null ? 0 : 1;
        if (value != null && days.contains(new Days(value.from(), value.to()))) {
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
