package org.jejak.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jejak.store.Courier.Receipt;
import org.jejak.store.WatchTable.Waiting;

/** What waits to be delivered: gives it out, and writes down what came of it. */
final class Outbox {
  private static final int FEED_ENTRIES = 100;
  private static final int TOGETHER = 1000;
  private static final int WORDS = 300;
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

  private final Path folder;
  private final Tables tables;
  private final WatchTable table;
  private final WatchBook book;
  private final InstantSource clock;

  Outbox(Path folder, Tables tables, WatchBook book, InstantSource clock) {
    this.folder = folder;
    this.tables = tables;
    this.table = tables.watches();
    this.book = book;
    this.clock = clock;
  }

  private Instant now() {
    return Moment.now(clock);
  }

  /** Watches whose next delivery is to be tried by now. */
  List<Watch> due() {
    return Database.asked(
        folder,
        () -> book.all().stream().filter(watch -> isDue(table.waiting(watch.id(), 1))).toList());
  }

  private boolean isDue(List<Waiting> waiting) {
    return !waiting.isEmpty() && !waiting.getFirst().next().isAfter(now());
  }

  /** What a watch is to deliver now; empty where nothing is. */
  Optional<Delivery> next(Watch watch) {
    return Database.asked(folder, () -> delivery(watch));
  }

  private Optional<Delivery> delivery(Watch watch) {
    List<Waiting> waiting = table.waiting(watch.id(), together(watch.to()));
    if (!isDue(waiting)) {
      return Optional.empty();
    }
    List<WatchEvent> events =
        watch.to() instanceof Destination.Feed
            ? table.latest(watch.id(), FEED_ENTRIES)
            : waiting.stream().map(Waiting::event).toList();
    return Optional.of(new Delivery(watch, waiting, events));
  }

  private static int together(Destination to) {
    return switch (to) {
      case Destination.Feed feed -> TOGETHER;
      case Destination.Lines lines -> TOGETHER;
      case Destination.Command command -> 1;
      case Destination.Webhook webhook -> 1;
    };
  }

  /** Settles a delivery; what is to be delivered behind it, where that may be tried at once. */
  Optional<Delivery> settle(Delivery delivery, Receipt receipt) {
    Watch watch = delivery.watch();
    return Database.asked(
        folder,
        () -> {
          tables.inTransaction(() -> {
            settle(watch, delivery.waiting(), receipt);
            table.prune(watch.id(), FEED_ENTRIES);
          });
          return switch (receipt.outcome()) {
            case DELIVERED, REFUSED -> delivery(watch);
            case FAILED, NOT_HERE -> Optional.<Delivery>empty();
          };
        });
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
