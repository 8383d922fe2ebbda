package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jejak.store.StoreException;
import org.jejak.store.StoreView;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What follows a change: a trace, then a look of the watches. */
@Timeout(120)
class RetracingTest {
  private static final String REPORT =
      "Ferries at %s stop\n\nLembar Courier, 14 March 2025 - Ferries at %s stopped on Friday.";

  @TempDir private Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void fill() {
    folder = temp.resolve("newsroom");
    Served.of(folder, "samples/txt").close();
  }

  private ServerOptions options(Desk.Look look) {
    return new ServerOptions(
        folder,
        "localhost",
        0,
        Jejak::standard,
        Clock.systemUTC(),
        null,
        null,
        new Desk(() -> {}, look),
        "test",
        null);
  }

  private static int post(Served served, String place) throws Exception {
    return served
        .send("/articles", "POST", "text/plain", REPORT.formatted(place, place))
        .statusCode();
  }

  private static void await(BooleanSupplier what) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (!what.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private long traces() {
    try (StoreView view = StoreView.open(folder)) {
      return view.mark().trace();
    }
  }

  @Test
  void aWebhookThatIsSlowToAnswerKeepsNobodyFromWriting() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    AtomicInteger waiting = new AtomicInteger();
    Desk.Look slow =
        lending -> {
          lending.lend(watches -> watches.book().all());
          waiting.incrementAndGet();
          try {
            answered.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (Served served = Served.as(options(slow))) {
      assertThat(post(served, "Tanah Kelana")).isEqualTo(202);
      await(() -> waiting.get() == 1);
      assertThat(post(served, "Lembar Point")).isEqualTo(202);
      assertThat(served.whenTraced().get("untraced").asLong()).isZero();
      answered.countDown();
    }
  }

  @Test
  void aLookThatFailsRepeatsNoTrace() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    Desk.Look failing =
        lending -> {
          looks.incrementAndGet();
          throw new StoreException("watches cannot look");
        };
    try (Served served = Served.as(options(failing))) {
      long before = traces();
      assertThat(post(served, "Tanah Kelana")).isEqualTo(202);
      await(() -> looks.get() == 1);
      assertThat(served.whenTraced().get("fault").isNull()).isTrue();
      assertThat(traces()).isEqualTo(before + 1);
    }
  }

  @Test
  void anErrorIsToldAndEndsTheTraceThatHadIt() throws Exception {
    ServerOptions options =
        new ServerOptions(
            folder,
            "localhost",
            0,
            () -> {
              throw new StackOverflowError("too deep");
            },
            Clock.systemUTC(),
            null);
    try (FolderViews views = new FolderViews(folder);
        Retracing retracing = new Retracing(options, new Writing(options, views), () -> {})) {
      retracing.start();
      retracing.ask();
      await(() -> retracing.fault() != null && !retracing.isUnderWay());
      assertThat(retracing.fault()).contains("tracing failed", "too deep");
      assertThat(Duration.ofNanos((long) (retracing.seconds() * 1e9))).isPositive();
    }
  }
}
