package org.jejak.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Makes reports, reads them, and prints what stories and lineage took. */
@Command(name = "growth-child", hidden = true)
final class StoryGrowthChild implements Callable<Integer> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Option(names = "--reports", required = true)
  private int reports;

  @Option(names = "--words", required = true)
  private int words;

  private final Jejak jejak = Jejak.standard();
  private final Packs packs = Packs.standard();

  @Override
  public Integer call() throws IOException {
    long memory = Runtime.getRuntime().maxMemory() / 8;
    ReadingCollector collector = new ReadingCollector(new ReadingCodec(packs), memory);
    new Generator(reports, words, 1)
        .forEachStory(story -> story.reports().forEach(report -> read(report, collector)));
    try (Readings readings = collector.readings()) {
      System.out.println(JsonMapper.builder().build().writeValueAsString(measure(readings)));
    }
    return 0;
  }

  private StoryGrowth.Result measure(Readings readings) throws IOException {
    Lineage lineage = new Lineage(packs);
    Grouping grouping = new Grouping(packs);
    long looking = 0;
    long gathering = 0;
    for (Reading reading : readings) {
      Dated date = reading.article().published();
      LocalDate day = date == null ? null : date.interval().from();
      long start = THREADS.getCurrentThreadCpuTime();
      lineage.add(reading, day);
      long between = THREADS.getCurrentThreadCpuTime();
      grouping.add(reading, day);
      gathering += THREADS.getCurrentThreadCpuTime() - between;
      looking += between - start;
    }
    ProcessTime start = ProcessTime.now();
    List<Edge> edges = lineage.edges(readings);
    ProcessTime between = ProcessTime.now();
    Grouping.Groups groups = grouping.groups(edges, Bindings.NONE);
    ProcessTime end = ProcessTime.now();
    return new StoryGrowth.Result(
        readings.size(),
        looking / 1e9,
        between.since(start) / 1e9,
        gathering / 1e9,
        end.since(between) / 1e9,
        end.compilerNanos() / 1e9,
        ProcessTime.peakResident(),
        groups.stories().size(),
        edges.size());
  }

  private void read(GeneratedReport report, ReadingCollector collector) {
    String text = report.plain();
    String id = Ids.article(text.getBytes(StandardCharsets.UTF_8), null, null);
    String name = "report-" + report.number() + ".txt";
    ReadItem item =
        jejak.read(
            new Item.Readable(
                new Document(id, name, null, null, null, new Content.PlainText(text), List.of())));
    if (item.reading() != null) {
      collector.add(item.reading());
    }
  }
}
