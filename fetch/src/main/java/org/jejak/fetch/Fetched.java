package org.jejak.fetch;

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
   */
  record Refused(String asked, String reason) implements Fetched {}
}
