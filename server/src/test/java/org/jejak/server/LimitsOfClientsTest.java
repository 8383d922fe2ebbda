package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Passwords and rates, each by itself. */
class LimitsOfClientsTest {
  @Test
  void aRateLetsSomeThroughAtOnceAndMoreWithTime() {
    AtomicLong now = new AtomicLong();
    RateLimit limit = new RateLimit(2, 1, now::get);
    assertThat(limit.take("a")).isTrue();
    assertThat(limit.take("a")).isTrue();
    assertThat(limit.take("a")).isFalse();
    assertThat(limit.take("b")).as("each has its own").isTrue();
    now.addAndGet(1_000_000_000);
    assertThat(limit.take("a")).isTrue();
    assertThat(limit.take("a")).isFalse();
    limit.giveBack("a");
    assertThat(limit.take("a")).isTrue();
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
