package org.jejak.server;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name of a user or a token; null where the server asks nobody
 * @param scope what they may
 */
record Visitor(@Nullable String name, Scope scope) {
  /** Whoever is at this machine, where no users are named. */
  static final Visitor ANYBODY = new Visitor(null, Scope.ADMIN);

  private static final String ATTRIBUTE = "visitor";

  void attach(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /** Who sent a request; null where nobody knows. */
  static @Nullable Visitor of(Context context) {
    return context.attribute(ATTRIBUTE);
  }

  /** The name of who sent a request; null where nobody knows. */
  static @Nullable String name(Context context) {
    Visitor visitor = of(context);
    return visitor == null ? null : visitor.name();
  }
}
