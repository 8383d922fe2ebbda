package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jejak.trace.Jejak;

/** Traces a text or files, and keeps nothing of them. */
final class TraceRoutes {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int AT_ONCE = 2;

  private final Supplier<Jejak> engine;
  private final Clients clients;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  TraceRoutes(Supplier<Jejak> engine, Clients clients) {
    this.engine = engine;
    this.clients = clients;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/v1/trace", this::trace);
  }

  private void trace(Context context) {
    String client = clients.key(context);
    // Before anything is taken: a client may be slow in sending.
    Received received = Received.of(context);
    FutureTask<String> task = new FutureTask<>(() -> trace(received, client));
    boolean taken = false;
    boolean begun = false;
    try {
      take(client);
      taken = true;
      Thread.ofPlatform().daemon().name("trace of a request").start(task);
      begun = true;
    } finally {
      if (taken && !begun) {
        giveBack(client);
      }
      if (!begun) {
        received.close();
      }
    }
    context.contentType("application/json").result(result(task));
  }

  private void take(String client) {
    if (!busy.add(client)) {
      throw Problem.of(429, "a trace of yours is being made; wait for it");
    }
    if (!free.tryAcquire()) {
      busy.remove(client);
      throw Problem.of(503, "other traces are being made; try again in a moment");
    }
  }

  /** A trace cannot be broken off: one that takes too long keeps its place until it ends. */
  private String trace(Received received, String client) {
    try (received) {
      return new PassingTrace(engine.get(), LONGEST).of(received);
    } finally {
      giveBack(client);
    }
  }

  private void giveBack(String client) {
    free.release();
    busy.remove(client);
  }

  private static String result(FutureTask<String> task) {
    try {
      return task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw PassingTrace.tooLong(LONGEST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "the server is stopping");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
