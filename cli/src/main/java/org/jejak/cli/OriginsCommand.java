package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.document.Sources;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak origins}: of all that a trace finds, only how many voices there really are. */
@Command(
    name = "origins",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Says how many origins the reports of each story have, and who credits whom.",
    footer = {
      "",
      "Reports that were made out of one another, or that name one source, have one origin. A report",
      "whose origin cannot be told, as it names a source that is not at hand, is undecided.",
      "",
      "Examples:",
      "  jejak origins reports/",
      "  jejak origins reports/ --format json | jq .origins    one story a line"
    })
final class OriginsCommand implements Callable<Integer> {

  /** How the answer is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders and globs, as for trace; - is standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (one object a line, a story each). Default: text.")
  private Format format = Format.TEXT;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private RunOptions run = new RunOptions();

  @Override
  public Integer call() throws IOException {
    run.check();
    Sources sources = input.sources(inputs);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Trace trace = run.trace(sources::forEach, inputs.contains("-") ? List.of() : inputs)) {
      if (format == Format.JSON) {
        OriginsJson.lines(trace).forEach(line -> out.print(Columns.escaped(line) + "\n"));
      } else {
        new OriginsText(run.index(trace, false), new Page(out, Terminal.styled())).print();
      }
      out.flush();
      run.tellRejected(trace);
      return TraceOptions.exitCode(trace);
    }
  }
}
