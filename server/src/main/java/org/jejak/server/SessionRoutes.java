package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jejak.server.Accounts.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Logging in and out. */
final class SessionRoutes {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PATH = "/api/v1/session";
  private static final double FAILURES_OF_A_NAME = 10;
  private static final double FAILURES_OF_A_CLIENT = 30;
  private static final double MORE_A_SECOND = 1.0 / 60;
  private static final int COMPARED_AT_ONCE = 2;

  private final Access access;
  private final Sessions sessions;
  private final Clients clients;
  private final RateLimit ofName;
  private final RateLimit ofClient;

  /** Hashes are slow on purpose: who sends many passwords must not stop everybody's work. */
  private final Semaphore comparing = new Semaphore(COMPARED_AT_ONCE, true);

  SessionRoutes(Access access, Sessions sessions, Clients clients, InstantSource clock) {
    this.access = access;
    this.sessions = sessions;
    this.clients = clients;
    this.ofName = new RateLimit(FAILURES_OF_A_NAME, MORE_A_SECOND, clock);
    this.ofClient = new RateLimit(FAILURES_OF_A_CLIENT, MORE_A_SECOND, clock);
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, context -> give(context, Visitor.of(context)));
    routes.post(PATH, this::login);
    routes.delete(PATH, this::logout);
  }

  private void give(Context context, @Nullable Visitor visitor) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("name", visitor == null ? null : visitor.name());
    row.put("scopes", visitor == null ? List.of() : visitor.scope().words());
    row.put("needed", access.asks());
    context.contentType("application/json").result(JSON.writeValueAsString(row));
  }

  private void login(Context context) {
    JsonBody body = JsonBody.of(context);
    body.only("name", "password");
    String name = body.text("name");
    char[] password = body.text("password").toCharArray();
    if (!access.asks()) {
      throw Problem.of(409, "this server has no users; everybody at this machine may use it");
    }
    User user = user(context, name, password);
    end(context);
    String id = sessions.begin(user);
    sendCookie(context, id, (int) Sessions.LONGEST.toSeconds());
    Visitor visitor = new Visitor(user.name(), user.scope());
    visitor.attach(context);
    give(context, visitor);
  }

  private User user(Context context, String name, char[] password) {
    String client = clients.key(context);
    boolean may = ofClient.take(client) && ofName.take(name);
    if (!may) {
      throw Problem.of(429, "too many attempts to log in; wait some minutes");
    }
    Optional<User> known = access.accounts().user(name);
    comparing.acquireUninterruptibly();
    try {
      if (known.isPresent() && Passwords.matches(password, known.get().hash())) {
        ofClient.giveBack(client);
        ofName.giveBack(name);
        return known.get();
      }
      if (known.isEmpty()) {
        Passwords.compareWithNobodys(password);
      }
      throw Problem.of(401, "there is no user of this name and password");
    } finally {
      comparing.release();
    }
  }

  private void logout(Context context) {
    end(context);
    sendCookie(context, "", 0);
    context.status(204);
  }

  private void end(Context context) {
    String id = context.cookie(Access.COOKIE);
    if (id != null) {
      sessions.end(id);
    }
  }

  private void sendCookie(Context context, String id, int seconds) {
    context.header(
        "Set-Cookie",
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
            .formatted(Access.COOKIE, id, seconds, clients.isEncrypted(context) ? "; Secure" : ""));
  }
}
