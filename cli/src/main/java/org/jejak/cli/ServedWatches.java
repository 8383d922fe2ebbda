package org.jejak.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jejak.server.WatchDesk;
import org.jejak.store.Lending;
import org.jejak.store.Watch;

/** Watches of a folder that is served: as {@code jejak watch} sets them up and looks. */
final class ServedWatches implements WatchDesk {
  private final InstantSource clock;
  private final QuietOption quiet;
  private final WatchSeal seal;

  ServedWatches(InstantSource clock, QuietOption quiet, WatchSeal seal) {
    this.clock = clock;
    this.quiet = quiet;
    this.seal = seal;
  }

  @Override
  public Watch sealed(Watch bare, List<Watch> others) {
    try (WatchCourier courier = new WatchCourier(seal)) {
      courier.check(bare, others);
      return bare.sealed(seal.of(bare));
    }
  }

  @Override
  public void begin(Watch watch, Instant now) {
    try (WatchCourier courier = new WatchCourier(seal)) {
      courier.begin(watch, now);
    }
  }

  @Override
  public void look(Lending lending, LocalDate today) {
    new Watching(lending, clock, quiet).look(today);
  }
}
