package org.jejak.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jejak.document.FieldMap;
import org.jejak.language.PackException;
import org.jejak.server.ServerException;
import org.jejak.store.WrongFolderException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands and what their exit codes mean. */
@Command(
    name = "jejak",
    mixinStandardHelpOptions = true,
    version = "jejak " + Main.VERSION,
    sortOptions = false,
    description =
        "Shows how news reports hang together: stories, origins, copies, translations,"
            + " statements, plans and differences.",
    subcommands = {
      TraceCommand.class,
      CodeCommand.class,
      OriginsCommand.class,
      CompareCommand.class,
      ExplainCommand.class,
      ReadCommand.class,
      FetchCommand.class,
      IngestCommand.class,
      FollowCommand.class,
      SearchCommand.class,
      ServeCommand.class,
      UserCommand.class,
      VersionsCommand.class,
      WatchCommand.class,
      StatusCommand.class,
      VerifyCommand.class,
      ReanalyseCommand.class,
      ExportCommand.class,
      CorrectCommand.class,
      ForgetCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      TortureCommand.class,
      DemoCommand.class,
      EvaluateCommand.class,
      KnowledgeCommand.class,
      LearnCommand.class,
      LanguageCommand.class
    },
    footerHeading = "%n",
    footer = {
      "Also, in a checkout: ./jejak test (all checks and tests), format, bench, cluster, dist.",
      "",
      "Exit codes: 0 all accepted or partial; 1 at least one item rejected; 2 wrong usage;",
      "3 no JDK, or no Java; 4 Jejak failed; 130 interrupted. JEJAK_OPTS passes options to Java.",
      "",
      "Examples:",
      "  jejak demo",
      "  jejak read page.html",
      "  jejak trace reports/",
      "  jejak origins reports/",
      "  jejak compare a.html b.html",
      "  jejak code sentences.txt",
      "  jejak trace reports/ feed.xml --out traced --format html"
    })
public final class Main implements Runnable {
  static final String VERSION = "0.1.0";

  static final int DONE = 0;
  static final int SOME_REJECTED = 1;
  static final int WRONG_USAGE = 2;
  static final int FAILED = 4;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace when Jejak fails.")
  private boolean debug;

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    // What is written speaks English: a number reads the same wherever the machine stands.
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
    line.registerConverter(LocalDate.class, Main::day);
    line.registerConverter(FieldMap.class, Main::fieldMap);
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      err.println("jejak: out of memory; JEJAK_OPTS=-Xmx4g gives it four gigabytes");
      return main.broken(e, err);
    } catch (StackOverflowError | LinkageError e) {
      // A class that reads data as it is loaded wraps what is wrong with the data.
      Object said = e.getCause() instanceof PackException fault ? fault.getMessage() : e;
      err.println("jejak: " + printable(String.valueOf(said)));
      return main.broken(e, err);
    }
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("a day is written as 2025-09-30, not '" + words + "'");
    }
  }

  private static FieldMap fieldMap(String words) {
    try {
      return FieldMap.of(words);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int misused(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String command = line.getCommandSpec().qualifiedName();
    line.getErr().println("jejak: " + Columns.clean(String.valueOf(e.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(e, line.getErr())) {
      line.getErr().println("jejak: " + command + " --help shows how");
    }
    line.getErr().flush();
    return WRONG_USAGE;
  }

  /** Words that may hold what came from outside, line by line. */
  private static String printable(String words) {
    return words.lines().map(Columns::clean).collect(Collectors.joining("\n"));
  }

  private int broken(Error e, PrintWriter err) {
    if (debug) {
      e.printStackTrace(err);
    }
    err.flush();
    return FAILED;
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof WrongFolderException || e instanceof ServerException) {
      return misused(
          new ParameterException(line, String.valueOf(e.getMessage()), e), new String[0]);
    }
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    line.getErr().println("jejak: " + printable(reason));
    if (debug) {
      e.printStackTrace(line.getErr());
    } else {
      line.getErr().println("jejak: --debug shows where it happened");
    }
    line.getErr().flush();
    return FAILED;
  }
}
