package org.jejak.cluster;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code jejak cluster}: the engine on Apache Flink. */
@Command(
    name = "jejak cluster",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Traces reports on Apache Flink, when one machine does not suffice.",
    subcommands = {RunCommand.class, TrialCommand.class},
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 all accepted or partial; 1 at least one item rejected; 2 wrong usage;",
      "4 the job failed; 130 interrupted."
    })
public final class Main implements Runnable {
  static final int DONE = 0;
  static final int SOME_REJECTED = 1;
  static final int WRONG_USAGE = 2;
  static final int FAILED = 4;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace when the job fails.")
  private boolean debug;

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    System.exit(code);
  }

  /** Runs a command; {@code out} takes its result, {@code err} what it says beside. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setExecutionExceptionHandler(main::failed);
    line.setParameterExceptionHandler(Main::misused);
    return line.execute(args);
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  private static int misused(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("jejak cluster: " + JobFault.printable(String.valueOf(e.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(e, line.getErr())) {
      line.getErr()
          .println("jejak cluster: " + line.getCommandSpec().qualifiedName() + " --help shows how");
    }
    return WRONG_USAGE;
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) {
    line.getErr().println("jejak cluster: " + JobFault.words(e));
    if (debug) {
      e.printStackTrace(line.getErr());
    } else {
      line.getErr().println("jejak cluster: --debug shows where it happened");
    }
    return FAILED;
  }
}
