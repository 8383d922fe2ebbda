package org.jejak.cluster;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Topics to read from their beginning. Event time is the messages' own.
 *
 * @param servers {@code host:port}, with commas between
 * @param untilNow whether the input ends with what is there now
 * @param late how much later than its neighbours a message may come and still count in its round
 */
record KafkaInput(String servers, List<String> topics, boolean untilNow, Duration late)
    implements Serializable {
  /** After such a silence a topic's partition holds nobody up. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** Copies the list. */
  KafkaInput {
    topics = List.copyOf(topics);
  }

  DataStream<Message> messages(StreamExecutionEnvironment environment) {
    KafkaSourceBuilder<Message> source =
        KafkaSource.<Message>builder()
            .setBootstrapServers(servers)
            .setTopics(topics)
            .setGroupId("jejak")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setProperty("partition.discovery.interval.ms", untilNow ? "-1" : "60000")
            .setDeserializer(new Messages());
    if (untilNow) {
      source.setBounded(OffsetsInitializer.latest());
    }
    return environment
        .fromSource(
            source.build(),
            WatermarkStrategy.<Message>forBoundedOutOfOrderness(late).withIdleness(IDLE),
            "topics")
        .uid("topics");
  }

  private static final class Messages implements KafkaRecordDeserializationSchema<Message> {
    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Message> out) {
      out.collect(Message.of(record));
    }

    @Override
    public TypeInformation<Message> getProducedType() {
      return MessageSerializer.TYPE;
    }
  }
}
