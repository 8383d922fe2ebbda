package org.jejak.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures of speed, memory, growth and quality, and the reports that they are measured on. */
@Command(
    name = "jejak bench",
    mixinStandardHelpOptions = true,
    description = "Measures speed, memory, and what Jejak reads out of pages beside its peers.",
    subcommands = {
      GenerateCommand.class,
      ReadingCommand.class,
      ExtractionCommand.class,
      LanguageCommand.class,
      EventCommand.class,
      LineageCommand.class,
      TranslationsCommand.class,
      StoryCommand.class,
      TraceCommand.class,
      StoreCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      StagesCommand.class,
      GateCommand.class,
      GrowthCommand.class,
      WholeCommand.class,
      TraceChild.class,
      StoryGrowthChild.class
    })
public final class Main {
  private Main() {}

  /** Runs a command; exits with 2 for wrong usage and 4 when a measure fails. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Main::failed)
            .execute(args));
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println("jejak bench: " + e.getMessage());
    return 4;
  }
}
