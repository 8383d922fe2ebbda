package org.jejak.document;

import org.jspecify.annotations.Nullable;

/** The bytes of an item as they arrived, for whoever keeps them. */
public final class Original {
  private final byte[] bytes;
  private final @Nullable String contentType;

  /**
   * Bytes that nobody changes afterwards.
   *
   * @param contentType as a server or a mail said it, such as {@code text/html; charset=utf-8};
   *     null where nobody said one
   */
  public Original(byte[] bytes, @Nullable String contentType) {
    this.bytes = bytes;
    this.contentType = contentType;
  }

  /** The bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** What a server or a mail said that they are; null where nobody did. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** The bytes as text, decoded the way every reader does. */
  public String text() {
    return Decoder.decode(bytes, contentType).text();
  }
}
