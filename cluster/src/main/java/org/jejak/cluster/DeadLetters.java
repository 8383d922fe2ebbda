package org.jejak.cluster;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.util.Collector;
import org.jejak.document.LedgerRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What could not be read, as JSON Lines beside the ledger, each item once however often the job
 * starts again: for whoever mends it and sends it again.
 */
final class DeadLetters implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = new JsonMapper();

  private final String folder;

  /** Into files of a folder, which may lie on a file system of Flink's. */
  DeadLetters(String folder) {
    this.folder = folder;
  }

  /** Takes them out of what was read. */
  void of(DataStream<Entry> read) {
    FlatMapFunction<Entry, String> rejected = DeadLetters::rejected;
    Encoder<String> lines =
        (line, out) -> out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    read.flatMap(rejected)
        .returns(String.class)
        .name("dead letters")
        .uid("dead-letters")
        .sinkTo(
            FileSink.forRowFormat(new Path(folder), lines)
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withOutputFileConfig(
                    OutputFileConfig.builder()
                        .withPartPrefix("dead-letters")
                        .withPartSuffix(".jsonl")
                        .build())
                .build())
        .name("dead letter files")
        .uid("dead-letter-files");
  }

  private static void rejected(Entry entry, Collector<String> out) {
    entry.rows().stream()
        .filter(row -> row.status() == LedgerRow.Status.REJECTED)
        .map(row -> line(row.input(), row.item(), row.reason()))
        .forEach(out::collect);
  }

  /** One of them as a line. */
  static String line(String input, @Nullable String item, @Nullable String reason) {
    ObjectNode node = JSON.createObjectNode();
    node.put("input", input);
    node.put("item", item);
    node.put("reason", reason);
    return node.toString();
  }
}
