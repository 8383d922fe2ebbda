package org.jejak.server;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jejak.store.Lending;
import org.jejak.store.Watch;

/** What a server needs of whoever sets up watches on this machine. */
public interface WatchDesk {
  /**
   * A watch with the seal of whoever runs this.
   *
   * @param others the watches that there are
   * @throws org.jejak.store.WatchException when its destination cannot be one
   */
  Watch sealed(Watch bare, List<Watch> others);

  /** Makes the feed of a watch that was just set up, so that readers find it. */
  void begin(Watch watch, Instant now);

  /**
   * Finds what is new for all watches, and delivers it.
   *
   * @param lending opens the folder for a moment, and is not used during a delivery
   */
  void look(Lending lending, LocalDate today);
}
