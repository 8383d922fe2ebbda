package org.jejak.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jejak.fetch.FeedList;
import org.jejak.fetch.FetchPolicy;
import org.jejak.fetch.Surroundings;
import org.jejak.store.Feeds;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Follows until somebody asks to stop, or for one round. The folder is open only while there is
 * something to do, so that other commands may write to it in between. Where it cannot be used, for
 * instance since its PostgreSQL gives no answer, that is said once, and it is opened again until it
 * can.
 */
final class FollowRun {
  /** A rest that is shorter is not worth closing the folder. */
  private static final Duration WORTH_CLOSING = Duration.ofSeconds(20);

  /** A machine that slept, or a clock that was set, is noticed after so long. */
  private static final Duration NAP = Duration.ofSeconds(30);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(15);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

  private final Follow follow;
  private final Supplier<Store> opener;
  private final Surroundings around;
  private final FollowNews news;
  private final Stop stop;
  private final boolean once;
  private @Nullable Store open;
  private Duration retry = Duration.ZERO;

  /**
   * A run that has not begun.
   *
   * @param opener opens the folder
   * @param traced told after each trace
   */
  FollowRun(
      Follow.Plan plan,
      FetchPolicy policy,
      Supplier<Store> opener,
      Surroundings around,
      FollowNews news,
      Stop stop,
      Consumer<Store> traced) {
    this.follow = new Follow(plan, policy, around, news, stop, traced);
    this.opener = opener;
    this.around = around;
    this.news = news;
    this.stop = stop;
    this.once = plan.once();
  }

  /**
   * Runs. Everything that was said to be kept is on the disk when this returns, however it does.
   *
   * @param named feeds to be followed from now on
   * @param dropped feeds to be followed no more
   * @throws StoreException when the folder cannot be opened the first time, or in a single round
   * @throws IOException when the temporary folder cannot be written in a single round
   */
  void run(List<FeedList.Named> named, List<String> dropped) throws IOException {
    try (follow) {
      prepare(store().feeds(), named, dropped);
      boolean more = !named.isEmpty();
      while (more) {
        more = step() && !stop.isAsked();
      }
    } catch (InterruptedException e) {
      // Somebody asked to stop: what was fetched and not taken in waits for the next run.
    } finally {
      close();
    }
  }

  private void prepare(Feeds feeds, List<FeedList.Named> named, List<String> dropped) {
    Instant now = around.clock().instant();
    dropped.stream().filter(feed -> !feeds.drop(feed)).forEach(news::notFollowed);
    feeds.follow(
        named.stream().map(feed -> new Feeds.Named(feed.address(), feed.title())).toList(), now);
  }

  private Store store() {
    if (open == null) {
      open = opener.get();
    }
    return open;
  }

  /** One step, or one attempt to use the folder again; false at the end of a single round. */
  private boolean step() throws IOException, InterruptedException {
    try {
      boolean more = follow.step(store());
      if (retry.isPositive()) {
        retry = Duration.ZERO;
        news.back();
      }
      if (once && !more) {
        follow.finish(store());
        return false;
      }
      if (!more) {
        rest(follow.rest(store()));
      }
    } catch (StoreException e) {
      if (once) {
        throw e;
      }
      lost(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      if (once) {
        throw e;
      }
      lost("the temporary folder cannot be written (" + e.getMessage() + ")");
    }
    return true;
  }

  private void rest(Duration time) throws IOException, InterruptedException {
    if (time.compareTo(WORTH_CLOSING) >= 0) {
      close();
    }
    // Waking up is by the wall clock, the longest sleep by one that nobody sets.
    Instant until = around.clock().instant().plus(time);
    long start = around.nanoTime().getAsLong();
    Duration left = time;
    while (left.isPositive()) {
      Duration nap = left.compareTo(NAP) < 0 ? left : NAP;
      stop.during(() -> {
        around.sleeper().sleep(nap);
        return nap;
      });
      Duration byClock = Duration.between(around.clock().instant(), until);
      Duration byTimer = time.minusNanos(around.nanoTime().getAsLong() - start);
      left = byClock.compareTo(byTimer) < 0 ? byClock : byTimer;
    }
  }

  private void lost(String reason) throws IOException, InterruptedException {
    if (!retry.isPositive()) {
      news.lost(reason);
    }
    close();
    Duration doubled = retry.multipliedBy(2);
    retry = retry.isZero() ? FIRST_RETRY : doubled;
    retry = retry.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : retry;
    rest(retry);
  }

  private void close() {
    Store store = open;
    open = null;
    if (store == null) {
      return;
    }
    try {
      store.close();
    } catch (RuntimeException e) {
      // A database that went away cannot be closed; what it acknowledged is committed.
      news.unclosed(e);
    }
  }
}
