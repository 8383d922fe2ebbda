package org.jejak.server;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jejak.store.Lending;
import org.jejak.store.Watch;

/**
 * A desk that does as a test says.
 *
 * @param begin what is done for a new watch
 */
record Desk(Runnable begin, Look look) implements WatchDesk {
  /** What a look does. */
  interface Look {
    void look(Lending lending);
  }

  @Override
  public Watch sealed(Watch bare, List<Watch> others) {
    return bare.sealed("");
  }

  @Override
  public void begin(Watch watch, Instant now) {
    begin.run();
  }

  @Override
  public void look(Lending lending, LocalDate today) {
    look.look(lending);
  }
}
