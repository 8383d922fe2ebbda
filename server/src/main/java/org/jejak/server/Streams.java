package org.jejak.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who listens to what is new. Whoever does not take it in time is dropped, and may come again. */
final class Streams implements AutoCloseable {
  static final int MOST = 1000;
  private static final int MOST_WAITING = 64;

  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean closed;

  /**
   * Something to be told.
   *
   * @param data one line
   */
  record Event(String name, String data) {
    String text() {
      return "event: " + name + "\ndata: " + data + "\n\n";
    }
  }

  /** One who listens; its own thread takes the events. */
  final class Stream implements AutoCloseable {
    private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean dropped;

    /** The events since the last time, or none after so long. */
    List<Event> take(long seconds) throws InterruptedException {
      List<Event> events = new ArrayList<>();
      Event first = waiting.poll(seconds, TimeUnit.SECONDS);
      if (first != null && first != END) {
        events.add(first);
        waiting.drainTo(events);
        events.remove(END);
      }
      return events;
    }

    boolean isOver() {
      return dropped || closed;
    }

    private void give(Event event) {
      if (!waiting.offer(event)) {
        drop();
      }
    }

    private void drop() {
      dropped = true;
      waiting.clear();
      waiting.add(END);
    }

    @Override
    public void close() {
      if (open.remove(this)) {
        count.decrementAndGet();
      }
    }
  }

  private static final Event END = new Event("", "");

  /** Opens a stream; null where there are too many. */
  @Nullable Stream open() {
    if (count.incrementAndGet() > MOST || closed) {
      count.decrementAndGet();
      return null;
    }
    Stream stream = new Stream();
    open.add(stream);
    return stream;
  }

  int count() {
    return count.get();
  }

  void tell(Event event) {
    open.forEach(stream -> stream.give(event));
  }

  /** Ends all streams. */
  @Override
  public void close() {
    closed = true;
    open.forEach(Stream::drop);
  }
}
