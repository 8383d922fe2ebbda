package org.jejak.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What a body holds when its coding is undone, within limits. */
final class Payload {
  private static final int SMALL = 1_000_000;

  private Payload() {}

  /**
   * The body of an answer, unpacked where it was sent packed.
   *
   * @throws Refusal when it cannot be unpacked, or grows over the limits
   */
  static byte[] of(Answer answer, FetchPolicy.Limits limits) throws Refusal {
    String coding = coding(answer.field("Content-Encoding"));
    return switch (coding) {
      case "", "identity" -> answer.body();
      case "gzip", "x-gzip" ->
          answer.body().length == 0 ? answer.body() : unpacked(answer.body(), limits);
      default -> throw new Refusal("is packed in a way that was not asked for");
    };
  }

  /** A file that is gzip by itself, such as sitemap.xml.gz, unpacked; any other as it is. */
  static byte[] ofFile(byte[] bytes, FetchPolicy.Limits limits) throws Refusal {
    boolean packed = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    return packed ? unpacked(bytes, limits) : bytes;
  }

  private static String coding(@Nullable String value) {
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }

  private static byte[] unpacked(byte[] packed, FetchPolicy.Limits limits) throws Refusal {
    long ratio = Math.max(SMALL, (long) packed.length * limits.ratio());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        if (out.size() > limits.bytes()) {
          throw new Refusal(
              "is longer than " + limits.bytes() / 1_000_000 + " MB when it is unpacked");
        }
        if (out.size() > ratio) {
          throw new Refusal("grows over " + limits.ratio() + " times when it is unpacked");
        }
      }
      return out.toByteArray();
    } catch (EOFException e) {
      throw new Refusal("its packed data break off");
    } catch (IOException e) {
      throw new Refusal("says that it is gzip, but is not sound");
    }
  }
}
