package org.jejak.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How fast pages are asked for. */
final class PaceOptions {
  private static final int LONGEST_DELAY = 300;
  private static final int MOST_HOSTS = 64;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "Least time between two requests to a host (default: 1).")
  private double delay = 1;

  @Option(
      names = "--hosts",
      paramLabel = "N",
      description = "Hosts asked at the same time, one request each (default: 8).")
  private int hosts = 8;

  /** Throws where an option is out of range. */
  void check() {
    if (!(delay >= 0 && delay <= LONGEST_DELAY)) {
      throw wrong("--delay takes 0 to 300 seconds");
    }
    if (hosts < 1 || hosts > MOST_HOSTS) {
      throw wrong("--hosts takes 1 to 64");
    }
  }

  private ParameterException wrong(String words) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli gives every mixin its spec").commandLine(), words);
  }

  /** Seconds. */
  double delay() {
    return delay;
  }

  int hosts() {
    return hosts;
  }
}
