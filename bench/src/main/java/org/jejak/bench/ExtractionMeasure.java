package org.jejak.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads saved pages with Jejak and its peers and compares what they found. */
final class ExtractionMeasure implements AutoCloseable {
  /** All sets, in the order in which they are shown. */
  static final List<String> SETS = List.of("zyte", "naeb", "fundus", "htmldate-default");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<List<GoldPage>> sets = new ArrayList<>();
  private final Path folder;
  private final JejakExtractor jejak;
  private final List<Extractor> libraries = new ArrayList<>();

  /**
   * How fast one library is.
   *
   * @param perSecond pages per CPU-second, median of the rounds
   * @param slowest and the slowest round
   * @param fastest and the fastest
   */
  record Speed(String library, int pages, double perSecond, double slowest, double fastest) {}

  /** What was measured; {@code speeds} is empty where speed was not asked for. */
  record Result(List<SetScore> scores, List<Speed> speeds) {}

  /**
   * Loads the sets.
   *
   * @throws GoldPages.MissingException when one is not at hand
   */
  ExtractionMeasure(Path data, List<String> names, boolean peers)
      throws IOException, GoldPages.MissingException {
    for (String name : names) {
      sets.add(GoldPages.read(data, name));
    }
    folder = Files.createTempDirectory("jejak-bench");
    jejak = new JejakExtractor(folder);
    for (List<GoldPage> pages : sets) {
      for (GoldPage page : pages) {
        jejak.keep(page);
      }
    }
    libraries.add(jejak);
    if (peers) {
      libraries.add(new Readability4JExtractor());
      libraries.add(new BoilerpipeExtractor());
    }
  }

  /** Where the pages lie: below the folder that the setting {@code jejak.material} names. */
  static Path standardData() {
    String home = System.getProperty("jejak.home", ".");
    String material = System.getProperty("jejak.material", home + "/../shared");
    return Path.of(material, "data", "extraction").normalize();
  }

  /** Scores every library, and with {@code rounds} above 0 measures its speed. */
  Result measure(int warmUp, int rounds) {
    List<SetScore> scores = new ArrayList<>();
    for (List<GoldPage> pages : sets) {
      for (Extractor library : libraries) {
        if (!pages.isEmpty() && (library.dates() || hasBodies(pages))) {
          scores.add(SetScore.of(pages.getFirst().set(), library, scores(library, pages)));
        }
      }
    }
    return new Result(scores, rounds > 0 ? speeds(warmUp, rounds) : List.of());
  }

  /** What Jejak found, page by page. */
  List<PageScore> jejak() {
    return sets.stream().flatMap(pages -> scores(jejak, pages).stream()).toList();
  }

  private static boolean hasBodies(List<GoldPage> pages) {
    return pages.stream().anyMatch(page -> page.body() != null);
  }

  private static List<PageScore> scores(Extractor library, List<GoldPage> pages) {
    return pages.stream().map(page -> PageScore.of(page, library.extract(page))).toList();
  }

  /** The libraries take turns, so that what else the machine does strikes all alike. */
  private List<Speed> speeds(int warmUp, int rounds) {
    List<GoldPage> pages =
        sets.stream().filter(ExtractionMeasure::hasBodies).flatMap(List::stream).toList();
    double[][] perSecond = new double[libraries.size()][rounds];
    for (int round = -warmUp; round < rounds && !pages.isEmpty(); round++) {
      for (int i = 0; i < perSecond.length; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        pages.forEach(libraries.get(i)::extract);
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        if (round >= 0) {
          perSecond[i][round] = pages.size() * 1e9 / nanos;
        }
      }
    }
    List<Speed> speeds = new ArrayList<>();
    for (int i = 0; i < perSecond.length && !pages.isEmpty(); i++) {
      double[] sorted = perSecond[i];
      Arrays.sort(sorted);
      String name = libraries.get(i).name();
      speeds.add(new Speed(name, pages.size(), sorted[rounds / 2], sorted[0], sorted[rounds - 1]));
    }
    return speeds;
  }

  /** Deletes the pages that were kept as files. */
  @Override
  public void close() throws IOException {
    TraceCommand.delete(folder);
  }
}
