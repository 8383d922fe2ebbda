package org.jejak.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever works, the outcome is the same. */
class ThreadsTest {
  private static final int PARTS = 2000;

  private static Iterator<Integer> parts() {
    return IntStream.range(0, PARTS).boxed().iterator();
  }

  @Test
  void whatComesOfThePartsIsHandedOnInTheirOrder() {
    for (Workers workers : List.of(Workers.ONE, Threads.of(1), Threads.of(2), Threads.of(7))) {
      List<String> outcomes = new ArrayList<>();

      workers.<Integer, String>each(parts(), () -> part -> "part " + part, outcomes::add);

      assertThat(outcomes)
          .hasSize(PARTS)
          .startsWith("part 0", "part 1")
          .endsWith("part " + (PARTS - 1));
    }
  }

  @Test
  void threadsWorkAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    List<Boolean> met = new ArrayList<>();

    Threads.of(2)
        .<Integer, Boolean>each(List.of(1, 2).iterator(), () -> part -> meet(both), met::add);

    assertThat(met).containsExactly(true, true);
  }

  private static boolean meet(CountDownLatch others) {
    others.countDown();
    try {
      return others.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void eachThreadHasAWorkerOfItsOwn() {
    AtomicInteger workers = new AtomicInteger();

    Threads.of(3)
        .<Integer, Integer>each(
            parts(),
            () -> {
              workers.incrementAndGet();
              return onOneThreadAtATime();
            },
            outcome -> {});

    assertThat(workers.get()).isBetween(1, 3);
  }

  private static Function<Integer, Integer> onOneThreadAtATime() {
    AtomicInteger inside = new AtomicInteger();
    return part -> {
      if (inside.incrementAndGet() > 1) {
        throw new IllegalStateException("two threads use one worker");
      }
      inside.decrementAndGet();
      return part;
    };
  }

  @Test
  void theFirstPartThatFailsIsTold() {
    for (Workers workers : List.of(Workers.ONE, Threads.of(4))) {
      assertThatThrownBy(() ->
              workers.<Integer, Integer>each(parts(), () -> part -> fail(part), outcome -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("part 100");
    }
  }

  private static Integer fail(int part) {
    if (part >= 100) {
      throw new IllegalArgumentException("part " + part);
    }
    return part;
  }

  @Test
  void anErrorIsTheSameError() {
    assertThatThrownBy(() ->
            Threads.of(2)
                .<Integer, Integer>each(
                    parts(),
                    () ->
                        part -> {
                          throw new OutOfMemoryError("full");
                        },
                    outcome -> {}))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("full");
  }

  @Test
  void partsAreAskedForNotLongBeforeTheyAreDone() {
    AtomicInteger done = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    Iterator<Integer> parts =
        IntStream.range(0, PARTS)
            .peek(part -> furthest.accumulateAndGet(part - done.get(), Math::max))
            .boxed()
            .iterator();

    Threads.of(2).<Integer, Integer>each(parts, () -> part -> part, part -> done.incrementAndGet());

    assertThat(furthest.get()).isBetween(1, 300);
  }

  @Test
  void workNeedsAThread() {
    assertThatThrownBy(() -> Threads.of(0)).hasMessage("work needs a thread, not 0");
  }
}
