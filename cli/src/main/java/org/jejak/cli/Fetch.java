package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Note;
import org.jejak.document.Sources;
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
  private final Map<String, List<Fetched.Kept>> kept = new TreeMap<>();
  private final List<Fetched.Refused> refused = new ArrayList<>();
  private @Nullable Path archive;
  private volatile boolean interrupted;

  /** A run at the standard pace. */
  Fetch(WebOptions web, Consumer<String> say) {
    this.web = web;
    this.say = say;
  }

  /** Sets how fast and how much is fetched. */
  void pace(double delay, int hosts, int retries, int pages) {
    FetchPolicy.Pace standard = FetchPolicy.Pace.standard();
    pace =
        new FetchPolicy.Pace(
            seconds(delay), hosts, retries, standard.backOff(), standard.longestWait());
    maxPages = pages;
  }

  private FetchPolicy policy() {
    FetchPolicy.Limits standard = FetchPolicy.Limits.standard();
    FetchPolicy.Limits limits =
        new FetchPolicy.Limits(
            web.maxSize * 1_000_000,
            standard.ratio(),
            seconds(web.maxTime),
            standard.redirects(),
            maxPages,
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
              take(fetched);
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
    refused.addAll(listed.refused());
  }

  private synchronized void take(Fetched fetched) {
    switch (fetched) {
      case Fetched.Kept page ->
          kept.computeIfAbsent(page.record(), record -> new ArrayList<>()).add(page);
      case Fetched.Refused no -> refused.add(no);
    }
  }

  private synchronized String summary() {
    int pages = kept.values().stream().mapToInt(List::size).sum();
    long same =
        kept.values().stream().flatMap(List::stream).filter(Fetched.Kept::unchanged).count();
    return Phrases.count(pages, "page")
        + " in "
        + archive
        + (same == 0 ? "" : String.format(Locale.ROOT, ", %,d unchanged", same))
        + (refused.isEmpty()
            ? ""
            : String.format(Locale.ROOT, "; %,d not fetched", refused.size()));
  }

  /** What was not fetched, and why, a line each. */
  List<String> refusals() {
    return refused.stream()
        .map(r -> Columns.clean(r.asked()) + ": " + Columns.clean(r.reason()))
        .toList();
  }

  /**
   * Hands on what was asked for in this run: an item of the archive for each page, and for each
   * address without one why there is none.
   */
  void items(Consumer<Item> consumer) {
    refused.forEach(r -> consumer.accept(new Item.Unreadable(r.asked(), null, null, r.reason())));
    each((item, asked) -> consumer.accept(item));
  }

  /** Each item of each page, with the page's address as it was asked for. */
  private void each(BiConsumer<Item, String> consumer) {
    String path = String.valueOf(archive);
    Set<String> missing = new TreeSet<>(kept.keySet());
    if (!kept.isEmpty()) {
      Sources.in(List.of(path))
          .forEach(item -> {
            String record = record(item);
            boolean ofThisRun = kept.containsKey(record) && !(item instanceof Item.Repeated);
            if (ofThisRun) {
              missing.remove(record);
              for (Fetched.Kept page : kept.getOrDefault(record, List.of())) {
                consumer.accept(noted(item, page.note()), page.asked());
              }
            }
          });
    }
    for (String record : missing) {
      for (Fetched.Kept page : kept.getOrDefault(record, List.of())) {
        Item none = new Item.Unreadable(path, record, null, "holds no report");
        consumer.accept(none, page.asked());
      }
    }
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
      fetch.refused.forEach(
          r -> consumer.accept(new Item.Unreadable(r.asked(), null, null, r.reason())));
      fetch.each((item, asked) -> consumer.accept(under(asked, item)));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** The item as if it stood at an address, and not in an archive. */
  private static Item under(String address, Item item) {
    String record = record(item);
    String key = String.valueOf(item.item());
    String inside = key.length() > record.length() ? key.substring(record.length() + 1) : null;
    return switch (item) {
      case Item.Readable readable -> {
        Document d = readable.document();
        yield new Item.Readable(
            new Document(
                d.id(), address, inside, null, d.url(), d.content(), d.notes(), d.shortfall()),
            readable.original());
      }
      case Item.Unreadable no -> new Item.Unreadable(address, inside, null, no.reason());
      case Item.Repeated repeated -> repeated;
    };
  }

  /** A record's key; an item inside the record's page has the page's key before its own. */
  private static String record(Item item) {
    String key = item.item() == null ? "" : item.item();
    int end = key.indexOf('!');
    return end < 0 ? key : key.substring(0, end);
  }

  private static Item noted(Item item, @Nullable String note) {
    if (note == null || !(item instanceof Item.Readable readable)) {
      return item;
    }
    Document document = readable.document();
    List<Note> notes = new ArrayList<>(document.notes());
    notes.add(new Note("reservation", note));
    return new Item.Readable(
        new Document(
            document.id(),
            document.input(),
            document.item(),
            document.offset(),
            document.url(),
            document.content(),
            notes,
            document.shortfall()),
        readable.original());
  }
}
