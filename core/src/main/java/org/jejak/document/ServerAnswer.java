package org.jejak.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A server's answer as an archive keeps it (RFC 9112). Archives rewrite headers and servers lie, so
 * that what the bytes show goes before what the headers say.
 *
 * @param status the status code; 0 where there is no status line
 * @param headers by lower-case name, the last of a name
 * @param body as it was sent, without chunks, still encoded
 */
record ServerAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final int MAX_HEAD = 256 << 10;

  /** Cuts an answer into head and body; without a status line, all is body. */
  static ServerAnswer of(byte[] bytes) {
    int end = headEnd(bytes);
    String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    if (!head.startsWith("HTTP/")) {
      return new ServerAnswer(0, Map.of(), bytes);
    }
    String[] lines = head.split("\r?\n");
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        String name = lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.put(name, lines[i].substring(colon + 1).strip());
      }
    }
    byte[] body = java.util.Arrays.copyOfRange(bytes, end, bytes.length);
    boolean chunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
    byte[] joined = chunked ? withoutChunks(body) : body;
    return new ServerAnswer(statusOf(lines[0]), Map.copyOf(headers), joined);
  }

  /** Index after the blank line that ends the head. */
  private static int headEnd(byte[] bytes) {
    int limit = Math.min(bytes.length, MAX_HEAD);
    for (int i = 0; i + 1 < limit; i++) {
      if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
        return i + 2;
      }
      if (bytes[i] == '\n' && bytes[i + 1] == '\r' && i + 2 < limit && bytes[i + 2] == '\n') {
        return i + 3;
      }
    }
    return limit;
  }

  private static int statusOf(String line) {
    String[] words = line.split(" ", 3);
    boolean number = words.length > 1 && words[1].matches("[1-9][0-9]{2}");
    return number ? Integer.parseInt(words[1]) : 0;
  }

  /** Joins chunks; where a size is none, the rest is taken as it stands. */
  private static byte[] withoutChunks(byte[] body) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int lineEnd = at;
      while (lineEnd < body.length && body[lineEnd] != '\n') {
        lineEnd++;
      }
      int size = chunkSize(body, at, lineEnd);
      if (size < 0) {
        joined.write(body, at, body.length - at);
        break;
      } else if (size == 0) {
        break;
      }
      int start = Math.min(lineEnd + 1, body.length);
      int end = (int) Math.min((long) start + size, body.length);
      joined.write(body, start, end - start);
      at = end;
      while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
        at++;
      }
    }
    return joined.toByteArray();
  }

  private static int chunkSize(byte[] body, int from, int to) {
    String line = new String(body, from, Math.min(to - from, 64), StandardCharsets.ISO_8859_1);
    String digits = line.replaceFirst(";.*", "").strip();
    return digits.matches("[0-9a-fA-F]{1,7}") ? Integer.parseInt(digits, 16) : -1;
  }

  @Nullable String contentType() {
    return headers.get("content-type");
  }

  /**
   * The body as a browser would see it, unpacked; bytes that are plain although the head says
   * otherwise are left as they are.
   *
   * @throws IOException when they are packed in a way that is not read
   */
  InputStream decoded() throws IOException {
    String encoding = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
    InputStream in = new ByteArrayInputStream(body);
    boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    if (gzip && !encoding.isEmpty()) {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .get();
    } else if (encoding.contains("deflate") && !looksLikeText(body)) {
      boolean zlib = body.length > 1 && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
      return new InflaterInputStream(in, new Inflater(!zlib));
    } else if (encoding.contains("br") && !looksLikeText(body)) {
      return new BrotliInputStream(in);
    } else if (encoding.contains("zstd") && !looksLikeText(body)) {
      throw new IOException("it is compressed with Zstandard");
    }
    return in;
  }

  private static boolean looksLikeText(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return head.stripLeading().startsWith("<") || head.stripLeading().startsWith("{");
  }
}
