package org.jejak.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed or sitemap that is followed, and how it went so far.
 *
 * @param address as it was named
 * @param title null while nobody said one
 * @param since when it was followed first
 * @param tried when it was asked last; null before the first time
 * @param read when it was read last, unchanged or not; null before the first time
 * @param etag what the server called the version read last; null where it gave no name
 * @param lastModified as the server wrote it; null where it wrote none
 * @param interval between the last reading and the next
 * @param due when it is to be asked next
 * @param failures in a row
 * @param failingSince time of the first of them; null where there are none
 * @param failure the last one, in a sentence; null where there are none
 * @param note what was wrong with parts of it; null for nothing
 */
public record Feed(
    String address,
    @Nullable String title,
    Instant since,
    @Nullable Instant tried,
    @Nullable Instant read,
    @Nullable String etag,
    @Nullable String lastModified,
    Duration interval,
    Instant due,
    int failures,
    @Nullable Instant failingSince,
    @Nullable String failure,
    @Nullable String note) {

  /** More than the longest wait that a server can ask for: a due time beyond it is a clock's. */
  private static final Duration FARTHEST = FeedRhythm.LONGEST_ASKED.plusDays(1);

  /** A clock may be off by so much without having been set. */
  private static final Duration DRIFT = Duration.ofMinutes(1);

  /** A feed that was never asked. */
  static Feed named(String address, @Nullable String title, Instant now) {
    return new Feed(
        address, title, now, null, null, null, null, Duration.ZERO, now, 0, null, null, null);
  }

  /**
   * Whether it is to be asked now: its time has come, or the clock was set back since it was asked
   * or given a time that is too far away.
   */
  public boolean isDue(Instant now) {
    boolean setBack = tried != null && tried.isAfter(now.plus(DRIFT));
    return !due.isAfter(now) || setBack || due.isAfter(now.plus(FARTHEST));
  }

  /** It was read, or had not changed. */
  Feed read(Instant now, FeedReport report, Duration next) {
    boolean same = report.unchanged();
    return new Feed(
        address,
        title != null ? title : report.title(),
        since,
        now,
        now,
        same ? etag : report.etag(),
        same ? lastModified : report.lastModified(),
        next,
        now.plus(next),
        0,
        null,
        null,
        same ? note : report.note());
  }

  /** It could not be read. */
  Feed failed(Instant now, String reason, Duration next) {
    Instant first = failingSince == null ? now : failingSince;
    int count = failures + 1;
    return new Feed(
        address,
        title,
        since,
        now,
        read,
        etag,
        lastModified,
        next,
        now.plus(next),
        count,
        first,
        reason,
        note);
  }
}
