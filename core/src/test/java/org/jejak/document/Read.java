package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What the readers' tests share: items of sources, and what an item holds. */
final class Read {
  private Read() {}

  static List<Item> items(Sources sources) {
    List<Item> items = new ArrayList<>();
    sources.forEach(items::add);
    return items;
  }

  static Document document(Item item) {
    assertThat(item).isInstanceOf(Item.Readable.class);
    return ((Item.Readable) item).document();
  }

  static String reason(Item item) {
    assertThat(item).isInstanceOf(Item.Unreadable.class);
    return ((Item.Unreadable) item).reason();
  }

  static String plain(Item item) {
    return ((Content.PlainText) document(item).content()).text();
  }

  static String markup(Item item) {
    return ((Content.Html) document(item).content()).markup();
  }

  static Content.Fields fields(Item item) {
    return (Content.Fields) document(item).content();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
