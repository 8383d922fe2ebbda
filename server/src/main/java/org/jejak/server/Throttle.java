package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.InstantSource;

/** How often a client may ask; whoever reads on this machine itself, as often as they like. */
final class Throttle {
  private static final double A_SECOND = 200;
  private static final double AT_ONCE = 400;

  private final Clients clients;
  private final RateLimit limit;

  Throttle(Clients clients, InstantSource clock) {
    this.clients = clients;
    this.limit = new RateLimit(AT_ONCE, A_SECOND, clock);
  }

  void register(RoutesConfig routes) {
    routes.before(this::check);
  }

  private void check(Context context) {
    boolean reads = context.method() == HandlerType.GET || context.method() == HandlerType.HEAD;
    if (reads && clients.isHere(context)) {
      return;
    }
    if (!limit.take(clients.key(context))) {
      context.header("Retry-After", "1");
      throw Problem.of(429, "more than %.0f requests a second; wait a moment".formatted(A_SECOND));
    }
  }
}
