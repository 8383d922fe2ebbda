package org.jejak.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jsoup.Jsoup;

/** A page's markup for libraries that take text: in the charset that it declares, else UTF-8. */
final class PageText {
  private PageText() {}

  static String of(GoldPage page) {
    return new String(page.bytes(), page.charset());
  }

  /** The charset of a byte order mark or a meta element, as jsoup finds it; else UTF-8. */
  static Charset charset(byte[] page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page), null, "").charset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
