package org.jejak.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many at once, and so many a second from then on, for each key apart. */
final class RateLimit {
  private static final int MOST_KEYS = 20_000;
  private static final double NANOS = 1e9;

  private final double atOnce;
  private final double perSecond;
  private final InstantSource clock;
  private final Map<String, Level> levels =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
          return size() > MOST_KEYS;
        }
      };

  RateLimit(double atOnce, double perSecond, InstantSource clock) {
    this.atOnce = atOnce;
    this.perSecond = perSecond;
    this.clock = clock;
  }

  private record Level(double left, Instant at) {}

  /** Takes one; false where none is left. */
  synchronized boolean take(String key) {
    Level level = now(key);
    boolean left = level.left() >= 1;
    levels.put(key, left ? new Level(level.left() - 1, level.at()) : level);
    return left;
  }

  /** Gives one back that turned out not to count. */
  synchronized void giveBack(String key) {
    Level level = now(key);
    levels.put(key, new Level(Math.min(atOnce, level.left() + 1), level.at()));
  }

  private Level now(String key) {
    Instant now = clock.instant();
    Level level = levels.get(key);
    if (level == null) {
      return new Level(atOnce, now);
    }
    // A clock that is set back takes nothing away.
    double seconds = Math.max(0, Duration.between(level.at(), now).toNanos() / NANOS);
    return new Level(Math.min(atOnce, level.left() + seconds * perSecond), now);
  }
}
