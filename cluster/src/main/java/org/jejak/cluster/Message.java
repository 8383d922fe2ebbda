package org.jejak.cluster;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message of a topic: what a file would hold, under a name.
 *
 * @param name the topic and the message's key, else its place; its ending tells the kind as a
 *     file's does
 * @param bytes null where the message holds nothing
 */
record Message(String name, byte @Nullable [] bytes) {
  private static final int LONGEST_KEY = 500;

  static Message of(ConsumerRecord<byte[], byte[]> record) {
    byte[] key = record.key();
    String own =
        key == null || key.length == 0 ? record.partition() + "-" + record.offset() : words(key);
    return new Message(record.topic() + "/" + own, record.value());
  }

  /** A key comes from outside and stands in the ledger. */
  private static String words(byte[] key) {
    String words = new String(key, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "\uFFFD");
    return words.length() <= LONGEST_KEY ? words : words.substring(0, LONGEST_KEY);
  }
}
