package org.jejak.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one address that was asked for. */
public sealed interface Fetched {
  /** The address as asked for. */
  String asked();

  /**
   * The page is in the archive.
   *
   * @param record id of the record that holds the page; of an earlier run where it is unchanged
   * @param unchanged whether the page is the one that the archive held already
   * @param note what a user should know of it; null for nothing
   */
  record Kept(String asked, String record, boolean unchanged, @Nullable String note)
      implements Fetched {}

  /**
   * There is no page.
   *
   * @param reason a sentence in plain words
   * @param retryAfter how long the server wants to be left alone; null where it does not say
   * @param tried false where it was not asked for, as the server wants to be left alone
   */
  record Refused(String asked, String reason, @Nullable Duration retryAfter, boolean tried)
      implements Fetched {
    /** What is refused for good. */
    public Refused(String asked, String reason) {
      this(asked, reason, null, true);
    }
  }
}
