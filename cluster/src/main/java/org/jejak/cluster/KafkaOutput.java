package org.jejak.cluster;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A topic that takes rows by their keys: a later one replaces an earlier one, an empty one takes it
 * away. What is sent again after a failure is the same.
 */
record KafkaOutput(String servers, String topic) implements Serializable {

  void take(DataStream<Line> lines, Rounds rounds) {
    lines
        .keyBy(Line::key)
        .process(new Changes(rounds))
        .returns(LineSerializer.TYPE)
        .name("changes")
        .uid("changes")
        .sinkTo(
            KafkaSink.<Line>builder()
                .setBootstrapServers(servers)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new Rows(topic))
                .build())
        .name("rows")
        .uid("rows");
  }

  private record Rows(String topic) implements KafkaRecordSerializationSchema<Line> {
    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        Line line, KafkaSinkContext context, @Nullable Long timestamp) {
      byte[] text = line.text() == null ? null : line.text().getBytes(StandardCharsets.UTF_8);
      return new ProducerRecord<>(topic, line.key().getBytes(StandardCharsets.UTF_8), text);
    }
  }
}
