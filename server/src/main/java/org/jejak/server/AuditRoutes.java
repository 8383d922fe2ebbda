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
  private static final int REFUSED = 400;
  private static final int TOO_MANY = 429;
  private static final double STRANGERS_AT_ONCE = 30;
  private static final double STRANGERS_A_SECOND = 0.5;

  private final AuditLog log;
  private final Clients clients;
  private final InstantSource clock;
  private final RateLimit strangers;

  AuditRoutes(AuditLog log, Clients clients, InstantSource clock) {
    this.log = log;
    this.clients = clients;
    this.clock = clock;
    this.strangers = new RateLimit(STRANGERS_AT_ONCE, STRANGERS_A_SECOND, clock);
  }

  void register(RoutesConfig routes) {
    routes.before(this::check);
    routes.after(this::write);
    routes.get("/api/v1/audit", context -> ListAnswer.give(context, this::page));
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
    if (!writes(context)) {
      return;
    }
    try {
      log.probe();
    } catch (IOException e) {
      throw Problem.of(503, "audit.jsonl cannot be written; nothing is changed until it can");
    }
  }

  private void write(Context context) {
    if (!writes(context) || isFlood(context)) {
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
    } catch (IOException e) {
      // There was room for it a moment ago. The next request that writes is refused.
    }
  }

  /** Rows of strangers who are refused again and again would drive out all others. */
  private boolean isFlood(Context context) {
    int status = context.statusCode();
    boolean refused = status >= REFUSED && Visitor.of(context) == null;
    return status == TOO_MANY || refused && !strangers.take(clients.key(context));
  }
}
