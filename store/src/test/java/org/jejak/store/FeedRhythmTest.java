package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jejak.store.FeedRhythm.Bounds;
import org.jejak.store.FeedRhythm.Silence;
import org.junit.jupiter.api.Test;

/** How often a feed is asked, and when its silence is told. */
class FeedRhythmTest {
  private static final Instant START = Instant.parse("2025-09-01T00:00:00Z");

  private static Instant day(double days) {
    return START.plusSeconds(Math.round(days * 86_400));
  }

  /** Items that are {@code step} days apart, from {@code first} to before {@code end}. */
  private static List<Instant> every(double step, double first, double end) {
    List<Instant> times = new ArrayList<>();
    for (double at = first; at < end; at += step) {
      times.add(day(at));
    }
    return times;
  }

  private static Duration wait(List<Instant> appeared, double now) {
    return FeedRhythm.of(appeared, START, day(now)).interval(Bounds.USUAL);
  }

  @Test
  void aFeedIsAskedFourTimesInTheUsualGapBetweenTwoItems() {
    assertThat(wait(every(0.5, 0, 20), 20)).isCloseTo(Duration.ofHours(3), Duration.ofMinutes(10));
  }

  @Test
  void theWaitStaysWithinItsBounds() {
    assertThat(wait(every(0.001, 10, 20), 20)).isEqualTo(Bounds.USUAL.shortest());
    assertThat(wait(List.of(), 20)).isEqualTo(Bounds.USUAL.longest());
  }

  @Test
  void aBusyDayCountsForItself() {
    List<Instant> busy = new ArrayList<>(every(2, 0, 19));
    busy.addAll(every(0.05, 19.05, 20));
    assertThat(wait(busy, 20)).isLessThan(Duration.ofMinutes(20));
  }

  @Test
  void aFeedThatNeverBroughtAnythingIsAskedEverMoreSeldom() {
    assertThat(wait(List.of(), 0)).isEqualTo(Bounds.USUAL.shortest());
    assertThat(wait(List.of(), 1)).isEqualTo(Duration.ofHours(6));
    assertThat(wait(List.of(), 5)).isEqualTo(Bounds.USUAL.longest());
  }

  @Test
  void failuresDoubleTheWaitUpToTheLongest() {
    assertThat(FeedRhythm.waitAfter(1, null, Bounds.USUAL)).isEqualTo(Duration.ofMinutes(10));
    assertThat(FeedRhythm.waitAfter(4, null, Bounds.USUAL)).isEqualTo(Duration.ofMinutes(80));
    assertThat(FeedRhythm.waitAfter(1000, null, Bounds.USUAL)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aServerThatAsksForMoreTimeGetsItUpToAWeek() {
    Duration hour = Duration.ofHours(1);
    assertThat(FeedRhythm.waitAfter(1, hour, Bounds.USUAL)).isEqualTo(hour);
    assertThat(FeedRhythm.waitAfter(1, Duration.ofSeconds(5), Bounds.USUAL))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(FeedRhythm.waitAfter(1, Duration.ofDays(4000), Bounds.USUAL))
        .isEqualTo(Duration.ofDays(7));
  }

  @Test
  void whatIsExpectedIsTheRateOfTheDaysBefore() {
    FeedRhythm rhythm = FeedRhythm.of(every(0.25, 0, 20), START, day(21));
    assertThat(rhythm.actual(Duration.ofDays(1))).isZero();
    assertThat(rhythm.expected(Duration.ofDays(1))).isCloseTo(4, within(0.1));
    assertThat(rhythm.expected(Duration.ofDays(7))).isCloseTo(28, within(1));
  }

  @Test
  void nothingIsExpectedOfAFeedThatIsHardlyKnown() {
    FeedRhythm rhythm = FeedRhythm.of(every(0.25, 0, 1), START, day(1.5));
    assertThat(rhythm.expected(Duration.ofDays(1))).isNull();
    assertThat(rhythm.expected(Duration.ofDays(7))).isNull();
  }

  @Test
  void aSilenceBeyondItsRhythmIsTold() {
    List<Instant> daily = every(1, 0, 21);
    assertThat(FeedRhythm.silence(daily, day(24))).isNull();
    Silence silence = FeedRhythm.silence(daily, day(26.5));
    assertThat(silence).isNotNull();
    assertThat(silence.rate()).isCloseTo(1, within(0.01));
    assertThat(silence.chance()).isLessThan(.01);
  }

  @Test
  void theChanceOfASilenceIsThatOfTheNextGapBesideThoseBefore() {
    Silence silence = FeedRhythm.silence(every(1, 0, 11), day(19));
    assertThat(silence).isNotNull();
    assertThat(silence.chance()).isCloseTo(Math.pow(1.0 / 1.9, 10), within(1e-9));
  }

  @Test
  void aLongSilenceDoesNotEndByItself() {
    assertThat(FeedRhythm.silence(every(1, 0, 21), day(200))).isNotNull();
  }

  @Test
  void nightsAndWeekendsAreNoSilence() {
    List<Instant> office = new ArrayList<>();
    for (int day = 0; day < 26; day++) {
      DayOfWeek name = day(day).atOffset(ZoneOffset.UTC).getDayOfWeek();
      if (name != DayOfWeek.SATURDAY && name != DayOfWeek.SUNDAY) {
        office.addAll(every(0.02, day + 0.35, day + 0.75));
      }
    }
    Instant sundayNight = day(27.9);
    assertThat(sundayNight.atOffset(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(FeedRhythm.silence(office, sundayNight)).isNull();
    assertThat(FeedRhythm.silence(office, day(30))).isNotNull();
  }

  @Test
  void theFirstWeekendOfABusyFeedIsNoSilence() {
    List<Instant> office = new ArrayList<>();
    for (int day = 1; day < 5; day++) {
      office.addAll(every(0.02, day + 0.35, day + 0.75));
    }
    assertThat(FeedRhythm.silence(office, day(6.9))).isNull();
  }

  @Test
  void fourItemsTellNoRhythm() {
    assertThat(FeedRhythm.silence(every(1, 0, 4), day(300))).isNull();
    assertThat(FeedRhythm.silence(List.of(), day(300))).isNull();
  }

  @Test
  void timesAfterNowCountForNothing() {
    List<Instant> set = every(1, 0, 40);
    assertThat(FeedRhythm.of(set, day(40), day(10)).actual(Duration.ofDays(7))).isEqualTo(7);
    assertThat(FeedRhythm.of(List.of(), day(40), day(10)).interval(Bounds.USUAL))
        .isEqualTo(Bounds.USUAL.shortest());
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }
}
