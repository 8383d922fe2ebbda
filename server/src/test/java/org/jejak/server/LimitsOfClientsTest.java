package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jejak.store.RowPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords, rates and the audit log, each by itself. */
class LimitsOfClientsTest {
  @TempDir private Path temp;

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

  @Test
  void aFullLogGoesAsideAndIsStillRead() throws IOException {
    AuditLog log = new AuditLog(temp, 1000);
    for (int i = 1; i <= 12; i++) {
      log.add(new AuditLog.Row("2026-01-05T08:00:00Z", null, "127.0.0.1", "POST", "/x" + i, 403));
    }
    assertThat(temp.resolve("audit.1.jsonl")).exists();
    RowPage page = new AuditLog(temp, 1000).page(new RowPage.Request(null, 3));
    assertThat(page.rows().getFirst()).contains("\"n\":12,", "/x12");
    assertThat(page.rows()).hasSize(3);
    RowPage next = log.page(new RowPage.Request(page.next(), 3));
    assertThat(next.rows().getFirst()).contains("/x9");
    new AuditLog(temp, 1000)
        .add(new AuditLog.Row("2026-01-05T08:00:00Z", "sari", "127.0.0.1", "POST", "/y", 201));
    assertThat(log.page(new RowPage.Request(null, 1)).rows().getFirst()).contains("\"n\":13,");
  }
}
