package org.jejak.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;

/**
 * What is served, and where.
 *
 * @param folder one that {@code jejak ingest} made
 * @param host a name or an address of this machine
 * @param port 0 for any that is free
 * @param engine reads and traces; made when it is first needed
 * @param clock says what time it is
 * @param today the day that decides OVERDUE; null for the latest that the reports give
 * @param proxiedAs the name by which people reach a proxy before this server; null where there is
 *     none
 * @param watches sets up watches and looks for them; null where nobody does
 * @param version which Jejak this is
 * @param tiles what the page's maps are drawn on; null for the outline that it brings
 */
public record ServerOptions(
    Path folder,
    String host,
    int port,
    Supplier<Jejak> engine,
    InstantSource clock,
    @Nullable LocalDate today,
    @Nullable String proxiedAs,
    @Nullable WatchDesk watches,
    String version,
    @Nullable Tiles tiles) {
  /** A server that people reach without a proxy, and that sets up no watches. */
  public ServerOptions(
      Path folder,
      String host,
      int port,
      Supplier<Jejak> engine,
      InstantSource clock,
      @Nullable LocalDate today) {
    this(folder, host, port, engine, clock, today, null, null, "development", null);
  }

  /** The same with another engine. */
  ServerOptions with(Supplier<Jejak> other) {
    return new ServerOptions(
        folder, host, port, other, clock, today, proxiedAs, watches, version, tiles);
  }
}
