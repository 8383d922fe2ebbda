package org.jejak.server;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jejak.server.Accounts.User;

/**
 * Who is logged in. Sessions live in memory and end with the server; the map knows digests alone.
 */
final class Sessions {
  static final Duration IDLE = Duration.ofHours(2);
  static final Duration LONGEST = Duration.ofHours(24);
  private static final int ID_BYTES = 32;
  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, Session> open = new ConcurrentHashMap<>();

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A session.
   *
   * @param hash of the user's password at its begin: another password ends it
   */
  private record Session(String name, String hash, Instant begun, Instant used) {
    boolean isOver(Instant now) {
      return now.isAfter(begun.plus(LONGEST)) || now.isAfter(used.plus(IDLE));
    }
  }

  /** Begins one; gives its id, which is the user's alone. */
  String begin(User user) {
    Instant now = clock.instant();
    open.values().removeIf(session -> session.isOver(now));
    if (open.size() >= MOST) {
      open.entrySet().stream()
          .min(Comparator.comparing(entry -> entry.getValue().used()))
          .ifPresent(oldest -> open.remove(oldest.getKey()));
    }
    byte[] bytes = new byte[ID_BYTES];
    new SecureRandom().nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    open.put(Digests.sha256(id), new Session(user.name(), user.hash(), now, now));
    return id;
  }

  /**
   * Whose session it is.
   *
   * @param uses whether this counts as use; watching a stream does not
   */
  Optional<User> user(String id, Accounts accounts, boolean uses) {
    String key = Digests.sha256(id);
    Session session = open.get(key);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<User> user =
        accounts.user(session.name()).filter(known -> known.hash().equals(session.hash()));
    if (session.isOver(now) || user.isEmpty()) {
      open.remove(key);
      return Optional.empty();
    }
    if (uses) {
      open.computeIfPresent(key, (k, s) -> new Session(s.name(), s.hash(), s.begun(), now));
    }
    return user;
  }

  void end(String id) {
    open.remove(Digests.sha256(id));
  }
}
