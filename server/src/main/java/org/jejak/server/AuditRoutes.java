package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jejak.store.RowPage;

/** Keeps who wrote what through this server, and tells it. */
final class AuditRoutes {
  private static final int LONGEST = 300;
  private static final int TOO_MANY = 429;

  private final AuditLog log;
  private final Clients clients;
  private final InstantSource clock;
  private final ListAnswer lists;
  private volatile boolean failed;

  AuditRoutes(AuditLog log, Clients clients, InstantSource clock, ListAnswer lists) {
    this.log = log;
    this.clients = clients;
    this.clock = clock;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.before(this::check);
    routes.after(this::write);
    routes.get("/api/v1/audit", context -> lists.give(context, (view, request) -> page(request)));
  }

  private RowPage page(RowPage.Request request) {
    try {
      return log.page(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean writes(Context context) {
    return context.method() != HandlerType.GET
        && context.method() != HandlerType.HEAD
        && !context.path().equals("/api/v1/trace");
  }

  /** What nobody could account for is not done. */
  private void check(Context context) {
    if (failed && writes(context)) {
      write(context);
      if (failed) {
        throw Problem.of(503, "audit.jsonl cannot be written; nothing is changed until it can");
      }
    }
  }

  private void write(Context context) {
    // Who asks too often would fill the disk.
    if (!writes(context) || context.statusCode() == TOO_MANY) {
      return;
    }
    String path = context.path();
    try {
      log.add(
          new AuditLog.Row(
              clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
              Visitor.name(context),
              clients.address(context),
              context.method().name(),
              path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path,
              context.statusCode()));
      failed = false;
    } catch (IOException e) {
      failed = true;
    }
  }
}
