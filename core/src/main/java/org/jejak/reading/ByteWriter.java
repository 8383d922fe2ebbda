package org.jejak.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one after another: whole numbers seven bits a byte, a string once and then by the
 * number of its first place.
 */
final class ByteWriter {
  private final Map<String, Integer> seen = new HashMap<>();
  private byte[] bytes = new byte[4096];
  private int length;

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  void octet(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  void flag(boolean value) {
    octet(value ? 1 : 0);
  }

  /** A number that is hardly ever negative. */
  void count(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      octet((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    octet((int) rest);
  }

  void number(long value) {
    count((value << 1) ^ (value >> 63));
  }

  void real(double value) {
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      octet((int) (bits >>> shift));
    }
  }

  void name(Enum<?> value) {
    octet(value.ordinal());
  }

  /** One octet before the value says whether there is one. */
  <T> void perhaps(@Nullable T value, Consumer<T> write) {
    flag(value != null);
    if (value != null) {
      write.accept(value);
    }
  }

  <T> void each(Collection<T> values, Consumer<T> write) {
    count(values.size());
    values.forEach(write);
  }

  /** 0 for null, 1 before a string that is new, else 2 and more for one seen before. */
  void text(@Nullable String value) {
    if (value == null) {
      octet(0);
      return;
    }
    Integer place = seen.putIfAbsent(value, seen.size());
    if (place == null) {
      octet(1);
      spell(value);
    } else {
      count(place + 2L);
    }
  }

  /** The length in bytes and the form: Latin-1, UTF-8, or UTF-16 where half a pair stands alone. */
  private void spell(String value) {
    int form = form(value);
    byte[] spelled =
        switch (form) {
          case ByteReader.LATIN_1 -> value.getBytes(StandardCharsets.ISO_8859_1);
          case ByteReader.UTF_8 -> value.getBytes(StandardCharsets.UTF_8);
          default -> halves(value);
        };
    count((long) spelled.length << 2 | form);
    room(spelled.length);
    System.arraycopy(spelled, 0, bytes, length, spelled.length);
    length += spelled.length;
  }

  /** Two bytes a character: no charset writes half a pair as it is. */
  private static byte[] halves(String value) {
    ByteBuffer halves = ByteBuffer.allocate(2 * value.length());
    halves.asCharBuffer().put(value);
    return halves.array();
  }

  private static int form(String value) {
    int form = ByteReader.LATIN_1;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        form = ByteReader.UTF_8;
        i++;
      } else if (Character.isSurrogate(c)) {
        return ByteReader.UTF_16;
      } else if (c > 0xff) {
        form = ByteReader.UTF_8;
      }
    }
    return form;
  }
}
