package org.jejak.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench generate}. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description =
        "Makes reports of distinct events with copies, excerpts, translations and drifts among"
            + " them. The same options give the same bytes.")
final class GenerateCommand implements Callable<Integer> {
  /** What made reports are. */
  static final String INTRODUCTION =
      """
      The reports below are made by rule (`jejak bench generate`): words drawn by Zipf's law from \
      the language packs, English and Indonesian, distinct events over one year, and among them \
      copies, reworded copies, excerpts, translations and drifts that are known because they were \
      planted. The same seed gives the same bytes. Made reports are for speed, memory and growth; \
      what planted quality says about real reports is little.
      """;

  private static final String LINES = "reports.jsonl";

  @Option(names = "--reports", required = true, paramLabel = "N", description = "How many reports.")
  private int reports;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Start of chance.")
  private long seed;

  @Option(
      names = "--words",
      defaultValue = "500",
      paramLabel = "W",
      description = "Words of a report that is no excerpt, about (default: ${DEFAULT-VALUE}).")
  private int words;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write to; made if needed.")
  private Path out = Path.of(".");

  @Option(names = "--gold", description = "Also write DIR/gold: what was planted.")
  private boolean gold;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description =
          "${COMPLETION-CANDIDATES}: one file of lines, a file a report, or half of them saved pages"
              + " and a quarter each of the others.")
  private Format format = Format.jsonl;

  /** What is written. */
  enum Format {
    jsonl,
    txt,
    mixed;

    /** How a report of a number is written. */
    private String ending(int number) {
      return switch (this) {
        case jsonl -> "jsonl";
        case txt -> "txt";
        case mixed -> List.of("html", "jsonl", "html", "txt").get(number % 4);
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    write(new Generator(reports, words, seed), out, format, gold);
    return 0;
  }

  /** Writes reports, and gold beside them where it is asked for. */
  static void write(Generator generator, Path out, Format format, boolean gold) throws IOException {
    Files.createDirectories(out);
    try (BufferedWriter lines = Files.newBufferedWriter(out.resolve(LINES))) {
      writeGold(
          generator,
          out,
          gold,
          number -> name(number, format),
          story -> story.reports().forEach(report -> write(report, out, format, lines)));
    }
    if (format == Format.txt) {
      Files.delete(out.resolve(LINES));
    }
  }

  private static void writeGold(
      Generator generator,
      Path out,
      boolean gold,
      IntFunction<String> name,
      Consumer<Planted.Story> reports)
      throws IOException {
    if (!gold) {
      generator.forEachStory(reports);
      return;
    }
    try (GoldWriter writer = new GoldWriter(out.resolve("gold"), name)) {
      generator.forEachStory(reports.andThen(writer::write));
    }
  }

  private static String name(int number, Format format) {
    String ending = format.ending(number);
    return ending.equals("jsonl")
        ? LINES + "!" + number
        : String.format(Locale.ROOT, "report-%06d.%s", number, ending);
  }

  private static void write(GeneratedReport report, Path out, Format format, BufferedWriter lines) {
    try {
      switch (format.ending(report.number())) {
        case "jsonl" -> lines.append(report.json()).append('\n');
        case "html" -> Files.writeString(file(report, out, format), SavedPage.of(report));
        default -> Files.writeString(file(report, out, format), report.plain());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(GeneratedReport report, Path out, Format format) {
    return out.resolve(name(report.number(), format));
  }
}
