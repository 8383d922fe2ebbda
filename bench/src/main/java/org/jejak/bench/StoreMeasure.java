package org.jejak.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jejak.language.Packs;
import org.jejak.store.Search;
import org.jejak.store.SearchRequest;
import org.jejak.store.Store;
import org.jejak.store.StoreView;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;

/** Fills a folder with the command itself, then asks it what people ask. */
final class StoreMeasure {
  private static final int QUESTIONS = 400;
  private static final int WARM_UP = 100;
  private static final int HITS = 10;
  private static final int FACET_VALUES = 10;
  private static final int PACKED_EVERY = 100;

  private final Path reports;
  private final Path db;
  private final String memory;

  StoreMeasure(Path folder, String memory) {
    this.reports = folder.resolve("reports");
    this.db = folder.resolve("db");
    this.memory = memory;
  }

  StoreResult measure(int size, int words, long seed, boolean traced)
      throws IOException, InterruptedException {
    GenerateCommand.write(
        new Generator(size, words, seed), reports, GenerateCommand.Format.jsonl, false);
    List<StoreResult.Tenth> tenths = new ArrayList<>();
    CommandRun run = ingest(size, tenths);
    StoreResult.Disk disk = disk(size);
    StoreResult.Tracing tracing = traced ? trace() : null;
    return new StoreResult(
        size,
        memory,
        run.seconds(),
        run.cpuSeconds(),
        tenths,
        disk,
        opening(),
        asked(seed, traced),
        tracing);
  }

  private Path input() {
    return reports.resolve("reports.jsonl");
  }

  private CommandRun ingest(int size, List<StoreResult.Tenth> tenths)
      throws IOException, InterruptedException {
    int tenth = Math.max(1, size / 10);
    double[] before = {0};
    return CommandRun.run(
        memory,
        List.of("ingest", "--db", db.toString(), "--no-trace", "--verbose", input().toString()),
        (run, lines) -> {
          if (lines % tenth == 0 && tenths.size() < 10) {
            double now = run.soFar();
            tenths.add(new StoreResult.Tenth(tenth / (now - before[0]), run.resident("VmRSS")));
            before[0] = now;
          }
        });
  }

  /** Takes in nothing, so that only tracing is measured. */
  private StoreResult.Tracing trace() throws IOException, InterruptedException {
    long[] resident = {-1};
    Path nothing = Files.createDirectories(reports.resolveSibling("nothing"));
    CommandRun run =
        CommandRun.run(
            memory,
            List.of("ingest", "--db", db.toString(), nothing.toString()),
            (process, lines) -> resident[0] = process.resident("VmHWM"));
    return new StoreResult.Tracing(run.seconds(), run.cpuSeconds(), resident[0]);
  }

  private StoreResult.Disk disk(int size) throws IOException {
    double tables = 0;
    for (String file : List.of("jejak.db", "jejak.db-wal")) {
      tables += Files.exists(db.resolve(file)) ? Files.size(db.resolve(file)) : 0;
    }
    return new StoreResult.Disk(
        packed(),
        bytes(db.resolve("archive")) / size,
        tables / size,
        bytes(db.resolve("index")) / size);
  }

  private static double bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      double sum = 0;
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private double packed() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(input())) {
      long bytes = 0;
      int count = 0;
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % PACKED_EVERY == 0) {
          bytes += gzip(line);
          count++;
        }
      }
      return (double) bytes / Math.max(1, count);
    }
  }

  private static int gzip(String line) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    return packed.size();
  }

  private StoreResult.Opening opening() {
    Jejak engine = Jejak.standard();
    long start = System.nanoTime();
    Store.open(db, engine, Clock.systemUTC()).close();
    double toWrite = millis(start);
    start = System.nanoTime();
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      search.count("");
    }
    return new StoreResult.Opening(toWrite, millis(start));
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private StoreResult.Asked asked(long seed, boolean traced) {
    Random random = new Random(seed);
    List<String> questions = questions(random);
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      SearchRequest.Order order = SearchRequest.Order.RELEVANCE;
      return new StoreResult.Asked(
          timed(questions, query -> search.find(SearchRequest.of(query, HITS))),
          timed(
              questions,
              query -> search.find(new SearchRequest(query, order, HITS, null, FACET_VALUES))),
          traced ? stories(view, random) : null);
    }
  }

  private static StoreResult.@Nullable Quantiles stories(StoreView view, Random random) {
    List<String> all = view.stories();
    List<String> some = random.ints(QUESTIONS + WARM_UP, 0, all.size()).mapToObj(all::get).toList();
    return timed(some, view::story);
  }

  /** Something that is asked. */
  private interface Question {
    Object ask(String words);
  }

  private static StoreResult.Quantiles timed(List<String> questions, Question question) {
    questions.subList(0, WARM_UP).forEach(question::ask);
    return StoreResult.Quantiles.of(
        questions.subList(WARM_UP, questions.size()).stream()
            .mapToDouble(words -> {
              long start = System.nanoTime();
              question.ask(words);
              return millis(start);
            })
            .toArray());
  }

  /** One word, two, a phrase, a field and a month, in turns; frequent words and rare ones. */
  private static List<String> questions(Random random) {
    List<Term> things = Vocabulary.of(Packs.standard()).things();
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS + WARM_UP; i++) {
      Lang lang = i % 2 == 0 ? Lang.EN : Lang.ID;
      String one = things.get(random.nextInt(things.size())).form(lang, 0);
      String other = things.get(random.nextInt(things.size())).form(lang, 1);
      questions.add(
          switch (i % 5) {
            case 0 -> one;
            case 1 -> one + " " + other;
            case 2 -> "\"" + one + "\" OR title:" + "(" + other + ")";
            case 3 -> "lang:" + (lang == Lang.EN ? "en" : "id") + " " + one;
            default -> one + " date:[2024-01-01 TO 2024-06-30]";
          });
    }
    return questions;
  }
}
