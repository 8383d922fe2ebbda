package org.jejak.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.document.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak trace}. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads reports and shows how they hang together.",
    footer = {
      "",
      "Examples:",
      "  jejak trace reports/                         the report on the terminal",
      "  jejak trace 'reports/*.txt' feed.xml         files, folders and globs",
      "  curl -s URL | jejak trace -                  standard input",
      "  jejak trace reports/ --out traced            all files of docs/output.md",
      "  jejak trace reports/ --out traced --format html   and report.html"
    })
final class TraceCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files, folders and globs: .txt, .html, .jsonl, RSS and Atom; - is standard" + " input.")
  private List<String> inputs = List.of();

  @Mixin private TraceOptions options = new TraceOptions();

  @Override
  public Integer call() throws IOException {
    options.check();
    boolean stdin = inputs.contains("-");
    if (stdin && inputs.size() > 1) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli gives every command its spec").commandLine(),
          "- reads standard input and stands alone");
    }
    Sources sources = stdin ? Sources.stdin(System.in) : Sources.in(inputs);
    return options.trace(sources::forEach, stdin ? List.of() : inputs);
  }
}
