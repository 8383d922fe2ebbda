package org.jejak.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jejak.article.DateVote.Source;
import org.jejak.time.Interval;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page was published and updated. All that it says is weighed: its data, its meta and
 * time elements, its address, and what it prints near its headline.
 */
final class PageDates {
  private static final int MAX_VALUE = 200;
  private static final int MANY_DAYS = 3;
  private static final int MIN_YEAR = 1990;

  private static final int DATA = 10;
  private static final int PAGE_DATA = 8;
  private static final int CREATED = 4;
  private static final int META = 9;
  private static final int DATED_META = 7;
  private static final int PROPERTY = 8;
  private static final int TIME = 3;
  private static final int MARKED = 3;
  private static final int SCRIPT = 6;

  private final PageScan scan;
  private final PageData data;
  private final PagePlace place;
  private final PageLocale locale;
  private final DateVote published = new DateVote();
  private final DateVote updated = new DateVote();

  PageDates(PageScan scan, PageData data, PagePlace place, PageLocale locale) {
    this.scan = scan;
    this.data = data;
    this.place = place;
    this.locale = locale;
  }

  /** Reads the dates into a draft. */
  void read(@Nullable String url, Boilerplate boilerplate, Draft draft) {
    readData();
    readMetas();
    readStamps();
    UrlDate.vote(url == null ? scan.canonical : url, locale.said(), published);
    if (!published.isCertain()) {
      new PrintedDates(scan, place, locale.told(), boilerplate.in(locale.language()))
          .vote(published, updated);
      published.leaveOut(updated);
    }
    draft.updated = updated.winner();
    Dated rival = published.rival();
    published.leaveOutMoves();
    draft.published = published.winner();
    if (draft.published == null) {
      readScripts();
      draft.published = published.winner();
    }
    if (draft.published == null && draft.updated != null) {
      draft.published = new Dated(draft.updated.interval(), "updated", draft.updated.text());
    }
    if (draft.published != null && rival != null) {
      draft.note("dates-in-conflict", draft.published.text() + " / " + rival.text());
    }
  }

  private void readData() {
    published.add(Source.DATA, DATA, dated(data.text("datePublished")));
    published.add(Source.DATA, PAGE_DATA, dated(data.pageText("datePublished")));
    published.add(Source.DATA, CREATED, dated(data.text("dateCreated")));
    updated.add(Source.DATA, DATA, dated(data.text("dateModified")));
    updated.add(Source.DATA, PAGE_DATA, dated(data.pageText("dateModified")));
  }

  private void readMetas() {
    readMetas(DateMetas.PUBLISHED, META, published);
    readMetas(DateMetas.DATED, DATED_META, published);
    readMetas(DateMetas.UPDATED, META, updated);
  }

  private void readMetas(List<String> names, int weight, DateVote vote) {
    for (String name : names) {
      Dated found = dated(scan.meta(name));
      if (found != null) {
        vote.add(Source.META, weight, found);
        return;
      }
    }
  }

  private void readStamps() {
    Set<LocalDate> times = new HashSet<>();
    Set<LocalDate> properties = new HashSet<>();
    for (PageScan.Stamp stamp : scan.stamps) {
      Dated found = stamp.is(PageMarks.UPDATED) ? null : dated(stamp.value());
      if (found != null) {
        (isProperty(stamp) ? properties : times).add(found.interval().from());
      }
    }
    for (PageScan.Stamp stamp : scan.stamps) {
      Dated found = dated(stamp.value());
      if (found != null) {
        boolean many = isProperty(stamp) ? properties.size() > 1 : times.size() >= MANY_DAYS;
        readStamp(stamp, found, many);
      }
    }
  }

  private void readStamp(PageScan.Stamp stamp, Dated found, boolean many) {
    boolean property = isProperty(stamp);
    boolean update = stamp.is(PageMarks.UPDATED) && !stamp.is(PageMarks.PUBLISHED);
    int near = nearness(stamp.line());
    int weight = property && !many ? PROPERTY : TIME + near;
    weight += !property && stamp.is(PageMarks.PUBLISHED) ? MARKED : 0;
    weight -= penalty(stamp.marks());
    weight -= many && near < 3 ? MARKED : 0;
    weight -= !property && place.isAbove(stamp.line()) ? MARKED : 0;
    (update ? updated : published)
        .add(property ? Source.MICRODATA : Source.TIME, weight + (update ? MARKED : 0), found);
  }

  private static boolean isProperty(PageScan.Stamp stamp) {
    return !stamp.name().equals("time");
  }

  private int nearness(int line) {
    return nearness(place, line);
  }

  /** What a place near the headline adds to a date. */
  static int nearness(PagePlace place, int line) {
    int distance = place.distance(line);
    if (!place.hasHeadline()) {
      return place.isHead(line) ? 2 : 0;
    }
    if (distance <= 8) {
      return distance <= 3 ? 4 : 3;
    }
    return distance <= 15 || place.isHead(line) ? 1 : 0;
  }

  private int penalty(int marks) {
    return penalty(place, marks);
  }

  /** What a place outside the report takes from a date. */
  static int penalty(PagePlace place, int marks) {
    int context = place.context(marks);
    int penalty = (context & PageMarks.ASIDE) != 0 ? 5 : 0;
    penalty += (context & (PageMarks.COMMENT | PageMarks.EVENT)) != 0 ? 12 : 0;
    return penalty + ((context & PageMarks.FOOTER) != 0 ? 3 : 0);
  }

  /** A script may list many reports; one day that all its values share is the page's. */
  private void readScripts() {
    Set<LocalDate> days = new HashSet<>();
    Dated first = null;
    for (String value : ScriptDates.values(scan)) {
      Dated found = dated(value);
      if (found != null) {
        days.add(found.interval().from());
        first = first == null ? found : first;
      }
    }
    published.add(Source.SCRIPT, days.size() == 1 ? SCRIPT : 0, first);
  }

  private @Nullable Dated dated(@Nullable String written) {
    if (written == null || written.isBlank() || written.length() > MAX_VALUE) {
      return null;
    }
    String text = written.strip();
    Interval interval = epoch(text);
    if (interval == null) {
      Optional<WrittenDate.Found> found = WrittenDate.find(text, locale.said());
      interval = found.map(WrittenDate.Found::interval).orElse(null);
    }
    return interval == null || interval.from().getYear() < MIN_YEAR
        ? null
        : new Dated(interval, "", text);
  }

  /** Seconds or milliseconds since 1970. */
  private static @Nullable Interval epoch(String text) {
    boolean figures = text.length() == 10 || text.length() == 13;
    if (!figures || text.chars().anyMatch(c -> c < '0' || c > '9')) {
      return null;
    }
    long seconds = Long.parseLong(text.substring(0, 10));
    try {
      return Interval.minute(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
