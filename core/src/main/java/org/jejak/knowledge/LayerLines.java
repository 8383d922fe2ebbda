package org.jejak.knowledge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file that may hold anything: a line too long for memory is cut short. */
final class LayerLines implements Closeable {
  private static final String BOM = "\uFEFF";

  private final InputStream in;
  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int number;

  /**
   * Opens a file.
   *
   * @param most bytes that a line may have
   */
  LayerLines(InputStream in, int most) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.most = most;
  }

  /**
   * A line.
   *
   * @param text without its end; what is no UTF-8 is replaced
   * @param utf8 whether all of it was UTF-8
   * @param whole whether it was short enough to be kept whole
   */
  record Line(int number, String text, boolean utf8, boolean whole) {}

  /** The next line; null after the last. */
  @Nullable Line next() throws IOException {
    bytes.reset();
    boolean any = false;
    boolean whole = true;
    int c = in.read();
    for (; c >= 0 && c != '\n'; c = in.read()) {
      any = true;
      if (bytes.size() < most) {
        bytes.write(c);
      } else {
        whole = false;
      }
    }
    if (!any && c < 0) {
      return null;
    }
    number++;
    byte[] raw = bytes.toByteArray();
    boolean utf8 = true;
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      utf8 = !whole;
      text = new String(raw, StandardCharsets.UTF_8);
    }
    if (number == 1 && text.startsWith(BOM)) {
      text = text.substring(1);
    }
    return new Line(
        number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, utf8, whole);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
