package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import org.jejak.correction.Bindings;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;
import org.jejak.story.Grouping;
import org.jejak.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Crowds of reports, odd dates and empty texts: no exception, and no cost that runs away. */
@Timeout(300)
class StoryCrowdTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String TEXT =
      "The harbour office in Kupang said on Monday that two ferries would sail to Dili every week."
          + " Officials in Dili welcomed the plan. Fishermen asked for a later hour.";

  private static Reading reading(String name, @Nullable String day, String text) {
    Reading reading =
        new Reports()
            .with(name, day, "Ferries to sail to Dili", text, "https://" + name + ".example/1")
            .items()
            .getFirst()
            .reading();
    return java.util.Objects.requireNonNull(reading);
  }

  /** CPU-nanoseconds of grouping so many copies of a reading under other addresses. */
  private static long cost(int reports, Reading one, @Nullable LocalDate day) {
    Grouping grouping = new Grouping(Packs.standard());
    for (int i = 0; i < reports; i++) {
      grouping.add(renamed(one, String.format("a-%016x", i)), day);
    }
    long start = THREADS.getCurrentThreadCpuTime();
    grouping.groups(List.of(), Bindings.NONE);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static Reading renamed(Reading reading, String id) {
    var a = reading.article();
    var article =
        new org.jejak.article.Article(
            id,
            a.input(),
            a.item(),
            a.url(),
            a.outlet(),
            a.authors(),
            a.title(),
            a.section(),
            a.lang(),
            a.published(),
            a.updated(),
            a.credits(),
            a.image(),
            a.text(),
            a.cuts(),
            a.notes());
    return new Reading(
        article,
        reading.title(),
        reading.body(),
        reading.entities(),
        reading.mentions(),
        reading.times(),
        reading.quotes(),
        reading.events(),
        reading.incidents());
  }

  @Test
  void tenThousandIdenticalReportsCostEachNoMoreThanAThousandDo() {
    Reading one = reading("one", "2025-03-03", TEXT);
    LocalDate day = LocalDate.of(2025, 3, 3);
    cost(2000, one, day);
    double few = cost(2000, one, day) / 2000.0;
    double many = cost(10_000, one, day) / 10_000.0;
    assertThat(many).isLessThan(4 * few);
  }

  @Test
  void thousandsOfUndatedReportsCostEachNoMoreThanHundredsDo() {
    Reading one = reading("one", null, TEXT);
    cost(500, one, null);
    double few = cost(2000, one, null) / 2000.0;
    double many = cost(8000, one, null) / 8000.0;
    assertThat(many).isLessThan(4 * few);
  }

  @Test
  void identicalReportsUnderDifferentAddressesAreOneStory() {
    Reports reports = new Reports();
    for (int i = 0; i < 300; i++) {
      String url = "https://outlet" + i + ".example/ferries";
      reports.with("report" + i, "2025-03-03", "Ferries to sail to Dili", TEXT, url);
    }
    try (Trace trace = reports.trace()) {
      assertThat(trace.stories()).hasSize(1);
      assertThat(trace.stories().getFirst().articles()).hasSize(300);
    }
  }

  @Test
  void clocksYearsApartAndInTheFutureDoNoHarm() {
    Reports reports =
        new Reports()
            .with("past", "0001-01-01", "Ferries to sail to Dili", TEXT + " One.")
            .with("now", "2025-03-03", "Ferries to sail to Dili", TEXT + " Two.")
            .with("soon", "2025-03-04", "Ferries sail", "A ferry sailed from Kupang to Dili.")
            .with("future", "9999-12-31", "Ferries to sail to Dili", TEXT + " Three.");
    try (Trace trace = reports.trace()) {
      assertThat(trace.stories().stream().mapToInt(story -> story.articles().size()).sum())
          .isEqualTo(4);
    }
  }

  @Test
  void reportsWithoutWordsAreStoriesOfTheirOwn() {
    Reports reports =
        new Reports()
            .with("empty", "2025-03-03", "…", "")
            .with("marks", "2025-03-03", "?", "… … …")
            .with("text", "2025-03-03", "Ferries to sail to Dili", TEXT);
    try (Trace trace = reports.trace()) {
      assertThat(trace.stories()).allMatch(story -> story.articles().size() == 1);
      assertThat(trace.stories().stream().map(Story::title)).doesNotContainNull();
    }
  }
}
