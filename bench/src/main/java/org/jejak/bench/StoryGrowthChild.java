package org.jejak.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jejak.article.Dated;
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
import org.jejak.story.Corrections;
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
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @Option(names = "--reports", required = true)
  private int reports;

  @Option(names = "--words", required = true)
  private int words;

  private final Jejak jejak = Jejak.standard();

  @Override
  public Integer call() {
    Packs packs = Packs.standard();
    long memory = Runtime.getRuntime().maxMemory() / 8;
    ReadingCollector collector = new ReadingCollector(new ReadingCodec(packs), memory);
    new Generator(reports, words, 1)
        .forEachStory(story -> story.reports().forEach(report -> read(report, collector)));
    Lineage lineage = new Lineage(packs);
    Grouping grouping = new Grouping(packs);
    long lineageNanos = 0;
    long storyNanos = 0;
    try (Readings readings = collector.readings()) {
      for (Reading reading : readings) {
        Dated date = reading.article().published();
        LocalDate day = date == null ? null : date.interval().from();
        long start = THREADS.getCurrentThreadCpuTime();
        lineage.add(reading, day);
        long between = THREADS.getCurrentThreadCpuTime();
        grouping.add(reading, day);
        storyNanos += THREADS.getCurrentThreadCpuTime() - between;
        lineageNanos += between - start;
      }
      long start = PROCESS.getProcessCpuTime();
      List<Edge> edges = lineage.edges(readings);
      long between = PROCESS.getProcessCpuTime();
      Grouping.Groups groups = grouping.groups(edges, Corrections.NONE);
      storyNanos += PROCESS.getProcessCpuTime() - between;
      lineageNanos += between - start;
      StoryGrowth.Result result =
          new StoryGrowth.Result(
              readings.size(),
              storyNanos / 1e9,
              lineageNanos / 1e9,
              groups.stories().size(),
              edges.size());
      System.out.println(JsonMapper.builder().build().writeValueAsString(result));
    }
    return 0;
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
