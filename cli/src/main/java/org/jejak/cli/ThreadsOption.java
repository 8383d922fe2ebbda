package org.jejak.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many threads read and trace. */
final class ThreadsOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that read and trace (default: one a processor). The outcome is the same.")
  private @Nullable Integer threads;

  /** Throws where it is out of range. */
  void check() {
    if (threads != null && threads < 1) {
      CommandSpec command = Objects.requireNonNull(spec, "picocli gives every mixin its spec");
      throw new ParameterException(command.commandLine(), "--threads must be at least 1");
    }
  }

  int count() {
    return threads != null ? threads : Runtime.getRuntime().availableProcessors();
  }
}
