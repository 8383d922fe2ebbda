package org.jejak.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jejak bench report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Runs every measure and writes the figures, with the machine and the commands.",
      "Sections that are not measured stay as they are in the file."
    })
final class ReportCommand implements Callable<Integer> {
  private static final List<Integer> SIZES = List.of(500, 1000, 2000);
  private static final List<Integer> LARGE = List.of(10_000, 50_000);

  @Option(
      names = "--out",
      defaultValue = "docs/benchmarks.md",
      description = "File to write (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("docs", "benchmarks.md");

  @Option(
      names = "--section",
      split = ",",
      paramLabel = "SECTION",
      description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Section> sections = List.of(Section.values());

  @Option(
      names = "--large",
      description = "Growth at 10,000 reports and more, too, which takes long.")
  private boolean large;

  @Mixin private DataOption data = new DataOption();

  /** The sections that are measured, in their order. */
  enum Section {
    EXTRACTION("Extraction"),
    LANGUAGE("Names, times, statements, languages"),
    EVENTS("Events"),
    LINEAGE("Lineage"),
    TRANSLATIONS("Translations"),
    STORIES("Stories"),
    HAND_CODED("Hand-coded reports"),
    MADE("Made reports"),
    READING("Reading"),
    TRACING("Tracing");

    private final String title;

    Section(String title) {
      this.title = title;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    BenchmarkPage page = BenchmarkPage.of(Files.exists(out) ? Files.readString(out) : "");
    Set<Section> chosen = EnumSet.copyOf(sections);
    if (chosen.size() == Section.values().length || !Files.exists(out)) {
      page.head(head(load));
    }
    for (Section section : chosen) {
      try {
        page.put(section.title, measured(section));
      } catch (GoldTexts.MissingException | GoldPages.MissingException e) {
        boolean kept = page.section(section.title) != null;
        System.out.println(
            section.title + (kept ? " stays as it was: " : " is left out: ") + e.getMessage());
      }
    }
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    List<String> titles = Arrays.stream(Section.values()).map(one -> one.title).toList();
    Files.writeString(out, page.inOrder(titles));
    System.out.println("wrote " + out);
    return 0;
  }

  private static String head(double load) {
    return String.format(
        Locale.ROOT,
        """
        # Benchmarks

        Written by `./jejak bench report`, which runs the commands below; `--section` measures a \
        part of them anew, `--large` adds growth at 10,000 reports and more.

        Machine: %d processor cores, JDK %s, %s %s. Load average when the measures began: %.1f; on \
        a machine that does other work too, CPU-seconds tell more than seconds.
        """,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        load);
  }

  private String measured(Section section)
      throws IOException,
          InterruptedException,
          GoldTexts.MissingException,
          GoldPages.MissingException {
    return switch (section) {
      case EXTRACTION -> extraction();
      case LANGUAGE -> {
        var measure = new LanguageMeasure(data.folder(), true, new ArrayList<>());
        yield LanguageScore.section(measure.measure(List.of(LanguageMeasure.Part.values())));
      }
      case EVENTS -> events();
      case LINEAGE -> lineage();
      case TRANSLATIONS -> {
        var measure = new TranslationMeasure(data.folder(), new ArrayList<>());
        yield TranslationsCommand.INTRODUCTION
            + LanguageScore.table(measure.measure(List.of(TranslationMeasure.Part.values())));
      }
      case STORIES -> stories();
      case HAND_CODED ->
          HandCodedMeasure.INTRODUCTION
              + new HandCodedMeasure(Path.of("docs", "gold-stories")).table();
      case MADE -> GenerateCommand.INTRODUCTION;
      case READING ->
          ReadingCommand.INTRODUCTION
              + Figures.reading(new ReadingMeasure(400, 500, 1, 7, 5).measure());
      case TRACING -> tracing();
    };
  }

  private String extraction() throws IOException, GoldPages.MissingException {
    Path folder = data.folder().resolve("extraction");
    try (var measure = new ExtractionMeasure(folder, ExtractionMeasure.SETS, true)) {
      return ExtractionFigures.section(measure.measure(3, 7));
    }
  }

  private String events() throws IOException, GoldTexts.MissingException {
    Path gold = Path.of("docs", "gold-events", "id.jsonl");
    Path coded = data.folder().resolve("events/en.jsonl");
    var measure = new EventMeasure(coded, gold, new ArrayList<>());
    return EventMeasure.INTRODUCTION + measure.section(List.of(EventMeasure.Part.values()));
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

  private String stories() throws IOException, InterruptedException, GoldTexts.MissingException {
    StoryMeasure measure = new StoryMeasure(new ArrayList<>());
    List<LanguageScore> scores =
        new ArrayList<>(measure.sets(data.folder().resolve("stories/en.jsonl")));
    scores.addAll(measure.samples(Path.of("samples")));
    String quality = StoryMeasure.INTRODUCTION + LanguageScore.table(scores);
    return large
        ? quality
            + "\n"
            + StoryGrowth.INTRODUCTION
            + StoryGrowth.table(StoryGrowth.measure(LARGE, 300, "3g"))
        : quality;
  }

  private String tracing() throws IOException, InterruptedException {
    List<Integer> sizes = new ArrayList<>(SIZES);
    if (large) {
      sizes.add(LARGE.getFirst());
    }
    List<TraceResult> traces = new ArrayList<>();
    for (int reports : sizes) {
      traces.add(TraceCommand.measure(reports, 500, 1, "512m"));
    }
    return """
    `./jejak bench trace`: reading and tracing in a process of its own. Quality is measured as \
    `jejak evaluate` does it (docs/gold.md).

    %s
    How it grows, `./jejak bench trace --reports N`:

    %s\
    """
        .formatted(Figures.trace(traces.getLast()), Figures.growth(traces));
  }
}
