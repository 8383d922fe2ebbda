package org.jejak.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How much is said beside the outcome. */
final class QuietOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--quiet", description = "Say nothing but errors on standard error.")
  private boolean quiet;

  /** A bar, where standard error is a terminal and nobody asked for silence. */
  Progress progress(List<String> inputs) {
    return new Progress(err(), inputs, Terminal.drawable() && !quiet);
  }

  /** Says something that is no error. */
  void say(String words) {
    if (!quiet) {
      tell(words);
    }
  }

  /** Says something that is to be heard even with {@code --quiet}. */
  void tell(String words) {
    err().println(words);
    err().flush();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec, "picocli gives every mixin its spec")
        .commandLine()
        .getErr();
  }
}
