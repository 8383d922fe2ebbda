package org.jejak.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jejak.document.Item;
import org.jspecify.annotations.Nullable;

/**
 * The job: sources, reading, one report once, tracing, results. The same graph for input that ends
 * and for input that does not.
 *
 * @param topics what is read beside the files; null for nothing
 * @param reading reads an item
 * @param patience how long one item may take
 * @param rounds when what is kept is traced
 * @param kept how long a report is kept after it was last seen
 * @param settings how a round is traced
 * @param results where each round goes
 * @param rows who takes the rows of each round; null for nobody
 * @param dead where what could not be read goes beside the ledger; null for nowhere
 */
record ClusterJob(
    InputFiles files,
    @Nullable KafkaInput topics,
    ItemReading reading,
    Duration patience,
    Rounds rounds,
    Duration kept,
    TraceSettings settings,
    Results results,
    @Nullable KafkaOutput rows,
    @Nullable DeadLetters dead) {

  /** Adds the job to an environment. */
  void build(StreamExecutionEnvironment environment) {
    SingleOutputStreamOperator<Entry> read =
        items(environment)
            .rebalance()
            .map(new ReadItems(reading, patience, results.keepItems()))
            .returns(EntrySerializer.TYPE)
            .name("read")
            .uid("read");
    if (dead != null) {
      dead.of(read);
    }
    DataStream<Line> lines =
        read.keyBy(Entry::key)
            .process(new Settling(rounds, kept))
            .returns(EntrySerializer.TYPE)
            .name("settle")
            .uid("settle")
            .global()
            .transform("trace", LineSerializer.TYPE, new Tracing(settings, results, rows != null))
            .uid("trace")
            .setParallelism(1)
            .setMaxParallelism(1);
    if (rows != null) {
      rows.take(lines, rounds);
    }
  }

  private DataStream<Item> items(StreamExecutionEnvironment environment) {
    List<DataStream<Item>> items = new ArrayList<>();
    if (!files.names().isEmpty() || topics == null) {
      items.add(
          environment
              .fromSource(
                  ItemFormat.source(files.names()), WatermarkStrategy.noWatermarks(), "files")
              .uid("files"));
    }
    if (!files.others().isEmpty()) {
      items.add(environment.fromCollection(files.others(), ItemSerializer.TYPE).uid("others"));
    }
    if (topics != null) {
      items.add(
          topics
              .messages(environment)
              .flatMap(new Unfolding(patience))
              .returns(ItemSerializer.TYPE)
              .name("unfold")
              .uid("unfold"));
    }
    return items.stream()
        .map(each -> results.keepItems() ? each : withoutBytes(each))
        .reduce((one, other) -> one.union(other))
        .orElseThrow();
  }

  private static DataStream<Item> withoutBytes(DataStream<Item> items) {
    return items.map(ClusterJob::withoutBytes).returns(ItemSerializer.TYPE).name("without bytes");
  }

  /**
   * The item without the bytes that it was made from: where nobody keeps them, nobody needs them.
   */
  static Item withoutBytes(Item item) {
    return item instanceof Item.Readable readable ? new Item.Readable(readable.document()) : item;
  }
}
