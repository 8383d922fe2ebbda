package org.jejak.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jejak.article.Article;
import org.jejak.article.ArticleReader;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.document.Item;
import org.jejak.event.EventReader;
import org.jejak.event.IncidentReader;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.mention.MentionReader;
import org.jejak.mention.Mentions;
import org.jejak.quote.QuoteReader;
import org.jejak.reading.Reading;
import org.jejak.time.TimeReader;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/** Measures how many reports of plain text one processor core reads in a second. */
final class ReadingMeasure {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int rounds;
  private final int warmUp;
  private final List<Document> documents = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private long words;

  /**
   * What was measured.
   *
   * @param reports in a round
   * @param words of all of them
   * @param perSecond reports per CPU-second, median of the rounds
   * @param slowest and the slowest round
   * @param steps CPU-milliseconds a report by step, median of the rounds
   */
  record Result(
      int reports,
      long words,
      int rounds,
      double perSecond,
      double slowest,
      Map<String, Double> steps) {}

  ReadingMeasure(int reports, int words, long seed, int rounds, int warmUp) {
    this.rounds = rounds;
    this.warmUp = warmUp;
    new Generator(2 * reports, words, seed)
        .forEachStory(story -> story.reports().forEach(report -> add(report, reports, words)));
  }

  /** Excerpts are left out, so that all reports are about as long as asked for. */
  private void add(GeneratedReport report, int most, int wanted) {
    int length = report.text().split("\\s+").length;
    if (documents.size() < most && length >= wanted * 0.8) {
      words += length;
      String name = "report-" + report.number() + ".txt";
      String text = report.plain();
      String id = Ids.article(text.getBytes(StandardCharsets.UTF_8), null, null);
      documents.add(
          new Document(id, name, null, null, null, new Content.PlainText(text), List.of()));
    }
  }

  Result measure() {
    Jejak jejak = Jejak.standard();
    for (int i = 0; i < warmUp; i++) {
      documents.forEach(document -> jejak.read(new Item.Readable(document)));
    }
    double[] perSecond = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      documents.forEach(document -> jejak.read(new Item.Readable(document)));
      long nanos = THREADS.getCurrentThreadCpuTime() - start;
      perSecond[i] = documents.size() * 1e9 / nanos;
    }
    for (Document document : documents) {
      ReadItem item = jejak.read(new Item.Readable(document));
      if (item.reading() != null) {
        readings.add(item.reading());
      }
    }
    double slowest = Arrays.stream(perSecond).min().orElse(0);
    return new Result(documents.size(), words, rounds, median(perSecond), slowest, measureSteps());
  }

  private Map<String, Double> measureSteps() {
    Packs packs = Packs.standard();
    Knowledge knowledge = Knowledge.standard();
    ArticleReader articles = new ArticleReader(packs);
    MentionReader mentions = new MentionReader(packs, knowledge);
    TimeReader times = new TimeReader(packs);
    QuoteReader quotes = new QuoteReader(packs, knowledge);
    EventReader events = new EventReader(packs, knowledge);
    IncidentReader incidents = new IncidentReader(packs, knowledge);
    Map<String, Double> steps = new LinkedHashMap<>();
    steps.put("article", step(() -> documents.forEach(articles::read)));
    steps.put(
        "language", each(r -> packs.pack(r.body().lang()).annotate(r.body().text()).tokens()));
    steps.put("mentions", each(r -> mentions.read(r.article(), r.title(), r.body())));
    steps.put("times", each(r -> times.read(r.body(), day(r.article()))));
    steps.put("quotes", each(r -> quotes.read(r.article(), r.body(), names(r))));
    steps.put(
        "events", each(r -> events.read(r.article(), r.body(), names(r), r.times(), r.quotes())));
    steps.put(
        "incidents",
        each(r -> incidents.read(r.article(), r.body(), names(r), r.times(), r.quotes())));
    return steps;
  }

  private static Mentions names(Reading reading) {
    return new Mentions(reading.entities(), reading.mentions());
  }

  private static @Nullable LocalDate day(Article article) {
    return article.published() == null ? null : article.published().interval().from();
  }

  private double each(Consumer<Reading> work) {
    return step(() -> readings.forEach(work));
  }

  /** CPU-milliseconds a report. */
  private double step(Runnable round) {
    round.run();
    double[] millis = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      round.run();
      millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / documents.size();
    }
    return median(millis);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
