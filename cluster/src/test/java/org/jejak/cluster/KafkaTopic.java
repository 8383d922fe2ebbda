package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of a trial's Kafka. */
record KafkaTopic(String servers, String name) {
  /** What a job reads of it. */
  KafkaInput input(boolean untilNow) {
    return new KafkaInput(servers, List.of(name), untilNow, Duration.ZERO);
  }

  /** Sends a message for each file, under its name. */
  void send(List<Path> files) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (Path file : files) {
        producer.send(
            new ProducerRecord<>(name, file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
  }

  /** Waits until a checkpoint of a job has so many messages behind it. */
  void awaitRead(long messages) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      long read = 0;
      for (int tries = 0; read < messages; tries++) {
        assertThat(tries).as("%d messages are read", read).isLessThan(600);
        Thread.sleep(200);
        read = read(admin);
      }
    }
  }

  private long read(Admin admin) throws Exception {
    return admin
        .listConsumerGroupOffsets("jejak")
        .partitionsToOffsetAndMetadata()
        .get()
        .entrySet()
        .stream()
        .filter(partition -> partition.getKey().topic().equals(name))
        .mapToLong(partition -> partition.getValue().offset())
        .sum();
  }
}
