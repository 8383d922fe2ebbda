package org.jejak.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jejak.store.Courier.Receipt;
import org.jejak.store.WatchTable.Waiting;

/** One going over of all watches: delivers what waits, and writes down what came of it. */
final class WatchRound {
  private static final int FEED_ENTRIES = 100;
  private static final int TOGETHER = 1000;
  private static final int A_LOOK = 100;
  private static final int WORDS = 300;
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);
  private static final Duration ELSEWHERE = Duration.ofMinutes(10);

  /** Waits before the second attempt and those after it. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10));

  private final Tables tables;
  private final WatchTable table;
  private final InstantSource clock;
  private final Courier courier;
  private final Instant end;
  private int delivered;
  private int failed;

  WatchRound(Tables tables, InstantSource clock, Courier courier) {
    this.tables = tables;
    this.table = tables.watches();
    this.clock = clock;
    this.courier = courier;
    this.end = now().plus(LONGEST_LOOK);
  }

  Watches.Tally tally() {
    return new Watches.Tally(delivered, failed);
  }

  private Instant now() {
    return Moment.now(clock);
  }

  /** Delivers what a watch has waiting, in its order, until one delivery fails. */
  void deliver(Watch watch) {
    boolean more = true;
    for (int i = 0; i < A_LOOK && more && now().isBefore(end); i++) {
      more = goOn(watch);
    }
    table.prune(watch.id(), FEED_ENTRIES);
  }

  /** Makes one delivery; whether the next one may be tried at once. */
  private boolean goOn(Watch watch) {
    List<Waiting> waiting = table.waiting(watch.id(), together(watch.to()));
    if (waiting.isEmpty() || waiting.getFirst().next().isAfter(now())) {
      return false;
    }
    List<WatchEvent> events =
        watch.to() instanceof Destination.Feed
            ? table.latest(watch.id(), FEED_ENTRIES)
            : waiting.stream().map(Waiting::event).toList();
    Receipt receipt = courier.deliver(watch, events);
    tables.inTransaction(() -> settle(watch, waiting, receipt));
    return switch (receipt.outcome()) {
      case DELIVERED -> {
        delivered += waiting.size();
        yield true;
      }
      case REFUSED -> {
        failed++;
        yield true;
      }
      case FAILED -> {
        failed++;
        yield false;
      }
      case NOT_HERE -> false;
    };
  }

  private static int together(Destination to) {
    return switch (to) {
      case Destination.Feed feed -> TOGETHER;
      case Destination.Lines lines -> TOGETHER;
      case Destination.Command command -> 1;
      case Destination.Webhook webhook -> 1;
    };
  }

  private void settle(Watch watch, List<Waiting> waiting, Receipt receipt) {
    long last = waiting.getLast().seq();
    int tries = waiting.getFirst().tries() + 1;
    switch (receipt.outcome()) {
      case DELIVERED -> {
        table.settle(watch.id(), last, "DELIVERED", tries, now());
        log(watch, waiting, WatchLog.Outcome.DELIVERED, tries, receipt.words());
      }
      case REFUSED -> {
        table.settle(watch.id(), last, "GIVEN_UP", tries, now());
        log(watch, waiting, WatchLog.Outcome.GIVEN_UP, tries, receipt.words());
      }
      case FAILED -> {
        boolean more = tries <= PAUSES.size();
        Instant next = more ? now().plus(PAUSES.get(tries - 1)) : now();
        table.settle(watch.id(), last, more ? "WAITING" : "GIVEN_UP", tries, next);
        WatchLog.Outcome outcome = more ? WatchLog.Outcome.FAILED : WatchLog.Outcome.GIVEN_UP;
        log(watch, waiting, outcome, tries, receipt.words());
      }
      case NOT_HERE -> table.settle(watch.id(), last, "WAITING", tries - 1, now().plus(ELSEWHERE));
    }
  }

  private void log(
      Watch watch, List<Waiting> waiting, WatchLog.Outcome outcome, int tries, String words) {
    String event = waiting.size() == 1 ? waiting.getFirst().event().id() : null;
    String line = EventJson.line(words, WORDS);
    tables
        .watchLog()
        .add(new WatchLog(now(), watch.name(), event, watch.to().shown(), outcome, tries, line));
  }
}
