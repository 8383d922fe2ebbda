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
 */
public record ServerOptions(
    Path folder,
    String host,
    int port,
    Supplier<Jejak> engine,
    InstantSource clock,
    @Nullable LocalDate today) {}
