package org.jejak.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jejak.document.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
      "  jejak trace reports/ --out traced --format html   and report.html",
      "  jejak trace reports/ --out traced --also gdelt,csv   events for other tools, too"
    })
final class TraceCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files, folders and globs, of any kind in docs/inputs.md, archives too; - is standard"
              + " input.")
  private List<String> inputs = List.of();

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private TraceOptions options = new TraceOptions();

  @Override
  public Integer call() throws IOException {
    options.check();
    Sources sources = input.sources(inputs);
    boolean stdin = inputs.contains("-");
    return options.trace(sources::forEach, stdin ? List.of() : inputs);
  }
}
