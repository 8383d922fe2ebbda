package org.jejak.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;

/** What a run of following brought. */
final class FollowTally {
  private final Map<Status, Long> outcomes = new EnumMap<>(Status.class);
  private long read;
  private long unchanged;
  private long failed;

  /** A feed was read. */
  void read(boolean same) {
    if (same) {
      unchanged++;
    } else {
      read++;
    }
  }

  /** A feed could not be read, or was not there to be dropped. */
  void failed() {
    failed++;
  }

  /** An item is acknowledged. */
  void kept(LedgerRow row) {
    outcomes.merge(row.status(), 1L, Long::sum);
  }

  /** How many feeds failed. */
  long failures() {
    return failed;
  }

  /** Whether no feed failed and no item was rejected. */
  boolean isClean() {
    return failed == 0 && !outcomes.containsKey(Status.REJECTED);
  }

  @Override
  public String toString() {
    long accepted = outcomes.getOrDefault(Status.ACCEPTED, 0L);
    long partial = outcomes.getOrDefault(Status.PARTIAL, 0L);
    long rejected = outcomes.getOrDefault(Status.REJECTED, 0L);
    return String.format(
        Locale.ROOT,
        "feeds: %,d read, %,d unchanged, %,d failed; %s: %,d accepted, %,d partial, %,d rejected",
        read,
        unchanged,
        failed,
        Phrases.count(accepted + partial + rejected, "item"),
        accepted,
        partial,
        rejected);
  }
}
