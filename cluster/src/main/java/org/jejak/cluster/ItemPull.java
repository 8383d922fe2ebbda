package org.jejak.cluster;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jejak.document.Item;
import org.jspecify.annotations.Nullable;

/**
 * Items of a source that hands them on, taken one by one: the source waits in a thread of its own
 * until the next is asked for.
 */
final class ItemPull implements AutoCloseable {
  private static final int AHEAD = 16;

  /** What comes out of the source: an item, its end, or what it threw. */
  private sealed interface Step {
    record Next(Item item) implements Step {}

    record End() implements Step {}

    record Failed(Throwable fault) implements Step {}
  }

  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;

  ItemPull(String name, Consumer<Consumer<Item>> source) {
    this.thread = Thread.ofPlatform().daemon().name("reads " + name).start(() -> run(source));
  }

  private void run(Consumer<Consumer<Item>> source) {
    try {
      source.accept(item -> put(new Step.Next(item)));
      put(new Step.End());
    } catch (CancellationException e) {
      // Nobody asks for more.
    } catch (RuntimeException | Error e) {
      put(new Step.Failed(e));
    }
  }

  private void put(Step step) {
    try {
      steps.put(step);
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  /**
   * The next item; null at the end.
   *
   * @throws IllegalStateException when the source failed
   */
  @Nullable Item next() throws InterruptedException {
    return switch (steps.take()) {
      case Step.Next next -> next.item();
      case Step.End end -> {
        steps.add(end);
        yield null;
      }
      case Step.Failed failed -> throw new IllegalStateException("reading failed", failed.fault());
    };
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
