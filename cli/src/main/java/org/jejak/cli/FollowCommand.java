package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
 * {@code jejak follow}. Names no class of the fetch room, so that other commands start without it.
 */
@Command(
    name = "follow",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Follows feeds and sitemaps: asks each as often as it brings something, and takes the pages"
            + " that it names into a folder. Ctrl-C ends it; nothing acknowledged is lost.",
    footer = {
      "",
      "Examples:",
      "  jejak follow --db newsroom feeds.opml --contact me@example.org",
      "  jejak follow --db newsroom https://paper.example/feed.xml https://paper.example/news.xml",
      "  jejak follow --db newsroom --once feeds.txt    those that are due, then it ends (for cron)",
      "",
      "jejak status --db newsroom says how each feed does. docs/follow.md tells the rest."
    })
final class FollowCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FEED",
      description =
          "Web addresses of feeds (RSS, Atom, JSON Feed) and sitemaps; files that name them: OPML,"
              + " or one address a line.")
  private List<String> feeds = List.of();

  @Option(names = "--once", description = "Ask each feed that is due once, and end.")
  private boolean once;

  @Option(names = "--all", description = "Ask every feed at once, due or not.")
  private boolean all;

  @Option(
      names = "--no-pages",
      description = "Keep the entries as the feeds give them, and fetch no page.")
  private boolean entries;

  @Option(
      names = "--drop",
      paramLabel = "URL",
      description = "Follow this feed no more; its reports stay. May be given several times.")
  private List<String> dropped = new ArrayList<>();

  @Option(
      names = "--verbose",
      description = "Print a line for each answer, and for each item once it is safe.")
  private boolean verbose;

  @Option(
      names = "--no-trace",
      description = "Leave stories, lineage and plans for the next run without this option.")
  private boolean untraced;

  @Mixin private PaceOptions pace = new PaceOptions();
  @Mixin private DbOption db = new DbOption();

  @ArgGroup(exclusive = false, validate = false, heading = "%nHow pages are asked for:%n")
  private WebOptions web = new WebOptions();

  @Mixin private FolderOptions how = new FolderOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  /** How it is to be followed, as the options say. */
  record Wish(
      boolean once, boolean all, boolean entries, boolean traced, double delay, int hosts) {}

  @Override
  public Integer call() throws IOException {
    check();
    Wish wish = new Wish(once, all, entries, !untraced, pace.delay(), pace.hosts());
    PrintWriter out = command().commandLine().getOut();
    Consumer<String> print = words -> line(out, words);
    FollowNews news = new FollowNews(verbose, print, quiet::tell);
    FollowSession session = new FollowSession(wish, db, web, how, quiet, news, print);
    boolean clean = session.run(addresses(), files(), dropped);
    return clean ? Main.DONE : Main.SOME_REJECTED;
  }

  private static void line(PrintWriter out, String words) {
    out.println(words);
    out.flush();
  }

  private static boolean isAddress(String word) {
    return word.regionMatches(true, 0, "http://", 0, 7)
        || word.regionMatches(true, 0, "https://", 0, 8);
  }

  private List<String> addresses() {
    return feeds.stream().filter(FollowCommand::isAddress).toList();
  }

  private List<Path> files() {
    return feeds.stream().filter(word -> !isAddress(word)).map(Path::of).toList();
  }

  private void check() {
    if (feeds.isEmpty() && dropped.isEmpty()) {
      throw wrong("name a FEED: a web address, or a file that names some");
    }
    pace.check();
    String problem = web.problem();
    if (problem != null) {
      throw wrong(problem);
    }
  }

  private ParameterException wrong(String words) {
    return new ParameterException(command().commandLine(), words);
  }

  private CommandSpec command() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
