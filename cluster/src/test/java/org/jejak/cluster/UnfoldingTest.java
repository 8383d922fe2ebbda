package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jejak.document.Item;
import org.junit.jupiter.api.Test;

/** A message of a topic is what a file would hold. */
class UnfoldingTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Message message(byte[] key, byte[] value) {
    return Message.of(new ConsumerRecord<>("reports", 2, 7L, key, value));
  }

  @Test
  void aMessageIsNamedByItsTopicAndItsKeyElseItsPlace() {
    assertThat(message(bytes("page.html"), bytes("x")).name()).isEqualTo("reports/page.html");
    assertThat(message(null, bytes("x")).name()).isEqualTo("reports/2-7");
  }

  @Test
  void aKeyCannotWriteControlCharactersIntoTheLedger() {
    assertThat(message(bytes("a\u001b[31m\nb"), bytes("x")).name()).doesNotContain("\u001b", "\n");
  }

  @Test
  void linesOfJsonAreAReportEach() {
    Message lines =
        message(
            bytes("wire.jsonl"),
            bytes("{\"title\":\"One\",\"text\":\"A.\"}\n{\"title\":\"Two\",\"text\":\"B.\"}\n"));
    assertThat(Unfolding.items(lines)).hasSize(2).allMatch(Item.Readable.class::isInstance);
  }

  @Test
  void aMessageThatIsNoDocumentIsAnItemThatSaysWhy() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    assertThat(Unfolding.items(message(null, picture)))
        .singleElement()
        .isInstanceOf(Item.Unreadable.class);
    assertThat(Unfolding.items(message(null, null)))
        .containsExactly(new Item.Unreadable("reports/2-7", null, null, "the message is empty"));
  }
}
