package org.jejak.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jejak.article.Article;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;

/** A reading as the tables keep it: the codec's bytes, packed by zlib (RFC 1950). */
final class PackedReading {
  private PackedReading() {}

  static byte[] pack(ReadingCodec codec, Reading reading) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(codec.encode(reading));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return packed.toByteArray();
  }

  /** Whether these bytes stand in it, so that it need not be read to know that they do not. */
  static boolean mayHold(byte[] packed, byte[] sought) {
    byte[] bytes;
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      return false;
    }
    int last = bytes.length - sought.length;
    for (int at = 0; at <= last; at++) {
      if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }

  /** The article of a reading alone, which costs least. */
  static Article article(ReadingCodec codec, byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return codec.article(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalArgumentException("a reading is damaged", e);
    }
  }

  /**
   * The reading again.
   *
   * @throws IllegalArgumentException when the bytes are damaged, or of another version
   */
  static Reading unpack(ReadingCodec codec, byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return codec.decode(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalArgumentException("a reading is damaged", e);
    }
  }
}
