package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jejak.document.Item;
import org.jejak.fetch.FetchPolicy;
import org.jejak.fetch.Fetched;
import org.jejak.fetch.Fetcher;
import org.jejak.fetch.Surroundings;
import org.jejak.fetch.WarcFile;
import org.jspecify.annotations.Nullable;

/** One run of fetching: what was asked for, what came of it, and the items that it gives. */
final class Fetch {
  private final WebOptions web;
  private final Consumer<String> say;
  private FetchPolicy.Pace pace = FetchPolicy.Pace.standard();
  private int maxPages = FetchPolicy.Limits.standard().pages();
  private final KeptPages kept = new KeptPages();
  private @Nullable Path archive;
  private volatile boolean interrupted;

  /** A run at the standard pace. */
  Fetch(WebOptions web, Consumer<String> say) {
    this.web = web;
    this.say = say;
  }

  /** Sets how fast and how much is fetched. */
  void pace(double delay, int hosts, int retries, int pages) {
    pace = paceOf(delay, hosts, retries);
    maxPages = pages;
  }

  /** A pace; {@code delay} in seconds. */
  static FetchPolicy.Pace paceOf(double delay, int hosts, int retries) {
    FetchPolicy.Pace standard = FetchPolicy.Pace.standard();
    return new FetchPolicy.Pace(
        seconds(delay), hosts, retries, standard.backOff(), standard.longestWait());
  }

  private FetchPolicy policy() {
    return policy(web, pace, maxPages);
  }

  /** How a run behaves that was asked for with these options. */
  static FetchPolicy policy(WebOptions web, FetchPolicy.Pace pace, int pages) {
    FetchPolicy.Limits standard = FetchPolicy.Limits.standard();
    FetchPolicy.Limits limits =
        new FetchPolicy.Limits(
            web.maxSize * 1_000_000,
            standard.ratio(),
            seconds(web.maxTime),
            standard.redirects(),
            pages,
            standard.sitemaps(),
            standard.sitemapDepth());
    return new FetchPolicy(
        web.agent(), web.allowPrivate, web.ignoreTdm, web.proxyAddress(), pace, limits);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /**
   * Fetches into an archive. Ctrl-C ends it with the archive whole.
   *
   * @throws IOException when the archive cannot be written
   */
  void run(
      Path warc,
      List<String> addresses,
      List<String> feeds,
      List<String> sitemaps,
      @Nullable LocalDate since,
      Progress progress)
      throws IOException, InterruptedException {
    archive = warc;
    try (WarcFile file = WarcFile.open(warc);
        Fetcher fetcher = new Fetcher(policy(), Surroundings.real())) {
      Thread hook = new Thread(() -> interrupt(file));
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        Set<String> pages = new LinkedHashSet<>(addresses);
        for (String feed : feeds) {
          take(fetcher.feed(feed), pages);
        }
        for (String sitemap : sitemaps) {
          Fetcher.Listed listed = fetcher.sitemap(sitemap, since);
          take(listed, pages);
          if (listed.undated() > 0) {
            say.accept(
                Phrases.count(listed.undated(), "page")
                    + " of "
                    + Columns.clean(sitemap)
                    + " left out by --since: without a day");
          }
        }
        int[] done = {0};
        fetcher.fetch(
            List.copyOf(pages),
            file,
            fetched -> {
              kept.take(fetched);
              progress.done("fetching", ++done[0], pages.size(), "pages");
            });
      } catch (IOException e) {
        if (!interrupted) {
          throw e;
        }
      } finally {
        unhook(hook);
      }
    }
    if (!interrupted) {
      say.accept(summary());
    }
  }

  private void interrupt(WarcFile file) {
    interrupted = true;
    try {
      file.close();
    } catch (IOException e) {
      say.accept("jejak: " + file.path() + " could not be closed: " + e.getMessage());
    }
    say.accept("jejak: interrupted; " + summary());
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The machine ends already, and the hook does its work.
    }
  }

  private void take(Fetcher.Listed listed, Set<String> pages) {
    pages.addAll(listed.pages());
    listed.refused().forEach(kept::take);
  }

  private String summary() {
    long same = kept.unchanged();
    return Phrases.count(kept.pages(), "page")
        + " in "
        + archive
        + (same == 0 ? "" : String.format(Locale.ROOT, ", %,d unchanged", same))
        + (kept.refused().isEmpty()
            ? ""
            : String.format(Locale.ROOT, "; %,d not fetched", kept.refused().size()));
  }

  /** What was not fetched, and why, a line each. */
  List<String> refusals() {
    return kept.refused().stream()
        .map(r -> Columns.clean(r.asked()) + ": " + Columns.clean(r.reason()))
        .toList();
  }

  /**
   * Hands on what was asked for in this run: an item of the archive for each page, and for each
   * address without one why there is none.
   */
  void items(Consumer<Item> consumer) {
    items((item, asked) -> consumer.accept(item));
  }

  /** The same with the address that was asked for. */
  private void items(BiConsumer<Item, String> consumer) {
    for (Fetched.Refused no : kept.refused()) {
      consumer.accept(new Item.Unreadable(no.asked(), null, null, no.reason()), no.asked());
    }
    kept.each(String.valueOf(archive), consumer);
  }

  /**
   * Fetches pages, hands on what they hold under the addresses asked for, and keeps nothing.
   *
   * @throws IOException when the temporary folder cannot be written
   */
  static void read(List<String> pages, WebOptions web, Consumer<Item> consumer)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jejak-read");
    Path file = folder.resolve("pages.warc.gz");
    try {
      Fetch fetch = new Fetch(web, words -> {});
      Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), List.of(), false);
      fetch.run(file, pages, List.of(), List.of(), null, silent);
      fetch.items(
          (item, asked) -> consumer.accept(KeptPages.under(asked, KeptPages.inside(item), item)));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}
