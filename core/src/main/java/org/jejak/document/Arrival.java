package org.jejak.document;

import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to a reader: where they came from and what is known of them beforehand.
 *
 * @param input path or URL as the user gave it
 * @param item key inside the input, {@code entry!item} where nested; null for the input itself
 * @param offset byte offset of the record in a WARC; null elsewhere
 * @param name file name, whose ending tells the kind
 * @param url where the bytes stood; null where unknown
 * @param contentType as a server or a mail said it, such as {@code text/html; charset=utf-8}
 * @param depth how many archives lie around them
 */
record Arrival(
    String input,
    @Nullable String item,
    @Nullable Long offset,
    String name,
    @Nullable String url,
    @Nullable String contentType,
    int depth) {

  /** Makes item and address such that every file and database can keep them. */
  Arrival {
    item = WellFormed.name(item);
    url = WellFormed.name(url);
  }

  /** An input as given. */
  static Arrival of(String input) {
    return new Arrival(input, null, null, input, null, null, 0);
  }

  /** What stands under a key inside this. */
  Arrival entry(String key, String name) {
    return new Arrival(input, itemOf(key), offset, name, null, null, depth + 1);
  }

  /** One of the reports that stand in this as parts: a feed's entry, a line. */
  Arrival part(String key) {
    return new Arrival(input, itemOf(key), offset, name, url, contentType, depth);
  }

  /** A page that a server gave. */
  Arrival page(String key, @Nullable Long at, String address, @Nullable String type) {
    String path = address.replaceFirst("[?#].*", "");
    String web = PageAddress.isWeb(address) ? address : null;
    return new Arrival(input, itemOf(key), at, path, web, type, depth + 1);
  }

  /** The same, unpacked: one file that was compressed. */
  Arrival unpacked(String as) {
    return new Arrival(input, item, offset, as, url, contentType, depth + 1);
  }

  /** The same, of another content type. */
  Arrival as(@Nullable String type) {
    return new Arrival(input, item, offset, name, url, type, depth);
  }

  /** Whether it stood on the web. */
  boolean isWeb() {
    return url != null;
  }

  /** The item key of what stands under a key inside this. */
  String itemOf(String key) {
    return item == null ? key : item + "!" + key;
  }
}
