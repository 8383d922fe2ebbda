package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jejak.fetch.FeedAnswer;
import org.jejak.fetch.FeedQuestion;
import org.jejak.fetch.FetchPolicy;
import org.jejak.fetch.Fetcher;
import org.jejak.fetch.Surroundings;
import org.jejak.fetch.WarcFile;
import org.jspecify.annotations.Nullable;

/** The web for a run that lasts: what servers say of themselves is asked for anew every hour. */
final class FollowWeb implements AutoCloseable {
  private static final Duration KEPT = Duration.ofHours(1);

  private final FetchPolicy policy;
  private final Surroundings around;
  private @Nullable Fetcher fetcher;
  private long since;

  FollowWeb(FetchPolicy policy, Surroundings around) {
    this.policy = policy;
    this.around = around;
  }

  private Fetcher fetcher() {
    long now = around.nanoTime().getAsLong();
    if (fetcher != null && now - since > KEPT.toNanos()) {
      fetcher.close();
      fetcher = null;
    }
    if (fetcher == null) {
      fetcher = new Fetcher(policy, around);
      since = now;
    }
    return fetcher;
  }

  /** Asks feeds. */
  List<FeedAnswer> feeds(List<FeedQuestion> questions) throws InterruptedException {
    return fetcher().feeds(questions);
  }

  /**
   * Fetches pages into a new archive.
   *
   * @throws IOException when the archive cannot be written
   */
  KeptPages pages(List<String> addresses, Path archive) throws IOException, InterruptedException {
    KeptPages pages = new KeptPages();
    try (WarcFile file = WarcFile.open(archive)) {
      fetcher().fetch(addresses, file, pages::take);
    }
    return pages;
  }

  @Override
  public void close() {
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
