package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Passwords and rates, each by itself. */
class LimitsOfClientsTest {
  @Test
  void aRateLetsSomeThroughAtOnceAndMoreWithTime() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    RateLimit limit = new RateLimit(2, 1, now::get);
    assertThat(limit.take("a")).isTrue();
    assertThat(limit.take("a")).isTrue();
    assertThat(limit.take("a")).isFalse();
    assertThat(limit.take("b")).as("each has its own").isTrue();
    now.set(Instant.EPOCH.plusSeconds(1));
    assertThat(limit.take("a")).isTrue();
    assertThat(limit.take("a")).isFalse();
    limit.giveBack("a");
    assertThat(limit.take("a")).isTrue();
    now.set(Instant.EPOCH);
    limit.giveBack("a");
    assertThat(limit.take("a")).as("a clock set back takes nothing away").isTrue();
  }

  @Test
  void everyCharacterOfALongPasswordCounts() {
    String base = "p".repeat(100);
    String hash = Passwords.hash((base + "a").toCharArray());
    assertThat(hash).startsWith("$2a$12$");
    assertThat(Passwords.matches((base + "a").toCharArray(), hash)).isTrue();
    assertThat(Passwords.matches((base + "b").toCharArray(), hash)).isFalse();
    assertThat(Passwords.matches("".toCharArray(), hash)).isFalse();
  }

  @Test
  void aShortPasswordIsRefused() {
    assertThatThrownBy(() -> Passwords.hash("short".toCharArray()))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("10");
  }
}
