package org.jejak.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Asks politely: paced host by host, and again where a failure may pass. */
final class Caller {
  private static final int DIGITS = 9;

  /** A longer wait is as good as this one, and fits a count of nanoseconds. */
  private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

  private final FetchPolicy policy;
  private final Surroundings surroundings;
  private final HttpLine line;
  private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

  Caller(FetchPolicy policy, Surroundings surroundings, HttpLine line) {
    this.policy = policy;
    this.surroundings = surroundings;
    this.line = line;
  }

  HostGate gate(URI page) {
    return gates.computeIfAbsent(page.getHost(), host -> new HostGate(policy.pace(), surroundings));
  }

  /**
   * Asks one address, without following where it leads.
   *
   * @throws Refusal when no answer came, or one that is not taken
   */
  Answer ask(URI page, Wish wish) throws Refusal, InterruptedException {
    HostGate gate = gate(page);
    SplittableRandom random = new SplittableRandom(surroundings.seed() ^ page.hashCode());
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt > policy.pace().retries();
      try {
        Answer answer = gate.pass(() -> line.get(page, wish));
        if (!Failures.isPassing(answer.status())) {
          return answer;
        }
        Duration asked = retryAfter(answer.field("Retry-After"));
        if (asked != null) {
          gate.pause(asked);
        }
        if (last) {
          return answer;
        }
        gate.pause(asked == null ? backOff(attempt, random) : asked);
      } catch (IOException e) {
        if (last || !Failures.isPassing(e)) {
          String times = attempt == 1 ? "" : ", " + attempt + " times";
          throw new Refusal(Failures.words(e, page.getHost()) + times);
        }
        gate.pause(backOff(attempt, random));
      } catch (Refusal e) {
        // Before a further attempt: this server was asked.
        throw attempt == 1 ? e : new Refusal(e.reason(), e.retryAfter());
      }
    }
  }

  /** Twice as long after each attempt, half to one and a half times that. */
  private Duration backOff(int attempt, SplittableRandom random) {
    long nanos = policy.pace().backOff().toNanos() << Math.min(attempt - 1, 10);
    return Duration.ofNanos((long) (nanos * random.nextDouble(0.5, 1.5)));
  }

  /** Seconds or a date (RFC 9110, 10.2.3); null for none that can be read. */
  @Nullable Duration retryAfter(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    boolean digits = words.chars().allMatch(c -> c >= '0' && c <= '9');
    if (words.isEmpty()) {
      return null;
    }
    if (digits) {
      return words.length() > DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(words));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(surroundings.clock().instant(), until.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
