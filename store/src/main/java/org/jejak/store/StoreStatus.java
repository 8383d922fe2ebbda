package org.jejak.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jejak.document.LedgerRow.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a folder holds, in numbers that balance: {@code received} is the sum of the outcomes.
 *
 * @param articles reports kept; repetitions of one are items, not reports
 * @param inputs by input
 * @param days by UTC day of arrival
 * @param untraced items that arrived after the last trace
 * @param last when the last item arrived; null in an empty folder
 */
public record StoreStatus(
    Counts total,
    long articles,
    long stories,
    long storylines,
    long untraced,
    @Nullable Instant last,
    Map<String, Counts> inputs,
    Map<String, Counts> days) {

  /** How many items ended how. */
  public record Counts(long received, long accepted, long partial, long rejected) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(Map<Status, Long> byStatus) {
      long accepted = byStatus.getOrDefault(Status.ACCEPTED, 0L);
      long partial = byStatus.getOrDefault(Status.PARTIAL, 0L);
      long rejected = byStatus.getOrDefault(Status.REJECTED, 0L);
      return new Counts(accepted + partial + rejected, accepted, partial, rejected);
    }
  }

  static Map<String, Counts> group(
      List<LedgerTable.Tally> tallies, Function<LedgerTable.Tally, String> by) {
    Map<String, Map<Status, Long>> sums = new TreeMap<>();
    for (LedgerTable.Tally tally : tallies) {
      sums.computeIfAbsent(by.apply(tally), key -> new EnumMap<>(Status.class))
          .merge(tally.status(), tally.count(), Long::sum);
    }
    Map<String, Counts> counts = new TreeMap<>();
    sums.forEach((key, byStatus) -> counts.put(key, Counts.of(byStatus)));
    return counts;
  }
}
