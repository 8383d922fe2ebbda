package org.jejak.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
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
