package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks who somebody is, where users or tokens are named, and turns away who may not. Who may is
 * read again whenever the file changes.
 */
final class Access {
  static final String COOKIE = "jejak_session";

  private static final String BEARER = "Bearer ";
  private static final double FAILURES_AT_ONCE = 30;
  private static final double FAILURES_A_SECOND = 0.5;

  private final AccountFile file;
  private final InstantSource clock;
  private final Sessions sessions;
  private final Clients clients;
  private final RateLimit failures;
  private volatile Seen seen = new Seen("", Accounts.NONE);
  private volatile boolean asks;

  /**
   * Reads who may.
   *
   * @throws ServerException when that cannot be read, or nobody is named and the server can be
   *     reached by others than this machine
   */
  Access(ServerOptions options, Sessions sessions, Clients clients) {
    this.file = new AccountFile(options.folder());
    this.clock = options.clock();
    this.failures = new RateLimit(FAILURES_AT_ONCE, FAILURES_A_SECOND, clock);
    this.sessions = sessions;
    this.clients = clients;
    boolean reachable = !Guard.isLoopback(options.host()) || options.proxiedAs() != null;
    this.asks = reachable;
    if (reachable && accounts().isEmpty()) {
      throw new ServerException(
          "whoever reaches %s could read and change this folder; name a user first: jejak user add NAME --db %s"
              .formatted(
                  options.proxiedAs() == null ? options.host() : options.proxiedAs(),
                  options.folder()));
    }
  }

  /** The accounts of a state of the file. */
  private record Seen(String mark, Accounts accounts) {}

  /** Who is named now. A server that has asked once asks for good. */
  Accounts accounts() {
    String mark = mark();
    Seen last = seen;
    if (!last.mark().equals(mark)) {
      last = new Seen(mark, file.read());
      seen = last;
    }
    if (!last.accounts().isEmpty()) {
      asks = true;
    }
    return last.accounts();
  }

  private String mark() {
    try {
      BasicFileAttributes file = Files.readAttributes(this.file.path(), BasicFileAttributes.class);
      return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new ServerException(file.path() + " cannot be read", e);
    }
  }

  /** Whether this server asks who somebody is. */
  boolean asks() {
    accounts();
    return asks;
  }

  void register(RoutesConfig routes) {
    routes.before(this::check);
  }

  private void check(Context context) {
    Scope needed = needed(context.method(), context.path());
    Accounts accounts;
    try {
      accounts = accounts();
    } catch (ServerException e) {
      if (needed == null) {
        return;
      }
      throw e;
    }
    Visitor visitor = asks ? visitor(context, accounts, true) : Visitor.ANYBODY;
    if (visitor != null) {
      visitor.attach(context);
    }
    if (needed == null) {
      return;
    }
    if (visitor == null) {
      throw stranger(context);
    }
    if (!visitor.scope().allows(needed)) {
      throw Problem.of(
          403,
          "this needs the scope %s; %s has %s"
              .formatted(needed.word(), visitor.name(), visitor.scope().word()));
    }
  }

  private Problem stranger(Context context) {
    if (!failures.take(clients.key(context))) {
      return Problem.of(429, "too many requests without a valid name; wait a minute");
    }
    context.header("WWW-Authenticate", "Bearer realm=\"jejak\"");
    return context.header("Authorization") == null
        ? Problem.of(401, "log in, or send a token: Authorization: Bearer …")
        : Problem.of(401, "this token is none of this server's, or is expired");
  }

  /** Whether whoever opened a stream may still read. */
  boolean mayStillRead(Context context) {
    try {
      Accounts accounts = accounts();
      return !asks || visitor(context, accounts, false) != null;
    } catch (ServerException e) {
      return false;
    }
  }

  private @Nullable Visitor visitor(Context context, Accounts accounts, boolean uses) {
    String authorization = context.header("Authorization");
    if (authorization != null) {
      return authorization.startsWith(BEARER)
          ? accounts
              .shown(authorization.substring(BEARER.length()).strip(), clock.instant())
              .map(token -> new Visitor(token.name(), token.scope()))
              .orElse(null)
          : null;
    }
    return Optional.ofNullable(context.cookie(COOKIE))
        .flatMap(id -> sessions.user(id, accounts, uses))
        .map(user -> new Visitor(user.name(), user.scope()))
        .orElse(null);
  }

  /** What a request needs; null for what everybody may. */
  static @Nullable Scope needed(HandlerType method, String path) {
    if (path.startsWith("/metrics")) {
      return Scope.READ;
    }
    boolean open =
        !path.startsWith("/api/")
            || path.equals("/api/v1/session")
            || path.startsWith("/api/v1/schemas/");
    if (open) {
      return null;
    }
    if (path.startsWith("/api/v1/audit")) {
      return Scope.ADMIN;
    }
    boolean keepsNothing =
        method == HandlerType.GET || method == HandlerType.HEAD || path.equals("/api/v1/trace");
    if (keepsNothing) {
      return Scope.READ;
    }
    return path.startsWith("/api/v1/watches") ? Scope.ADMIN : Scope.CORRECT;
  }
}
