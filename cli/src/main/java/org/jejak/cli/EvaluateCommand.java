package org.jejak.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.evaluate.Evaluation;
import org.jejak.evaluate.GoldException;
import org.jejak.evaluate.Part;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jejak.trace.TraceInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Compares what a trace finds with what a person says is there.",
    footer = {
      "",
      "Examples:",
      "  jejak evaluate --gold samples/gold samples",
      "  jejak evaluate --gold samples/gold samples --part quotes --misses",
      "",
      "docs/gold.md says how gold is written and what counts."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders and globs, as for trace.")
  private List<String> inputs = List.of();

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "DIR",
      description = "Folder of gold; reports are named relative to the folder that holds it.")
  private Path gold = Path.of(".");

  @Option(
      names = "--part",
      paramLabel = "NAME",
      description = "Only this part and those counted under it, such as quotes or quotes.speaker.")
  private @Nullable String part;

  @Option(
      names = "--misses",
      description = "List what was missed and what was found wrongly, with report and words.")
  private boolean misses;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "Day that decides OVERDUE (default: the latest day that the input gives).")
  private @Nullable LocalDate today;

  @Mixin private KnowledgeOption knowledge = new KnowledgeOption();

  @Override
  public Integer call() {
    try (Trace trace = trace()) {
      evaluate(trace);
      return TraceOptions.exitCode(trace);
    }
  }

  private void evaluate(Trace trace) {
    Evaluation evaluation;
    try {
      evaluation = Evaluation.of(gold, trace, Evaluation.ReportKey.beside(gold));
    } catch (GoldException e) {
      throw new ParameterException(spec().commandLine(), e.getMessage(), e);
    }
    List<Part> parts = EvaluationTable.named(evaluation, part);
    if (parts.isEmpty()) {
      throw new ParameterException(
          spec().commandLine(),
          "no part '"
              + part
              + "'; there are "
              + evaluation.parts().stream().map(Part::name).collect(Collectors.joining(", ")));
    }
    PrintWriter out = spec().commandLine().getOut();
    EvaluationTable table = new EvaluationTable(out);
    table.print(parts, evaluation.absent());
    if (misses) {
      table.printMisses(parts);
    }
    out.flush();
  }

  private Trace trace() {
    Jejak jejak = Jejak.with(knowledge.load());
    TraceInput input = jejak.input(TraceInput.usualMemory());
    Sources.in(inputs)
        .forEach(item -> {
          if (!isGold(item)) {
            input.add(jejak.read(item));
          }
        });
    return jejak.trace(input, today);
  }

  /** Gold is no report, though it may lie among the inputs. */
  private boolean isGold(Item item) {
    Path path = absolute(item.input());
    return path != null && path.startsWith(gold.toAbsolutePath().normalize());
  }

  private static @Nullable Path absolute(String input) {
    try {
      return Path.of(input).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
