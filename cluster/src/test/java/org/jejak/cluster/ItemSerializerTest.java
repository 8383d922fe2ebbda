package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemSerializerTest {
  private static Item again(Item item) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    ItemSerializer.INSTANCE.serialize(item, out);
    return ItemSerializer.INSTANCE.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }

  private static byte @Nullable [] bytes(Item item) {
    return item instanceof Item.Readable readable && readable.original() != null
        ? readable.original().bytes()
        : null;
  }

  @Test
  void everySampleIsTheSameAfterTheWay() throws IOException {
    List<Item> items = new ArrayList<>();
    Sources.in(List.of(Reports.SAMPLES)).forEach(items::add);
    for (Item item : items) {
      Item again = again(item);
      assertThat(ClusterJob.withoutBytes(again)).isEqualTo(ClusterJob.withoutBytes(item));
      assertThat(bytes(again)).isEqualTo(bytes(item));
    }
  }

  @Test
  void aTextThatUtf8CannotHoldIsTheSameAfterTheWay() throws IOException {
    Content text = new Content.PlainText("half a sign: \ud83d, and none: \u0000");
    Item item = new Item.Readable(new Document("a-1", "x", "1", 7L, null, text, List.of()));
    assertThat(again(item)).isEqualTo(item);
  }

  @Test
  void repetitionsAndWhatCannotBeReadAreTheSameAfterTheWay() throws IOException {
    Item repeated = new Item.Repeated("x.warc", "r-2", 9L, "a-1", null);
    Item unreadable = new Item.Unreadable("y", null, null, "is empty");
    assertThat(again(repeated)).isEqualTo(repeated);
    assertThat(again(unreadable)).isEqualTo(unreadable);
  }
}
