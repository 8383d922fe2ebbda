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
      "Runs the measures and writes the figures, with the machine and the commands: all but those"
          + " that --large adds. bench serve is run by hand.",
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
      description = "Only these: ${COMPLETION-CANDIDATES} (default: all but what --large adds).")
  private List<Section> sections = List.of();

  @Option(
      names = "--large",
      description =
          "LARGE_GROWTH, LARGE_STORIES, LARGE_TRACING and STORE, too: 10,000 reports and more take"
              + " long.")
  private boolean large;

  @Mixin private DataOption data = new DataOption();

  /** The sections that are measured, in their order. */
  enum Section {
    EXTRACTION("Extraction"),
    LANGUAGE("Names, times, statements, languages"),
    EVENTS("Events"),
    LINEAGE("Lineage"),
    LINEAGE_GROWTH("Lineage as reports grow in number"),
    TRANSLATIONS("Translations"),
    STORIES("Stories"),
    LARGE_STORIES("Lineage and stories of 10,000 reports and more"),
    HAND_CODED("Hand-coded reports"),
    MADE("Made reports"),
    READING("Reading"),
    STAGES("What each stage costs"),
    LARGE_GROWTH("Growth to 200,000 reports"),
    TRACING("Tracing"),
    LARGE_TRACING("Tracing 10,000 reports"),
    STORE("Keeping reports in a folder");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    /** All of them, or those that do not take long. */
    static Set<Section> usual(boolean large) {
      EnumSet<Section> all = EnumSet.allOf(Section.class);
      if (!large) {
        all.remove(LARGE_GROWTH);
        all.remove(LARGE_STORIES);
        all.remove(LARGE_TRACING);
        all.remove(STORE);
      }
      return all;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    BenchmarkPage page = BenchmarkPage.of(Files.exists(out) ? Files.readString(out) : "");
    Set<Section> chosen = chosen();
    if (chosen.containsAll(Section.usual(false)) || !Files.exists(out)) {
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

  private Set<Section> chosen() {
    if (sections.isEmpty()) {
      return Section.usual(large);
    }
    EnumSet<Section> chosen = EnumSet.copyOf(sections);
    if (large) {
      chosen.addAll(EnumSet.complementOf(EnumSet.copyOf(Section.usual(false))));
    }
    return chosen;
  }

  private static String head(double load) {
    return String.format(
        Locale.ROOT,
        """
        # Benchmarks

        Written by `./jejak bench report`, which runs the commands below; `--section` measures a \
        part of them anew, `--large` adds growth at 10,000 reports and more. What begins with *Note:* \
        was added by hand and goes when its section is measured anew.

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
      case LINEAGE_GROWTH -> lineageGrowth();
      case TRANSLATIONS -> {
        var measure = new TranslationMeasure(data.folder(), new ArrayList<>());
        yield TranslationsCommand.INTRODUCTION
            + LanguageScore.table(measure.measure(List.of(TranslationMeasure.Part.values())));
      }
      case STORIES -> stories();
      case LARGE_STORIES ->
          StoryGrowth.INTRODUCTION + StoryGrowth.table(StoryGrowth.measure(LARGE, 300, "3g"));
      case HAND_CODED ->
          HandCodedMeasure.INTRODUCTION
              + new HandCodedMeasure(Path.of("docs", "gold-stories")).table();
      case MADE -> GenerateCommand.INTRODUCTION;
      case READING ->
          ReadingCommand.INTRODUCTION
              + Figures.reading(new ReadingMeasure(400, 500, 1, 7, 5).measure());
      case STAGES -> StagesCommand.INTRODUCTION + StagesCommand.measured(1000, 500, 1, 5);
      case LARGE_GROWTH -> growth();
      case TRACING -> tracing();
      case LARGE_TRACING -> largeTracing();
      case STORE -> StoreCommand.INTRODUCTION + Figures.store(storing());
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
    var measure = new LineageMeasure(gold, new ArrayList<>());
    return LineageFigures.section(measure.measure(10, 1, peers), peers.rows());
  }

  private static String lineageGrowth() {
    LineageGrowth growth = new LineageGrowth(200);
    growth.run(LineageGrowth.Shape.MADE, 500);
    List<LineageGrowth.Run> runs = new ArrayList<>();
    for (LineageGrowth.Shape shape : LineageGrowth.Shape.values()) {
      for (int size : LineageCommand.SIZES) {
        runs.add(growth.run(shape, size));
      }
    }
    return LineageFigures.GROWTH_INTRODUCTION + LineageFigures.growth(runs);
  }

  private String stories() throws IOException, GoldTexts.MissingException {
    StoryMeasure measure = new StoryMeasure(new ArrayList<>());
    List<LanguageScore> scores =
        new ArrayList<>(measure.sets(data.folder().resolve("stories/en.jsonl")));
    scores.addAll(measure.samples(Path.of("samples")));
    return StoryMeasure.INTRODUCTION + LanguageScore.table(scores);
  }

  private static String tracing() throws IOException, InterruptedException {
    List<TraceResult> traces = new ArrayList<>();
    for (int reports : SIZES) {
      traces.add(trace(reports));
    }
    return """
    `./jejak bench trace --reports N`: reading and tracing in a process of its own.

    %s\
    """
        .formatted(Figures.growth(traces));
  }

  private static String largeTracing() throws IOException, InterruptedException {
    TraceResult trace = trace(LARGE.getFirst());
    return """
    `./jejak bench trace --reports %d`: quality is measured as `jejak evaluate` does it \
    (docs/gold.md).

    %s
    %s\
    """
        .formatted(LARGE.getFirst(), Figures.trace(trace), Figures.growth(List.of(trace)));
  }

  private static StoreResult storing() throws IOException, InterruptedException {
    return StoreCommand.measure(
        LARGE.getFirst(), StoreCommand.WORDS, StoreCommand.SEED, StoreCommand.MEMORY, true);
  }

  private String growth() throws IOException, InterruptedException {
    List<TraceResult> results = GrowthCommand.measure(GrowthCommand.SIZES, "2g");
    Path chart = out.resolveSibling("images").resolve("growth.svg");
    Files.createDirectories(chart.getParent());
    Files.writeString(chart, GrowthCommand.chart(results));
    return GrowthCommand.INTRODUCTION
        + GrowthCommand.table(results)
        + "\n![Cost of a report by the number of reports](images/growth.svg)\n";
  }

  private static TraceResult trace(int reports) throws IOException, InterruptedException {
    return TraceCommand.measure(reports, 500, 1, "512m");
  }
}
