package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.fetch.FeedList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code jejak fetch}. Names no class of the fetch room, so that other commands start without it.
 */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Gets pages politely, keeps them in a WARC archive, and traces them.",
    footer = {
      "",
      "Examples:",
      "  jejak fetch https://paper.example/a https://paper.example/b",
      "  jejak fetch --feed https://paper.example/feed.xml --contact me@example.org",
      "  jejak fetch --sitemap https://paper.example/news.xml --since 2025-09-01",
      "  jejak fetch --list addresses.txt --warc week.warc.gz --out found --format html",
      "  jejak fetch --list addresses.txt --no-trace    the archive alone; jejak trace reads it",
      "",
      "The same archive again asks only for what changed. docs/fetch.md says what is never fetched."
    })
final class FetchCommand implements Callable<Integer> {
  private static final int MAX_LIST = 64 << 20;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "URL", description = "Pages: http or https.")
  private List<String> urls = List.of();

  @Option(
      names = "--feed",
      paramLabel = "URL",
      description = "The pages that an RSS, Atom or JSON feed names.")
  private List<String> feeds = List.of();

  @Option(
      names = "--sitemap",
      paramLabel = "URL",
      description = "The pages that a sitemap or an index of sitemaps names.")
  private List<String> sitemaps = List.of();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Of sitemaps, only pages published or changed on this day or later.")
  private @Nullable LocalDate since;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "The pages that a file names, one a line; # begins a comment.")
  private List<Path> lists = List.of();

  @Option(
      names = "--warc",
      paramLabel = "FILE",
      description = "The archive; one that is there is continued (default: ${DEFAULT-VALUE}).")
  private Path warc = Path.of("fetched.warc.gz");

  @Option(names = "--no-trace", description = "Archive the pages and trace nothing.")
  private boolean noTrace;

  @Option(
      names = "--retries",
      paramLabel = "N",
      description = "Further attempts after a failure that may pass (default: 2).")
  private int retries = 2;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Most pages of one run (default: 1000).")
  private int maxPages = 1000;

  @Mixin private PaceOptions pace = new PaceOptions();
  @Mixin private TraceOptions trace = new TraceOptions();

  @ArgGroup(exclusive = false, validate = false, heading = "%nHow pages are asked for:%n")
  private WebOptions web = new WebOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    trace.check();
    check();
    List<String> pages = new ArrayList<>(urls);
    for (Path list : lists) {
      pages.addAll(lines(list));
    }
    Fetch fetch = new Fetch(web, trace::say);
    fetch.pace(pace.delay(), pace.hosts(), retries, maxPages);
    try (Progress progress = trace.progress(List.of())) {
      fetch.run(warc, pages, feeds, sitemaps, since, progress);
    }
    if (noTrace) {
      fetch.refusals().forEach(line -> error("jejak: " + line));
      return fetch.refusals().isEmpty() ? Main.DONE : Main.SOME_REJECTED;
    }
    return trace.trace(fetch::items, List.of(warc.toString()));
  }

  private void check() {
    if (urls.isEmpty() && feeds.isEmpty() && sitemaps.isEmpty() && lists.isEmpty()) {
      throw wrong("name a page, or --feed, --sitemap or --list");
    }
    if (since != null && sitemaps.isEmpty()) {
      throw wrong("--since is for --sitemap");
    }
    pace.check();
    if (retries < 0 || retries > 10) {
      throw wrong("--retries takes 0 to 10");
    }
    if (maxPages < 1) {
      throw wrong("--max-pages must be at least 1");
    }
    String problem = web.problem();
    if (problem != null) {
      throw wrong(problem);
    }
  }

  private List<String> lines(Path list) throws IOException {
    if (!Files.isRegularFile(list)) {
      throw wrong(list + " is no file");
    }
    if (Files.size(list) > MAX_LIST) {
      throw wrong(list + " is longer than " + (MAX_LIST >> 20) + " MB");
    }
    return FeedList.addresses(Files.readAllBytes(list));
  }

  private void error(String words) {
    spec().commandLine().getErr().println(words);
    spec().commandLine().getErr().flush();
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec().commandLine(), words);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
