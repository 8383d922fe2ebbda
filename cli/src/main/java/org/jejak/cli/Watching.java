package org.jejak.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jejak.store.Lending;
import org.jejak.store.Watches;
import org.jspecify.annotations.Nullable;

/** One look of all watches of a folder: finds what is new, delivers it, and says how it went. */
final class Watching {
  private final Lending lending;
  private final InstantSource clock;
  private final QuietOption quiet;

  Watching(Lending lending, InstantSource clock, QuietOption quiet) {
    this.lending = lending;
    this.clock = clock;
    this.quiet = quiet;
  }

  /**
   * Looks once; says nothing where there are no watches.
   *
   * @param today decides what is due; null for today in UTC
   * @return whether every watch could look and all that was tried arrived
   */
  boolean look(@Nullable LocalDate today) {
    if (lending.lend(watches -> watches.book().all().isEmpty())) {
      return true;
    }
    AtomicInteger found = new AtomicInteger();
    LocalDate day = Watches.day(today, clock);
    List<String> faults =
        lending.lend(watches -> watches.evaluate(day, event -> found.incrementAndGet()));
    try (WatchCourier courier = new WatchCourier(WatchSeal.ofThisUser())) {
      Watches.Tally tally = Watches.deliver(lending, clock, courier);
      quiet.say(
          "watches: %,d new, %,d delivered".formatted(found.get(), tally.delivered())
              + (tally.failed() == 0
                  ? ""
                  : ", %,d attempts failed; jejak watch log says why".formatted(tally.failed())));
      faults.forEach(fault -> quiet.tell("jejak: " + Columns.clean(fault)));
      courier
          .strangers()
          .forEach(name ->
              quiet.tell(
                  "jejak: watch %s was set up elsewhere and delivers nothing from here; jejak watch trust %s lets it"
                      .formatted(name, name)));
      return faults.isEmpty() && tally.failed() == 0;
    }
  }
}
