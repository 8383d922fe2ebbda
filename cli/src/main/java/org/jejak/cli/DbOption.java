package org.jejak.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jejak.store.Store;
import org.jejak.store.StoreView;
import org.jejak.store.WrongFolderException;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The folder that every command names that keeps reports or looks at kept ones. */
final class DbOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--db",
      required = true,
      paramLabel = "DIR",
      description = "The folder that keeps the reports; docs/store.md says what is in it.")
  private @Nullable Path folder;

  Path folder() {
    return Objects.requireNonNull(folder, "picocli asks for it");
  }

  /**
   * Opens the folder for writing.
   *
   * @throws WrongFolderException when there is none
   */
  Store open(Jejak engine) {
    return Store.openThere(folder(), engine, Clock.systemUTC());
  }

  /** Opens the folder for writing, or makes it. */
  Store openOrMake(Jejak engine) {
    return Store.open(folder(), engine, Clock.systemUTC());
  }

  StoreView view() {
    return StoreView.open(folder());
  }

  /** Takes what the command was asked for. */
  PrintWriter out() {
    return command().getOut();
  }

  /** Takes what the command says beside. */
  PrintWriter err() {
    return command().getErr();
  }

  /** Wrong usage, to be thrown. */
  ParameterException wrong(String words) {
    return new ParameterException(command(), words);
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec, "picocli gives every mixin its spec").commandLine();
  }
}
