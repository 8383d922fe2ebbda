package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench whole}. */
@Command(
    name = "whole",
    mixinStandardHelpOptions = true,
    description =
        "Traces made reports as a user does, half of them saved pages, with jejak trace in a process"
            + " of its own: pages a second from its start to its last file.")
final class WholeCommand implements Callable<Integer> {
  @Option(
      names = "--reports",
      split = ",",
      defaultValue = "10000",
      description = "How many reports, size by size (default: ${DEFAULT-VALUE}).")
  private List<Integer> reports = List.of();

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      description = "On how many threads (default: ${DEFAULT-VALUE}).")
  private List<Integer> threads = List.of();

  @Option(names = "--words", defaultValue = "500", description = "Words of a report, about.")
  private int words;

  @Option(names = "--seed", defaultValue = "1", description = "Start of chance.")
  private long seed;

  @Option(names = "--memory", defaultValue = "2g", description = "Most heap, as for -Xmx.")
  private String memory = "2g";

  @Override
  public Integer call() throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder();
    Figures.row(
        lines, "pages", "threads", "seconds", "pages a second", "CPU-seconds", "resident, MB");
    Figures.row(lines, "---", "---", "---", "---", "---", "---");
    for (int size : reports) {
      measure(size, lines);
    }
    System.out.print(lines);
    return 0;
  }

  private void measure(int size, StringBuilder lines) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jejak-bench");
    try {
      Path pages = folder.resolve("pages");
      GenerateCommand.write(
          new Generator(size, words, seed), pages, GenerateCommand.Format.mixed, false);
      for (int count : threads) {
        List<String> arguments = new ArrayList<>(List.of("trace", "--quiet", "--threads"));
        arguments.addAll(
            List.of("" + count, "--out", folder.resolve("out").toString(), pages.toString()));
        CommandRun run = CommandRun.launch("-Xmx" + memory, arguments);
        Figures.row(
            lines,
            "" + size,
            "" + count,
            String.format(Locale.ROOT, "%.1f", run.seconds()),
            String.format(Locale.ROOT, "%.0f", size / run.seconds()),
            String.format(Locale.ROOT, "%.1f", run.cpuSeconds()),
            "" + run.mostResident());
      }
    } finally {
      TraceCommand.delete(folder);
    }
  }
}
