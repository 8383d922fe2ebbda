package org.jejak.trace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jejak.article.Dated;
import org.jejak.event.Event;
import org.jejak.language.Sentence;
import org.jejak.lineage.Edge;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.CalendarClue;
import org.jejak.story.Grouping;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jejak.time.TimeExpression;
import org.jejak.time.TimeExpression.Anchor;
import org.jejak.time.UndatedClues;
import org.jspecify.annotations.Nullable;

/**
 * Dates undated reports through their story, through a weekday and a day of a month that fit only
 * one year near it, or through their storyline, and resolves what hung on those dates. Readings
 * stay as they are; stories are not grouped again by a date so found.
 */
final class Dating {
  private static final int LEAD_SENTENCES = 4;
  private static final int NEAR_DAYS = 200;
  private static final int STORY_DAYS = 7;

  private final Readings readings;
  private final Map<String, Dated> published;
  private final Map<String, Dated> dated = new TreeMap<>();

  /**
   * Dates.
   *
   * @param published the date of each article whose document says it
   */
  Dating(
      Readings readings, Map<String, Dated> published, Grouping.Groups groups, List<Edge> lineage) {
    this.readings = readings;
    this.published = published;
    byLineage(lineage);
    for (List<Integer> line : groups.storylines()) {
      List<String> all = new ArrayList<>();
      line.forEach(index -> all.addAll(groups.stories().get(index)));
      Interval near = hull(all);
      for (int index : line) {
        date(groups.stories().get(index), near);
      }
    }
  }

  /** Inferred dates, by article id. */
  Map<String, Dated> dated() {
    return dated;
  }

  /**
   * A copy or translation of a dated report is dated by it, and what was made out of that in turn.
   */
  private void byLineage(List<Edge> lineage) {
    boolean found = true;
    while (found) {
      found = false;
      for (Edge edge : lineage) {
        boolean whole = edge.kind() == Edge.Kind.COPY || edge.kind() == Edge.Kind.TRANSLATION;
        Interval source = days(edge.from());
        if (whole && edge.direction() != null && source != null && days(edge.to()) == null) {
          dated.put(edge.to(), new Dated(dayAndNext(source.from()), "story", null));
          found = true;
        }
      }
    }
  }

  private void date(List<String> story, @Nullable Interval storyline) {
    List<String> undated = story.stream().filter(id -> days(id) == null).toList();
    if (undated.isEmpty()) {
      return;
    }
    Interval own = hull(story);
    Optional<Dated> found;
    if (own != null) {
      boolean narrow = ChronoUnit.DAYS.between(own.from(), own.to()) <= STORY_DAYS;
      found = narrow ? Optional.of(new Dated(own, "story", null)) : Optional.empty();
    } else {
      found = byCalendar(undated, storyline);
    }
    found.ifPresent(date -> undated.forEach(id -> dated.put(id, date)));
  }

  private Optional<Dated> byCalendar(List<String> undated, @Nullable Interval storyline) {
    Interval period = storyline != null ? around(storyline) : yearsNamed(undated);
    if (period == null) {
      return Optional.empty();
    }
    List<TimeExpression> lead = leadTimes(undated);
    Optional<Interval> day = UndatedClues.onlyYear(lead, period);
    if (day.isPresent()) {
      return Optional.of(
          new Dated(
              dayAndNext(day.get().from()), "weekday-and-day", words(lead, day.get().from())));
    }
    return storyline == null ? Optional.empty() : byStoryline(lead, storyline);
  }

  /** A day of a month in the lead that falls only once within the storyline's own days. */
  private static Optional<Dated> byStoryline(List<TimeExpression> lead, Interval storyline) {
    for (TimeExpression time : lead) {
      Optional<LocalDate> day =
          CalendarClue.monthDay(time)
              .flatMap(monthDay ->
                  storyline
                      .from()
                      .datesUntil(storyline.to().plusDays(1))
                      .filter(date -> java.time.MonthDay.from(date).equals(monthDay))
                      .findFirst());
      if (day.isPresent()) {
        return Optional.of(new Dated(dayAndNext(day.get()), "storyline", time.text()));
      }
    }
    return Optional.empty();
  }

  private static Interval dayAndNext(LocalDate day) {
    return Interval.days(day, day.plusDays(1), Precision.DAY);
  }

  /** The words that name this very day. */
  private static String words(List<TimeExpression> times, LocalDate day) {
    return String.join(
        ", ",
        times.stream()
            .filter(time -> time.open() != null && namesDay(time.open(), day))
            .map(TimeExpression::text)
            .distinct()
            .toList());
  }

  private static boolean namesDay(TimeExpression.OpenTime time, LocalDate day) {
    Interval read = time.on(day);
    return read.isOneDay() && read.from().equals(day);
  }

  private static Interval around(Interval storyline) {
    return Interval.days(
        storyline.from().minusDays(NEAR_DAYS), storyline.to().plusDays(NEAR_DAYS), Precision.DAY);
  }

  /** The years that the reports name, with one before and two after; null where they name none. */
  private @Nullable Interval yearsNamed(List<String> articles) {
    Integer first = null;
    Integer last = null;
    for (String id : articles) {
      for (TimeExpression time : readings.get(id).times()) {
        if (time.value() != null && time.anchor() == Anchor.TEXT) {
          int from = time.value().from().getYear();
          int to = time.value().to().getYear();
          first = first == null ? from : Math.min(first, from);
          last = last == null ? to : Math.max(last, to);
        }
      }
    }
    return first == null || last == null || last - first > 5
        ? null
        : Interval.days(
            LocalDate.of(first - 1, 1, 1), LocalDate.of(last + 2, 12, 31), Precision.YEAR);
  }

  private List<TimeExpression> leadTimes(List<String> articles) {
    List<TimeExpression> lead = new ArrayList<>();
    for (String id : articles) {
      Reading reading = readings.get(id);
      List<Sentence> sentences = reading.body().sentences();
      if (!sentences.isEmpty()) {
        int end = sentences.get(Math.min(LEAD_SENTENCES, sentences.size()) - 1).span().end();
        reading.times().stream().filter(time -> time.span().end() <= end).forEach(lead::add);
      }
    }
    return lead;
  }

  private @Nullable Interval hull(List<String> articles) {
    LocalDate from = null;
    LocalDate to = null;
    for (String id : articles) {
      Interval days = published(id);
      if (days != null) {
        from = from == null || days.from().isBefore(from) ? days.from() : from;
        to = to == null || days.to().isAfter(to) ? days.to() : to;
      }
    }
    return from == null || to == null ? null : Interval.days(from, to, Precision.DAY);
  }

  private @Nullable Interval published(String article) {
    Dated own = published.get(article);
    return own == null ? null : own.interval();
  }

  /** An article's days, published or inferred; null where unknown. */
  @Nullable Interval days(String article) {
    Interval own = published(article);
    if (own != null) {
      return own;
    }
    Dated inferred = dated.get(article);
    return inferred == null ? null : inferred.interval();
  }

  /** The first of an article's days. */
  @Nullable LocalDate day(String article) {
    Interval days = days(article);
    return days == null ? null : days.from();
  }

  /** The days of an expression of a report, its open ones resolved by the date found. */
  @Nullable Interval days(Reading reading, @Nullable TimeExpression time) {
    return time == null ? null : resolve(reading.article().id(), time).value();
  }

  /** The days of an article's event: its own, or those of its open expression resolved. */
  @Nullable Interval when(String article, Event event) {
    return event.when() != null || event.time() == null
        ? event.when()
        : resolve(article, event.time()).value();
  }

  /** The expression itself, or with days counted from the date found. */
  TimeExpression resolve(String article, TimeExpression time) {
    Dated inferred = dated.get(article);
    if (time.value() != null || time.open() == null || inferred == null) {
      return time;
    }
    Interval value = time.open().inContext(inferred.interval().to());
    return new TimeExpression(time.span(), time.text(), value, Anchor.STORY, time.open());
  }
}
