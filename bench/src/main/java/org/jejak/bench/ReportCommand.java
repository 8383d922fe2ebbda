package org.jejak.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Runs every measure and writes the figures, with the machine and the commands.")
final class ReportCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      defaultValue = "docs/benchmarks.md",
      description = "File to write (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("docs", "benchmarks.md");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the saved pages, as for jejak bench extraction.")
  private @Nullable Path data;

  @Override
  public Integer call() throws IOException, InterruptedException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    ReadingMeasure.Result reading = new ReadingMeasure(400, 500, 1, 7, 5).measure();
    List<TraceResult> traces = new ArrayList<>();
    for (int reports : new int[] {500, 1000, 2000, 10_000}) {
      traces.add(TraceCommand.measure(reports, 500, 1, "512m"));
    }
    String extraction = extraction();
    String language = language();
    String events = events();
    String text =
        """
        # Benchmarks

        Written by `./jejak bench report`, which runs the commands below.

        Machine: %d processor cores, JDK %s, %s %s. Load average when the measures began: %.1f; on \
        a machine that does other work too, CPU-seconds tell more than seconds.

        ## Extraction

        %s
        ## Names, times, statements, languages

        %s
        ## Events

        %s
        ## Lineage

        %s
        ## Stories

        %s
        ## Made reports

        The reports below are made by rule (`jejak bench generate`): words drawn by Zipf's law from the \
        language packs, English and Indonesian, distinct events over one year, and among them \
        copies, reworded copies, excerpts, translations and drifts that are known because they were \
        planted. The same seed gives the same bytes. Made reports are for speed, memory and growth; \
        what planted quality says about real reports is little.

        ## Reading

        `./jejak bench reading`: plain text to a reading, all steps, on one thread; CPU time of \
        that thread, after warm-up. The steps are measured apart.

        %s
        ## Tracing

        `./jejak bench trace`: reading and tracing in a process of its own. Quality is measured as \
        `jejak evaluate` does it (docs/gold.md).

        %s
        How it grows, `./jejak bench trace --reports N`:

        %s\
        """
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                load,
                extraction,
                language,
                events,
                lineage(),
                stories(),
                Figures.reading(reading),
                Figures.trace(traces.getLast()),
                Figures.growth(traces));
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(out, text);
    System.out.println("wrote " + out);
    return 0;
  }

  private String extraction() throws IOException {
    Path folder = data == null ? ExtractionMeasure.standardData() : data;
    try (var measure = new ExtractionMeasure(folder, ExtractionMeasure.SETS, true)) {
      return ExtractionFigures.section(measure.measure(3, 7));
    } catch (GoldPages.MissingException e) {
      return "Not measured: the saved pages were not at hand.\n";
    }
  }

  private static String lineage() throws IOException {
    PairMeasure peers = new PairMeasure();
    var gold = Path.of("samples", "gold");
    LineageMeasure.Score score = new LineageMeasure(gold, new ArrayList<>()).measure(10, 1, peers);
    LineageGrowth growth = new LineageGrowth(200);
    growth.run(LineageGrowth.Shape.MADE, 500);
    List<LineageGrowth.Run> runs = new ArrayList<>();
    for (LineageGrowth.Shape shape : LineageGrowth.Shape.values()) {
      for (int size : new int[] {1250, 2500, 5000}) {
        runs.add(growth.run(shape, size));
      }
    }
    return LineageFigures.section(score, peers.rows(), runs);
  }

  private String events() throws IOException {
    Path folder = data == null ? LanguageMeasure.standardData() : data.resolve("..").normalize();
    try {
      Path gold = Path.of("docs", "gold-events", "id.jsonl");
      var measure = new EventMeasure(folder.resolve("events/en.jsonl"), gold, new ArrayList<>());
      return EventMeasure.INTRODUCTION + measure.section(List.of(EventMeasure.Part.values()));
    } catch (GoldTexts.MissingException e) {
      return "Not measured: the coded sentences were not at hand.\n";
    }
  }

  private String stories() throws IOException, InterruptedException {
    Path folder = data == null ? LanguageMeasure.standardData() : data.resolve("..").normalize();
    StoryMeasure measure = new StoryMeasure(new ArrayList<>());
    List<LanguageScore> scores = new ArrayList<>();
    try {
      scores.addAll(measure.sets(folder.resolve("stories/en.jsonl")));
      scores.addAll(measure.samples(Path.of("samples")));
    } catch (GoldTexts.MissingException e) {
      return "Not measured: the sorted reports were not at hand.\n";
    }
    return StoryMeasure.INTRODUCTION
        + LanguageScore.table(scores)
        + "\n"
        + StoryGrowth.INTRODUCTION
        + StoryGrowth.table(StoryGrowth.measure(List.of(10_000, 50_000), 300, "3g"));
  }

  private String language() throws IOException {
    Path folder = data == null ? LanguageMeasure.standardData() : data.resolve("..").normalize();
    try {
      var measure = new LanguageMeasure(folder, true, new ArrayList<>());
      return LanguageScore.section(measure.measure(List.of(LanguageMeasure.Part.values())));
    } catch (GoldTexts.MissingException e) {
      return "Not measured: the marked texts were not at hand.\n";
    }
  }
}
