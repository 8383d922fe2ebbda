package org.jejak.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes HTML: whatever comes in as text or attribute is escaped, whatever opens is closed. */
final class Html {
  private static final int FULL = 1 << 16;

  private final Appendable page;
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  Html(Appendable page) {
    this.page = page;
  }

  /** Opens an element; attributes are name, value, name, value …; a null value drops its name. */
  Html open(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the innermost open element. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    if (open.size() < 6) {
      out.append('\n');
    }
    if (out.length() > FULL) {
      handOn();
    }
    return this;
  }

  /** An element without content, such as {@code meta}. */
  Html single(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    return this;
  }

  /** An element that holds only text. */
  Html element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** A link within the page. */
  Html link(String anchor, String text) {
    return element("a", text, "href", "#" + anchor);
  }

  /** A link to a page elsewhere; only its words where it is not a plain web address. */
  Html outside(String url, String text) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("https://") || lower.startsWith("http://")) {
      return element("a", text, "href", address(url), "rel", "noopener noreferrer nofollow");
    }
    return text(text);
  }

  /** Markup of our own, such as the style sheet. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  private void start(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        out.append('"');
      }
    }
    out.append('>');
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
          }
        });
  }

  private static boolean allowed(int c) {
    if (c < 0x20) {
      return c == '\n' || c == '\t';
    }
    return !(c >= 0x7F && c < 0xA0)
        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        && (c & 0xFFFE) != 0xFFFE
        && !(c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** A web address with whatever may not stand in one written as %XX. */
  private static String address(String url) {
    StringBuilder safe = new StringBuilder(url.length());
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (c <= 0x20 || c >= 0x7F || "\"<>\\^`{|}[]".indexOf(c) >= 0) {
        safe.append(String.format(Locale.ROOT, "%%%02X", c));
      } else {
        safe.append((char) c);
      }
    }
    return safe.toString();
  }

  /** Hands on what is written so far. */
  private void handOn() {
    try {
      page.append(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.setLength(0);
  }

  /** Ends the page. */
  void finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("left open: " + open);
    }
    handOn();
  }
}
