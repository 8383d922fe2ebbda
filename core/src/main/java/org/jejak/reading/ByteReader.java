package org.jejak.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ByteWriter} wrote.
 *
 * <p>Every method throws {@link IndexOutOfBoundsException} where the bytes end too early.
 */
final class ByteReader {
  static final int LATIN_1 = 0;
  static final int UTF_8 = 1;
  static final int UTF_16 = 2;

  private final byte[] bytes;
  private final List<String> seen = new ArrayList<>(64);
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int octet() {
    return bytes[at++] & 0xff;
  }

  boolean flag() {
    return octet() != 0;
  }

  int count() {
    return (int) longCount();
  }

  long longCount() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int octet = octet();
      value |= (octet & 0x7fL) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
  }

  long number() {
    long value = longCount();
    return (value >>> 1) ^ -(value & 1);
  }

  double real() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | octet();
    }
    return Double.longBitsToDouble(bits);
  }

  <T> T name(T[] values) {
    return values[octet()];
  }

  <T> @Nullable T perhaps(Supplier<T> read) {
    return flag() ? read.get() : null;
  }

  <T> List<T> each(Supplier<T> read) {
    int size = count();
    if (size < 0 || size > bytes.length) {
      throw new IndexOutOfBoundsException("a list of " + size);
    }
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(read.get());
    }
    return values;
  }

  @Nullable String text() {
    int place = count();
    if (place == 0) {
      return null;
    }
    if (place > 1) {
      return seen.get(place - 2);
    }
    String value = spelled();
    seen.add(value);
    return value;
  }

  /** A string that is always there. */
  String word() {
    String text = text();
    if (text == null) {
      throw new IndexOutOfBoundsException("a word is missing");
    }
    return text;
  }

  private String spelled() {
    int head = count();
    int size = head >>> 2;
    if (size > bytes.length - at) {
      throw new IndexOutOfBoundsException("a text of " + size);
    }
    int start = at;
    at += size;
    return switch (head & 3) {
      case LATIN_1 -> new String(bytes, start, size, StandardCharsets.ISO_8859_1);
      case UTF_8 -> new String(bytes, start, size, StandardCharsets.UTF_8);
      default -> ByteBuffer.wrap(bytes, start, size).asCharBuffer().toString();
    };
  }
}
