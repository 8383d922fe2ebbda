package org.jejak.cluster;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jspecify.annotations.Nullable;

/** From a message to the items that it holds, as those of a file; one that is none is an item. */
final class Unfolding extends RichFlatMapFunction<Message, Item> {
  private static final long serialVersionUID = 1L;

  private final Duration limit;
  private transient @Nullable Patience patience;

  Unfolding(Duration limit) {
    this.limit = limit;
  }

  @Override
  public void open(OpenContext context) {
    patience = new Patience(limit);
  }

  @Override
  public void flatMap(Message message, Collector<Item> out) throws InterruptedException {
    if (patience == null) {
      throw new IllegalStateException("not open");
    }
    patience
        .await(() -> items(message), reason -> List.of(unreadable(message, reason)))
        .forEach(out::collect);
  }

  static List<Item> items(Message message) {
    byte[] bytes = message.bytes();
    if (bytes == null) {
      return List.of(unreadable(message, "the message is empty"));
    }
    List<Item> items = new ArrayList<>();
    Sources.stream(new ByteArrayInputStream(bytes), message.name()).forEach(items::add);
    return items;
  }

  private static Item unreadable(Message message, String reason) {
    return new Item.Unreadable(message.name(), null, null, reason);
  }

  @Override
  public void close() {
    if (patience != null) {
      patience.close();
    }
  }
}
