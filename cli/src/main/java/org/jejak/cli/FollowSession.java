package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jejak.fetch.FeedList;
import org.jejak.fetch.FetchPolicy;
import org.jejak.fetch.Surroundings;
import org.jejak.store.Lending;
import org.jejak.trace.Jejak;

/** {@code jejak follow} from its options to its end, which Ctrl-C may bring about. */
final class FollowSession {
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_PAGES = 50_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FollowCommand.Wish wish;
  private final DbOption db;
  private final WebOptions web;
  private final FolderOptions how;
  private final QuietOption quiet;
  private final FollowNews news;
  private final Consumer<String> out;
  private final Stop stop = new Stop();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** {@code out} takes what is said at the end. */
  FollowSession(
      FollowCommand.Wish wish,
      DbOption db,
      WebOptions web,
      FolderOptions how,
      QuietOption quiet,
      FollowNews news,
      Consumer<String> out) {
    this.wish = wish;
    this.db = db;
    this.web = web;
    this.how = how;
    this.quiet = quiet;
    this.news = news;
    this.out = out;
  }

  /**
   * Follows.
   *
   * @param files that name feeds
   * @return whether no feed failed and no item was rejected
   * @throws IOException when a file cannot be read
   */
  boolean run(List<String> addresses, List<Path> files, List<String> dropped) throws IOException {
    List<FeedList.Named> feeds = feeds(addresses, files);
    if (feeds.isEmpty() && dropped.isEmpty()) {
      throw new IOException("no feed is named in " + files);
    }
    Jejak engine = how.engine();
    Surroundings around = Surroundings.real();
    FollowRun following =
        new FollowRun(
            plan(feeds),
            policy(),
            () -> feeds.isEmpty() ? db.open(engine) : db.openOrMake(engine),
            around,
            news,
            stop,
            store ->
                new Watching(Lending.of(store.watches()), around.clock(), quiet).look(how.today()));
    try (ShutdownHook hook = new ShutdownHook(this::interrupt)) {
      following.run(feeds, dropped);
      // Before the hook is let go: the process ends with it.
      FollowTally tally = news.tally();
      long gone = dropped.size() - tally.failures();
      out.accept(feeds.isEmpty() ? "followed no more: " + gone : tally.toString());
    } finally {
      ended.countDown();
    }
    return news.tally().isClean();
  }

  private Follow.Plan plan(List<FeedList.Named> feeds) {
    Set<String> addresses = Set.copyOf(feeds.stream().map(FeedList.Named::address).toList());
    boolean once = wish.once() || addresses.isEmpty();
    return new Follow.Plan(addresses, wish.entries(), once, wish.all(), wish.traced(), how.today());
  }

  private FetchPolicy policy() {
    // A feed is asked again soon anyway.
    return Fetch.policy(web, Fetch.paceOf(wish.delay(), wish.hosts(), 1), MOST_PAGES);
  }

  private List<FeedList.Named> feeds(List<String> addresses, List<Path> files) throws IOException {
    Map<String, FeedList.Named> feeds = new LinkedHashMap<>();
    for (String address : addresses) {
      feeds.putIfAbsent(address, new FeedList.Named(address, null));
    }
    List<String> faults = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new IOException(file + " is no file and no web address");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException(file + " is longer than " + (MOST_BYTES >> 20) + " MB");
      }
      FeedList list = FeedList.of(Files.readAllBytes(file));
      list.feeds().forEach(feed -> feeds.putIfAbsent(feed.address(), feed));
      list.faults().forEach(fault -> faults.add(file + ": " + fault));
    }
    faults.forEach(fault -> quiet.tell("jejak: " + Columns.clean(fault)));
    return List.copyOf(feeds.values());
  }

  /** Ctrl-C: the run ends after what it is writing, and says how it went. */
  private void interrupt() {
    stop.ask();
    try {
      if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        quiet.tell("jejak: still writing; what was acknowledged is safe all the same");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
