package org.jejak.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jejak.document.Note;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.jejak.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text that name days, weeks, months or years, and says which. The grammar is
 * data of the language packs ({@code times.tsv}, {@code time-patterns.tsv}, {@code months.tsv},
 * {@code weekdays.tsv}); a text in a language without them has no times. Clock times alone,
 * durations, ages and distances are left out. Safe for use by many threads.
 *
 * <p>The preposition before a time is no part of it. "by X" and the end of X are the last day of X;
 * thirds of a month are its days 1-10, 11-20 and 21 to the last, thirds of a year are four months;
 * "within 30 days" is a window from the reference day to the 30th day after it, DAY; "soon" is
 * VAGUE on the reference day itself. A weekday or a month without year lies in the past unless a
 * cue of what is to come stands in its clause; a month that comes within two months lies ahead
 * unless a cue says that it is over. Two times that are the ends of a stretch are one expression,
 * from the first day to the last; counted weeks, months and years ("two months ago") are the week,
 * month or year that holds that day; counted stretches ("the past two weeks", "the next three
 * days") reach up to the reference day or from it, with it, but after "for" they are durations;
 * fiscal and school years are VAGUE, and so are seasons, which are those of the north; a feast is
 * read by its table where a preposition of time or its year stands by it. A lone number is a year
 * after a preposition of time, on a list of years, in brackets, or beside the noun it tells of
 * ("the 2012 bombing"). A day of a month without year is the nearest, unless it is far and a cue
 * tells that it lies on the other side. Open ends, seasons that nothing places ("in summer"), "now"
 * by itself and numbers in an order that nothing tells (5/3/2018) are left out. A day with a time
 * of day and its zone is one expression, MINUTE.
 */
public final class TimeReader {
  private final Map<String, TimeLexicon> lexicons = new HashMap<>();

  /** Compiles the tables of every pack. */
  public TimeReader(Packs packs) {
    for (String code : packs.codes()) {
      lexicons.put(code, new TimeLexicon(packs.pack(code)));
    }
  }

  /**
   * The time expressions of a text, in text order; they do not overlap.
   *
   * @param reference the day on which the author wrote; null leaves times that hang on it open
   */
  public List<TimeExpression> read(AnnotatedText body, @Nullable LocalDate reference) {
    TimeLexicon lexicon = lexicons.get(body.lang());
    if (lexicon == null) {
      return List.of();
    }
    List<TimeExpression> times = new ArrayList<>();
    for (TimeMatcher.Found found : new TimeMatcher(body, lexicon).find()) {
      times.add(expression(body, found, reference));
    }
    return times;
  }

  private static TimeExpression expression(
      AnnotatedText body, TimeMatcher.Found found, @Nullable LocalDate reference) {
    Span span = body.span(found.first(), found.end());
    Meaning meaning = found.meaning();
    if (meaning.isWhole()) {
      Interval value = meaning.inContext(LocalDate.EPOCH);
      return new TimeExpression(span, body.words(span), value, Anchor.TEXT, null);
    }
    Interval value = reference == null ? null : meaning.inContext(reference);
    Anchor anchor = reference == null ? null : Anchor.PUBLISHED;
    return new TimeExpression(span, body.words(span), value, anchor, meaning);
  }

  /**
   * Dates that contradict themselves: a weekday beside a day of the month that is another weekday.
   * The expression keeps the day of the month.
   */
  public List<Note> conflicts(AnnotatedText body, @Nullable LocalDate reference) {
    TimeLexicon lexicon = lexicons.get(body.lang());
    List<Note> notes = new ArrayList<>();
    if (lexicon == null) {
      return notes;
    }
    for (TimeMatcher.Found found : new TimeMatcher(body, lexicon).find()) {
      TimeExpression time = expression(body, found, reference);
      DayOfWeek stated =
          found.meaning() instanceof Formula formula ? formula.statedWeekday() : null;
      Interval value = time.value();
      if (stated != null && value != null && value.from().getDayOfWeek() != stated) {
        String real = value.from().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        notes.add(
            new Note("dates-in-conflict", time.text() + ": " + value.from() + " is a " + real));
      }
    }
    return notes;
  }
}
