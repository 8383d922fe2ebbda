package org.jejak.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks files in ways that chance and malice know; the same number gives the same bytes. */
final class Mutations {
  private static final int MOST = 1 << 16;

  /** Words that turn, hide, end or call something somewhere. */
  private static final List<String> WORDS =
      List.of(
          "\u0000",
          "\u202e",
          "\u2066\u2069",
          "\u200b\u2060\ufeff",
          "\u001b[31m\u001b]0;x\u0007",
          "\u00ad",
          "e\u0301\u0323",
          "\ud83d\ude80\u200d\ud83d\udc69",
          "\u2028\u2029\u0085",
          "<script>alert(1)</script>",
          "</body></html>",
          "<!--",
          "-->",
          "]]>",
          "<![CDATA[",
          "<form><select><textarea>",
          "<svg><style><title>",
          "<base href='javascript:x'>",
          "<meta charset=utf-16>",
          "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
          "&#x0;&#xD800;&#x110000;&amp;",
          "=HYPERLINK(\"x\")",
          "\"",
          "\\ud800",
          "{[",
          "]}",
          "99999999999999999999999999",
          "-1e308",
          "31/02/2025 25:61",
          "١٢ مارس ٢٠٢٥",
          "\u201c\u201e\u00ab",
          "said that ",
          "../../../etc/passwd",
          "%00%s%n",
          "\r\n\r\n",
          "WARC/1.0\r\n",
          "Content-Length: 999999999\r\n",
          "--boundary\r\n",
          "PK\u0003\u0004");

  private final List<byte[]> files;
  private final Random random;

  /**
   * Prepares one mutation.
   *
   * @param files from which parts may be spliced in
   */
  Mutations(List<byte[]> files, long number) {
    this.files = files;
    this.random = new Random(number);
  }

  /** Applies one to four mutations. */
  byte[] of(byte[] file) {
    byte[] bytes = file;
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = Arrays.copyOf(once(bytes), Math.min(MOST, bytes.length + (MOST >> 2)));
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    if (bytes.length == 0) {
      return word();
    }
    int from = random.nextInt(bytes.length);
    int to = from + Math.min(bytes.length - from, 1 + random.nextInt(1 << random.nextInt(14)));
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(14)) {
      case 0, 1 -> flipped(bytes);
      case 2 -> Arrays.copyOf(bytes, from);
      case 3 -> Arrays.copyOfRange(bytes, from, bytes.length);
      case 4 -> replaced(bytes, from, to, new byte[0]);
      case 5 -> replaced(bytes, from, from, repeated(part, 1 + random.nextInt(30)));
      case 6 -> replaced(bytes, from, from, slice(files.get(random.nextInt(files.size()))));
      case 7, 8 -> replaced(bytes, from, from, word());
      case 9 -> replaced(bytes, from, from, repeated(word(), 1 + random.nextInt(400)));
      case 10 -> replaced(bytes, from, from, repeated(tag(), 1 + random.nextInt(2_000)));
      case 11 -> replaced(bytes, from, to, noise(part.length));
      case 12 -> numbers(bytes);
      default -> replaced(bytes, from, from, slice(bytes));
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(20); i >= 0; i--) {
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8);
  }

  private byte[] tag() {
    List<String> names = List.of("div", "b", "table", "ul", "a", "item", "blockquote", "p");
    return ("<" + names.get(random.nextInt(names.size())) + ">").getBytes(UTF_8);
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  /** Makes some digits many. */
  private byte[] numbers(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte b : bytes) {
      out.write(b);
      if (b >= '0' && b <= '9' && random.nextInt(8) == 0) {
        out.writeBytes(repeated(new byte[] {b}, 1 + random.nextInt(40)));
      }
    }
    return out.toByteArray();
  }

  private byte[] slice(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
  }

  private static byte[] repeated(byte[] part, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times && out.size() < MOST; i++) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
