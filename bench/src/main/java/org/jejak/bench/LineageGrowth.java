package org.jejak.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jejak.article.Dated;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.document.Item;
import org.jejak.language.Packs;
import org.jejak.lineage.Lineage;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jejak.reading.ReadingCollector;
import org.jejak.reading.Readings;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/** Measures what lineage costs as reports grow in number, and on reports that could blow it up. */
final class LineageGrowth {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long MEMORY = 256L << 20;

  private final Jejak jejak = Jejak.standard();
  private final Packs packs = Packs.standard();
  private final int words;

  /** What the reports are like. */
  enum Shape {
    MADE("distinct events, some copied, excerpted, translated"),
    IDENTICAL("one text under as many addresses"),
    NEARLY("one text, each with a line of its own"),
    FOOTED("distinct texts, all with one notice at the foot"),
    QUOTING("one report that quotes all the others"),
    LONG("two copies of one text as long as so many");

    private final String words;

    Shape(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * One run.
   *
   * @param millis CPU-milliseconds of lineage, reading not counted
   */
  record Run(Shape shape, int reports, double millis, int edges) {
    double perReport() {
      return millis / reports;
    }
  }

  LineageGrowth(int words) {
    this.words = words;
  }

  /** Makes, reads and compares so many reports. */
  Run run(Shape shape, int size) {
    ReadingCollector collector = new ReadingCollector(new ReadingCodec(packs), MEMORY);
    make(
        shape,
        size,
        document -> {
          ReadItem item = jejak.read(new Item.Readable(document));
          if (item.reading() != null) {
            collector.add(item.reading());
          }
        });
    try (Readings readings = collector.readings()) {
      Lineage lineage = new Lineage(packs);
      long nanos = 0;
      for (Reading reading : readings) {
        long start = THREADS.getCurrentThreadCpuTime();
        lineage.add(reading, day(reading));
        nanos += THREADS.getCurrentThreadCpuTime() - start;
      }
      long start = THREADS.getCurrentThreadCpuTime();
      int edges = lineage.edges(readings).size();
      nanos += THREADS.getCurrentThreadCpuTime() - start;
      return new Run(shape, size, nanos / 1e6, edges);
    }
  }

  private static @Nullable LocalDate day(Reading reading) {
    Dated published = reading.article().published();
    return published == null ? null : published.interval().from();
  }

  private void make(Shape shape, int size, Consumer<Document> to) {
    switch (shape) {
      case MADE ->
          new Generator(size, words, 1)
              .forEachStory(story ->
                  story
                      .reports()
                      .forEach(report ->
                          to.accept(
                              document(
                                  report.number(),
                                  report.outlet(),
                                  report.published(),
                                  report.title(),
                                  report.text()))));
      case IDENTICAL -> {
        String text = texts(1).getFirst();
        each(size, to, i -> text);
      }
      case NEARLY -> {
        String text = texts(1).getFirst();
        each(size, to, i -> text + "\n\nThis copy is number " + i + ".");
      }
      case FOOTED -> {
        List<String> texts = texts(size);
        String notice = Editor.furniture("notice", Lang.EN).getFirst();
        each(size, to, i -> texts.get(i) + "\n\n" + notice);
      }
      case QUOTING -> {
        List<String> texts = texts(size - 1);
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
          String[] sentences = text.split("(?<=\\.) ", 4);
          all.append(sentences[0]).append(' ').append(sentences[1]).append("\n\n");
        }
        each(size, to, i -> i < size - 1 ? texts.get(i) : all.toString());
      }
      case LONG -> {
        String all = String.join("\n\n", texts(size));
        each(2, to, i -> all + "\n\nPart " + i + " ends here.");
      }
    }
  }

  private interface Text {
    String of(int number);
  }

  private void each(int size, Consumer<Document> to, Text text) {
    OffsetDateTime first = OffsetDateTime.parse("2024-03-01T00:00:00+07:00");
    for (int i = 0; i < size; i++) {
      to.accept(document(i, "Outlet " + i, first.plusMinutes(7L * i), "A report", text.of(i)));
    }
  }

  /** Texts of events that have nothing to do with each other. */
  private List<String> texts(int size) {
    Topic.Language language = Topic.Language.of(Vocabulary.of(packs), new Random(5));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Topic topic = new Topic(language, new Random(1000L + i));
      StringBuilder text = new StringBuilder();
      while (text.length() < 6 * words) {
        text.append(text.isEmpty() ? "" : " ");
        text.append(topic.sentence().tell(Lang.EN, Template.Style.WRITTEN).text());
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Document document(
      int number, String outlet, OffsetDateTime published, String title, String text) {
    String url = "https://www.outlet.example/" + number;
    String id = Ids.article(text.getBytes(StandardCharsets.UTF_8), url, null);
    Content content =
        new Content.Fields(
            title,
            text,
            false,
            false,
            outlet,
            List.of(),
            null,
            null,
            published.toString(),
            null,
            null,
            null);
    return new Document(id, "made.jsonl", String.valueOf(number), null, url, content, List.of());
  }
}
