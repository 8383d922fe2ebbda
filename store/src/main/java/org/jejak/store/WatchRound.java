package org.jejak.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jejak.store.Courier.Receipt;

/**
 * One going over of all watches: delivers what waits. Each delivery may take long; the folder is
 * lent between them alone.
 */
final class WatchRound {
  private static final int A_LOOK = 100;
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);

  private final Lending lending;
  private final InstantSource clock;
  private final Courier courier;
  private final Instant end;
  private int delivered;
  private int failed;

  WatchRound(Lending lending, InstantSource clock, Courier courier) {
    this.lending = lending;
    this.clock = clock;
    this.courier = courier;
    this.end = Moment.now(clock).plus(LONGEST_LOOK);
  }

  Watches.Tally run() {
    List<Watch> due = lending.lend(watches -> watches.outbox().due());
    due.forEach(this::deliver);
    return new Watches.Tally(delivered, failed);
  }

  /** Delivers what a watch has waiting, in its order, until one delivery fails. */
  private void deliver(Watch watch) {
    Optional<Delivery> next = lending.lend(watches -> watches.outbox().next(watch));
    for (int i = 0; i < A_LOOK && next.isPresent() && Moment.now(clock).isBefore(end); i++) {
      Delivery delivery = next.get();
      Receipt receipt = courier.deliver(watch, delivery.events());
      next = lending.lend(watches -> watches.outbox().settle(delivery, receipt));
      switch (receipt.outcome()) {
        case DELIVERED -> delivered += delivery.waiting().size();
        case FAILED, REFUSED -> failed++;
        case NOT_HERE -> {
          // Nothing was tried.
        }
      }
    }
  }
}
