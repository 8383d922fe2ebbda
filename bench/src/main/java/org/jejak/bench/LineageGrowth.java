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
import org.jejak.correction.Bindings;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.document.Item;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Lineage;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jejak.reading.ReadingCollector;
import org.jejak.reading.Readings;
import org.jejak.story.Grouping;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * Measures what lineage and stories cost as reports grow in number, and on reports that could blow
 * them up.
 */
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
    STORY("one event, each report with sentences of its own"),
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
   * @param lineage CPU-milliseconds of the thread for lineage, reading not counted
   * @param stories the same for stories and storylines
   * @param groups how many stories were found
   */
  record Run(Shape shape, int reports, double lineage, double stories, int edges, int groups) {
    double perReport() {
      return (lineage + stories) / reports;
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
      return compare(shape, size, readings);
    }
  }

  private Run compare(Shape shape, int size, Readings readings) {
    Lineage lineage = new Lineage(packs);
    Grouping grouping = new Grouping(packs);
    long edgeNanos = 0;
    long storyNanos = 0;
    for (Reading reading : readings) {
      long start = THREADS.getCurrentThreadCpuTime();
      lineage.add(reading, day(reading));
      long between = THREADS.getCurrentThreadCpuTime();
      grouping.add(reading, day(reading));
      storyNanos += THREADS.getCurrentThreadCpuTime() - between;
      edgeNanos += between - start;
    }
    long start = THREADS.getCurrentThreadCpuTime();
    List<Edge> edges = lineage.edges(readings);
    long between = THREADS.getCurrentThreadCpuTime();
    int groups = grouping.groups(edges, Bindings.NONE).stories().size();
    storyNanos += THREADS.getCurrentThreadCpuTime() - between;
    edgeNanos += between - start;
    return new Run(shape, size, edgeNanos / 1e6, storyNanos / 1e6, edges.size(), groups);
  }

  private static @Nullable LocalDate day(Reading reading) {
    Dated published = reading.article().published();
    return published == null ? null : published.interval().from();
  }

  private void make(Shape shape, int size, Consumer<Document> to) {
    switch (shape) {
      case MADE ->
          new Generator(size, words, 1)
              .forEachStory(
                  story -> story.reports().forEach(report -> to.accept(document(report))));
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
      case STORY -> {
        Topic topic =
            new Topic(Topic.Language.of(Vocabulary.of(packs), new Random(5)), new Random(7));
        each(size, to, i -> text(topic));
      }
      case QUOTING -> {
        List<String> texts = texts(size - 1);
        String all = quoting(texts);
        each(size, to, i -> i < size - 1 ? texts.get(i) : all);
      }
      case LONG -> {
        String all = String.join("\n\n", texts(size));
        each(2, to, i -> all + "\n\nPart " + i + " ends here.");
      }
    }
  }

  /** The first two sentences of each text. */
  private static String quoting(List<String> texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      String[] sentences = text.split("(?<=\\.) ", 4);
      all.append(sentences[0]).append(' ').append(sentences[1]).append("\n\n");
    }
    return all.toString();
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
      texts.add(text(new Topic(language, new Random(1000L + i))));
    }
    return texts;
  }

  private String text(Topic topic) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 6 * words) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(topic.sentence().tell(Lang.EN, Template.Style.WRITTEN).text());
    }
    return text.toString();
  }

  private static Document document(GeneratedReport report) {
    return document(
        report.number(), report.outlet(), report.published(), report.title(), report.text());
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
