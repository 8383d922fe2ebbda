package org.jejak.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jejak.article.ArticleReader;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.language.Packs;
import org.jejak.store.Store;
import org.jejak.trace.Jejak;
import org.jejak.trace.TraceInput;

/** Measures each stage from a saved page to a traced folder, and beside it what bounds it. */
final class StageMeasure implements AutoCloseable {
  private static final String SCAN = "a scan of the text, character by character";

  private final int rounds;
  private final Jejak jejak = Jejak.standard();
  private final Limits limits;
  private final Path folder;
  private final List<Item> pages;
  private final List<Item> texts;
  private int next;
  private double scanMillis;

  /**
   * Makes the reports: once as pages with furniture around them, once as plain text.
   *
   * @throws IOException when the temporary folder takes no files
   */
  StageMeasure(int reports, int words, long seed, int rounds) throws IOException {
    this.rounds = rounds;
    this.folder = Files.createTempDirectory("jejak-bench");
    List<GeneratedReport> made = new ArrayList<>();
    new Generator(reports, words, seed).forEachStory(story -> made.addAll(story.reports()));
    this.pages = items(made, "html", SavedPage::of);
    this.texts = items(made, "txt", GeneratedReport::plain);
    this.limits = new Limits(made);
  }

  /** How a report is written as a file. */
  private interface Form {
    String of(GeneratedReport report);
  }

  private List<Item> items(List<GeneratedReport> reports, String ending, Form form)
      throws IOException {
    Path there = Files.createDirectories(folder.resolve(ending));
    for (GeneratedReport report : reports) {
      Files.writeString(there.resolve(report.number() + "." + ending), form.of(report));
    }
    List<Item> items = new ArrayList<>();
    Sources.in(there).forEach(items::add);
    return items;
  }

  /**
   * All stages, in the order in which data flows.
   *
   * @throws IOException when the temporary folder takes no more
   */
  List<Stage> measure() throws IOException {
    return List.of(extraction(), reading(), tracing(), keeping());
  }

  private Stage extraction() throws IOException {
    ArticleReader articles = new ArticleReader(Packs.standard());
    List<Document> documents = pages.stream().map(StageMeasure::document).toList();
    return stage(
        "saved page to article",
        () -> documents.forEach(articles::read),
        "jsoup parses the page",
        median(limits::parse),
        "Behind parsing, each block of the page is weighed, what is furniture is told from the report,"
            + " and its language, title, date, outlet and credits are read.");
  }

  private Stage reading() throws IOException {
    return stage(
        "plain text to reading",
        () -> texts.forEach(jejak::read),
        SCAN,
        scan(),
        "A scan adds characters up; reading looks every word up and finds names, times, statements"
            + " and acts, each with its place.");
  }

  private Stage tracing() throws IOException {
    TraceInput input = jejak.input(Long.MAX_VALUE);
    texts.forEach(item -> input.add(jejak.read(item)));
    return stage(
        "readings to trace",
        () -> jejak.trace(input, null),
        SCAN,
        scan(),
        "A trace goes through every report several times and lays those side by side that may"
            + " belong together; a scan looks at each once and alone.");
  }

  private Stage keeping() throws IOException {
    return stage(
        "plain text to folder, reading included",
        () -> ingest(folder.resolve("db" + next++)),
        "it is read, gzip packs it, SQLite takes it, Lucene indexes it",
        median(() -> {
          texts.forEach(jejak::read);
          limits.keep(folder.resolve("limit" + next++));
        }),
        "");
  }

  /**
   * CPU-milliseconds a report of what depends on no code of ours: parsing, packing, inserting and
   * indexing. What is measured in the same run is told as times this, on any machine.
   *
   * @throws IOException when the temporary folder takes no more
   */
  double yardstick() throws IOException {
    return median(this::parseAndKeep);
  }

  private void parseAndKeep() throws IOException {
    limits.parse();
    limits.keep(folder.resolve("limit" + next++));
  }

  /** Reports read in a second of the clock by so many threads, the median of the rounds. */
  double perSecond(int threads) {
    double[] perSecond = new double[rounds];
    for (int i = -1; i < rounds; i++) {
      long start = System.nanoTime();
      try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
        texts.forEach(item -> pool.execute(() -> jejak.read(item)));
      }
      if (i >= 0) {
        perSecond[i] = texts.size() * 1e9 / (System.nanoTime() - start);
      }
    }
    return median(perSecond);
  }

  /** Something that is done to all reports. */
  private interface Work {
    void run() throws IOException;
  }

  private Stage stage(String name, Work work, String limit, double limitMillis, String why)
      throws IOException {
    double millis = median(work);
    long allocated = allocatedBytes();
    work.run();
    double kilobytes = (allocatedBytes() - allocated) / 1e3 / texts.size();
    return new Stage(name, millis, kilobytes, limit, limitMillis, why);
  }

  /** What all threads of this process took of the heap so far, given back or not. */
  private static long allocatedBytes() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class)
        .getTotalThreadAllocatedBytes();
  }

  /** Of one scan; measured once, as it is the limit of more than one stage. */
  private double scan() throws IOException {
    if (scanMillis == 0) {
      scanMillis = median(limits::scan) / Limits.SCANS;
    }
    return scanMillis;
  }

  /** CPU-milliseconds a report: the median of the rounds, after one to warm up. */
  private double median(Work work) throws IOException {
    double[] millis = new double[rounds];
    work.run();
    for (int i = 0; i < rounds; i++) {
      millis[i] = millis(work);
    }
    return median(millis);
  }

  private double millis(Work work) throws IOException {
    ProcessTime start = ProcessTime.now();
    work.run();
    return ProcessTime.now().since(start) / 1e6 / texts.size();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Document document(Item item) {
    if (item instanceof Item.Readable readable) {
      return readable.document();
    }
    throw new IllegalStateException("a made report was not readable: " + item);
  }

  private void ingest(Path db) {
    try (Store store = Store.open(db, jejak, Clock.systemUTC())) {
      texts.forEach(item -> store.keep(store.take(item)));
      store.acknowledge();
    }
  }

  /** Deletes what was written. */
  @Override
  public void close() throws IOException {
    TraceCommand.delete(folder);
  }
}
