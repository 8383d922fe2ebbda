package org.jejak.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * All that a run takes from outside itself but the pages.
 *
 * @param clock dates of records
 * @param nanoTime a time that only grows, for pacing
 * @param sleeper how to wait
 * @param resolver names to addresses
 * @param route where a connection to a checked address is really opened; itself but in tests
 * @param seed decides the jitter of back-off
 */
public record Surroundings(
    InstantSource clock,
    LongSupplier nanoTime,
    Sleeper sleeper,
    Resolver resolver,
    UnaryOperator<InetSocketAddress> route,
    long seed) {

  /** Waits. */
  @FunctionalInterface
  public interface Sleeper {
    /** Returns after {@code time}; throws when the waiting thread is interrupted. */
    void sleep(Duration time) throws InterruptedException;
  }

  /** Finds the addresses of a host. */
  @FunctionalInterface
  public interface Resolver {
    /** All addresses of {@code host}, at least one; throws where it has none. */
    List<InetAddress> resolve(String host) throws IOException;
  }

  /** The real ones: system clock, system resolver. */
  public static Surroundings real() {
    return new Surroundings(
        Clock.systemUTC(),
        System::nanoTime,
        Thread::sleep,
        host -> List.of(InetAddress.getAllByName(host)),
        UnaryOperator.identity(),
        System.nanoTime());
  }
}
