package org.jejak.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Objects;
import org.jejak.store.Store;
import org.jejak.store.StoreView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code jejak watch}: what somebody wants to be told. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Tells what is new in a folder: reports that a search finds, plans that are due or have an"
            + " outcome, origins that join a story, drifts of an outlet. As a feed, into a file, to a"
            + " command or a webhook.",
    subcommands = {
      WatchAddCommand.class,
      WatchListCommand.class,
      WatchRemoveCommand.class,
      WatchRunCommand.class,
      WatchLogCommand.class,
      WatchTrustCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  jejak watch --db newsroom add treaties --query 'treaty status:PLANNED' --to feed:treaties.atom",
      "  jejak watch --db newsroom add plans --plans --ahead 2 --to file:plans.jsonl",
      "  jejak watch --db newsroom list",
      "  jejak watch --db newsroom run --once",
      "",
      "Every ingest looks, too. docs/watches.md explains each kind."
    })
final class WatchCommand implements Runnable {
  private static final InstantSource CLOCK = Clock.systemUTC();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder that keeps the reports; docs/store.md says what is in it.")
  private @Nullable Path folder;

  @Override
  public void run() {
    CommandSpec command = command();
    command.commandLine().usage(command.commandLine().getOut());
  }

  Store open(FolderOptions how) {
    return Store.openThere(folder(), how.engine(), CLOCK);
  }

  StoreView view() {
    return StoreView.open(folder());
  }

  InstantSource clock() {
    return CLOCK;
  }

  PrintWriter out() {
    return command().commandLine().getOut();
  }

  PrintWriter err() {
    return command().commandLine().getErr();
  }

  Path folder() {
    if (folder == null) {
      throw wrong("--db DIR names the folder that keeps the reports");
    }
    return folder;
  }

  ParameterException wrong(String words) {
    return new ParameterException(command().commandLine(), words);
  }

  private CommandSpec command() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
