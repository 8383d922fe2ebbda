package org.jejak.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a server over many connections at once, each again as soon as it was answered. */
final class ServeMeasure {
  private final int port;
  private final int connections;
  private final LoadMix mix;

  ServeMeasure(int port, int connections, LoadMix mix) {
    this.port = port;
    this.connections = connections;
    this.mix = mix;
  }

  /** Times of one kind of request, in nanoseconds, and how many were not answered with 200. */
  static final class Times {
    private long[] nanos = new long[1024];
    private int count;
    private int errors;

    void add(long time, boolean answered) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = time;
      errors += answered ? 0 : 1;
    }

    void add(Times other) {
      for (int i = 0; i < other.count; i++) {
        add(other.nanos[i], true);
      }
      errors += other.errors;
    }

    int count() {
      return count;
    }

    int errors() {
      return errors;
    }

    /** Below which a share of the times lie, in milliseconds. */
    double quantile(double share) {
      long[] sorted = Arrays.copyOf(nanos, count);
      Arrays.sort(sorted);
      return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (share * count))] / 1e6;
    }
  }

  /** What came out, by kind of request. */
  record Result(double seconds, Map<LoadMix.Kind, Times> kinds) {
    Times all() {
      Times all = new Times();
      kinds.values().forEach(all::add);
      return all;
    }
  }

  /** Asks for so long. */
  Result run(int seconds, long seed) throws InterruptedException, IOException {
    SplittableRandom seeds = new SplittableRandom(seed);
    long begun = System.nanoTime();
    long end = begun + seconds * 1_000_000_000L;
    List<Future<Map<LoadMix.Kind, Times>>> running = new ArrayList<>();
    Map<LoadMix.Kind, Times> kinds = empty();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        SplittableRandom random = seeds.split();
        running.add(threads.submit(() -> ask(random, end)));
      }
      for (Future<Map<LoadMix.Kind, Times>> one : running) {
        one.get().forEach((kind, times) -> of(kinds, kind).add(times));
      }
    } catch (ExecutionException e) {
      throw new IOException("a connection broke: " + e.getCause(), e);
    }
    return new Result((System.nanoTime() - begun) / 1e9, kinds);
  }

  private static Map<LoadMix.Kind, Times> empty() {
    Map<LoadMix.Kind, Times> kinds = new EnumMap<>(LoadMix.Kind.class);
    for (LoadMix.Kind kind : LoadMix.Kind.values()) {
      kinds.put(kind, new Times());
    }
    return kinds;
  }

  private static Times of(Map<LoadMix.Kind, Times> kinds, LoadMix.Kind kind) {
    return Objects.requireNonNull(kinds.get(kind), "every kind has times");
  }

  private Map<LoadMix.Kind, Times> ask(SplittableRandom random, long end) throws IOException {
    Map<LoadMix.Kind, Times> kinds = empty();
    try (LoadConnection connection = new LoadConnection(port)) {
      while (System.nanoTime() < end) {
        LoadMix.Request request = mix.next(random);
        long start = System.nanoTime();
        int status = connection.get(request.path()).status();
        of(kinds, request.kind()).add(System.nanoTime() - start, status == 200);
      }
    }
    return kinds;
  }
}
