package org.jejak.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.Destination;
import org.jejak.store.Destination.Secret;
import org.jejak.store.SearchException;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.store.Watch;
import org.jejak.store.Watch.Subject;
import org.jejak.store.Watches;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code jejak watch add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Sets up a watch. What the folder holds now is not told, unless --backlog is given.",
    footer = {
      "",
      "Examples:",
      "  jejak watch --db newsroom add treaties --query 'treaty status:PLANNED' --to feed:treaties.atom",
      "  jejak watch --db newsroom add plans --plans --ahead 2 --to file:plans.jsonl",
      "  jejak watch --db newsroom add gaza --story s-0e6b8c1d2f3a4b5c --to command:'mail -s Jejak me'",
      "  jejak watch --db newsroom add tanjung --outlet 'Tanjung Times' \\",
      "      --to webhook:https://desk.example/jejak --secret-file webhook.secret"
    })
final class WatchAddCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WatchCommand parent;

  @Parameters(
      paramLabel = "NAME",
      description = "Its name: letters, digits, dots, dashes, underscores.")
  private String name = "";

  @ArgGroup(multiplicity = "1", heading = "%nWhat to look at, one of:%n")
  private What what = new What();

  /** What is looked at. */
  static final class What {
    @Option(
        names = "--query",
        paramLabel = "Q",
        description = "Reports that this search finds (docs/search.md).")
    private @Nullable String query;

    @Option(
        names = "--plans",
        description = "Plans: due, overdue, reported done, not done or called off.")
    private boolean plans;

    @Option(names = "--story", paramLabel = "ID", description = "Origins that join this story.")
    private @Nullable String story;

    @Option(
        names = "--outlet",
        paramLabel = "NAME",
        description = "What reports of this outlet changed of what they were made from.")
    private @Nullable String outlet;
  }

  @Option(
      names = "--ahead",
      paramLabel = "DAYS",
      description = "With --plans: tell of a plan this many days before its last due day.")
  private int ahead;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      split = ",",
      description = "Only reports in these languages, as id,en.")
  private List<String> langs = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "WHERE",
      description =
          "feed:FILE.atom, feed:FILE.rss or feed:FILE.json; file:FILE.jsonl; command:'…', which gets"
              + " each event as JSON on its standard input; or webhook:URL.")
  private String to = "";

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "Of a webhook: the first line of this file signs what is sent.")
  private @Nullable Path secretFile;

  @Option(
      names = "--secret-env",
      paramLabel = "NAME",
      description = "Of a webhook: this environment variable signs what is sent.")
  private @Nullable String secretVariable;

  @Option(
      names = "--allow-private",
      description = "Of a webhook: its address may be private or this machine itself.")
  private boolean allowPrivate;

  @Option(names = "--backlog", description = "Tell what the folder holds now, too.")
  private boolean backlog;

  @Mixin private FolderOptions how = new FolderOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Override
  public Integer call() {
    WatchCommand watch = Objects.requireNonNull(parent, "picocli gives a command its parent");
    Watch bare = bare(watch);
    WatchSeal seal = WatchSeal.ofThisUser();
    try (Store store = watch.open(how);
        WatchCourier courier = new WatchCourier(seal)) {
      courier.check(bare, store.watches().book().all());
      Watch sealed = bare.sealed(seal.of(bare));
      LocalDate today = Watches.day(how.today(), watch.clock());
      Instant now = watch.clock().instant();
      store.watches().add(sealed, today, () -> courier.begin(sealed, now));
      if (what.outlet != null && store.articlesOf(what.outlet).isEmpty()) {
        quiet.say("jejak: no report of this outlet is here yet; its name is compared as a whole");
      }
      watch.out().println(name + ": " + Columns.clean(bare.shown() + " → " + bare.to().shown()));
    } catch (SearchException e) {
      QueryFault.lines(e).forEach(watch.err()::println);
      return Main.WRONG_USAGE;
    }
    return Main.DONE;
  }

  private Watch bare(WatchCommand watch) {
    try {
      Destination destination = destination();
      if (!(destination instanceof Destination.Webhook)
          && (secretFile != null || secretVariable != null || allowPrivate)) {
        throw new StoreException(
            "--secret-file, --secret-env and --allow-private are for --to webhook:URL");
      }
      if (ahead != 0 && !what.plans) {
        throw new StoreException("--ahead is for --plans");
      }
      return Watch.of(name, subject(), langs, destination, backlog, "", watch.clock().instant());
    } catch (StoreException e) {
      throw watch.wrong(String.valueOf(e.getMessage()));
    }
  }

  private Subject subject() {
    if (what.query != null) {
      return new Subject.Query(what.query);
    }
    if (what.story != null) {
      return new Subject.Origins(what.story);
    }
    return what.outlet != null ? new Subject.Drifts(what.outlet) : new Subject.Plans(ahead);
  }

  private Destination destination() {
    int colon = to.indexOf(':');
    String rest = to.substring(colon + 1).strip();
    if (colon < 0 || rest.isEmpty()) {
      throw unknown();
    }
    return switch (to.substring(0, colon)) {
      case "feed" -> Destination.feed(file(rest));
      case "file" -> new Destination.Lines(file(rest));
      case "command" -> new Destination.Command(rest);
      case "webhook" -> new Destination.Webhook(rest, secret(), allowPrivate);
      default -> throw unknown();
    };
  }

  /** A later command may run elsewhere. */
  private static Path file(String name) {
    return Path.of(name).toAbsolutePath().normalize();
  }

  private Secret secret() {
    if (secretFile != null && secretVariable == null) {
      return new Secret.InFile(file(secretFile.toString()));
    }
    if (secretVariable != null && secretFile == null) {
      return new Secret.InVariable(secretVariable);
    }
    throw new StoreException(
        "a webhook is signed: name its secret with --secret-file FILE or --secret-env NAME");
  }

  private static StoreException unknown() {
    return new StoreException(
        "--to takes feed:FILE.atom, feed:FILE.rss, feed:FILE.json, file:FILE.jsonl, command:'…' or"
            + " webhook:URL");
  }
}
