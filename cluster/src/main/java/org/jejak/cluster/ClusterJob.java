package org.jejak.cluster;

import java.time.Duration;
import java.time.LocalDate;
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
 * @param reading reads an item
 * @param patience how long one item may take
 * @param rounds when what is kept is traced
 * @param kept how long a report is kept after it was last seen
 * @param today the day that decides OVERDUE; null for the latest that the input gives
 * @param results where the output format goes
 * @param dead where what could not be read goes beside the ledger; null for nowhere
 */
record ClusterJob(
    InputFiles files,
    ItemReading reading,
    Duration patience,
    Rounds rounds,
    Duration kept,
    @Nullable LocalDate today,
    ResultFolder results,
    @Nullable DeadLetters dead) {

  /** Adds the job to an environment. */
  void build(StreamExecutionEnvironment environment) {
    SingleOutputStreamOperator<Entry> read =
        items(environment)
            .rebalance()
            .map(new ReadItems(reading, patience))
            .returns(EntrySerializer.TYPE)
            .name("read")
            .uid("read");
    if (dead != null) {
      dead.of(read);
    }
    read.keyBy(Entry::key)
        .process(new Settling(rounds, kept))
        .returns(EntrySerializer.TYPE)
        .name("settle")
        .uid("settle")
        .global()
        .transform("trace", LineSerializer.TYPE, new Tracing(today, results))
        .uid("trace")
        .setParallelism(1)
        .setMaxParallelism(1);
  }

  private DataStream<Item> items(StreamExecutionEnvironment environment) {
    DataStream<Item> items =
        environment
            .fromSource(
                ItemFormat.source(files.names()), WatermarkStrategy.noWatermarks(), "files")
            .uid("files");
    return files.others().isEmpty()
        ? items
        : items.union(
            environment.fromCollection(files.others(), ItemSerializer.TYPE).uid("others"));
  }
}
