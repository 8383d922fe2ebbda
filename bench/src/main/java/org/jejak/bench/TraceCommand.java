package org.jejak.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code jejak bench trace}. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description =
        "Traces generated reports in a process of limited memory: time, memory, and what it found"
            + " of what was planted.")
final class TraceCommand implements Callable<Integer> {
  @Option(names = "--reports", defaultValue = "2000", description = "How many reports.")
  private int reports;

  @Option(names = "--words", defaultValue = "500", description = "Words of a report, about.")
  private int words;

  @Option(names = "--seed", defaultValue = "1", description = "Start of chance.")
  private long seed;

  @Option(names = "--memory", defaultValue = "512m", description = "Most heap, as for -Xmx.")
  private String memory = "512m";

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.print(Figures.trace(measure(reports, words, seed, memory)));
    return 0;
  }

  /**
   * Generates the reports in a temporary folder and traces them in a child process.
   *
   * @throws IOException when the child fails
   */
  static TraceResult measure(int reports, int words, long seed, String memory)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jejak-bench");
    try {
      GenerateCommand.write(
          new Generator(reports, words, seed), folder, GenerateCommand.Format.jsonl, true);
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + memory,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "trace-child",
                  "--in",
                  folder.toString(),
                  "--memory",
                  memory)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(child::destroyForcibly));
      byte[] out = child.getInputStream().readAllBytes();
      int exit = child.waitFor();
      if (exit != 0) {
        throw new IOException(
            "tracing " + reports + " reports in " + memory + " ended with exit code " + exit);
      }
      return JsonMapper.builder()
          .build()
          .readValue(new String(out, StandardCharsets.UTF_8), TraceResult.class);
    } finally {
      delete(folder);
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
