package org.jejak.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one file or stream into its items. */
final class FileReader {
  /** A single report is never longer than this; a file of lines may be. */
  static final int MAX_REPORT = 32 << 20;

  private static final int MEGABYTE = 1 << 20;

  private final Consumer<Item> consumer;

  FileReader(Consumer<Item> consumer) {
    this.consumer = consumer;
  }

  void readFile(Path path, String input) {
    String notRead = FileKind.notRead(input);
    if (notRead != null) {
      unreadable(input, "is " + notRead + "; this version does not read it");
      return;
    }
    try {
      long size = Files.size(path);
      if (size > MAX_REPORT && FileKind.ofName(input) != FileKind.JSON_LINES) {
        unreadable(input, tooLong(size));
        return;
      }
      try (InputStream in = Files.newInputStream(path)) {
        read(in, input);
      }
    } catch (AccessDeniedException e) {
      unreadable(input, "may not be read");
    } catch (IOException e) {
      unreadable(input, "cannot be read: " + e.getMessage());
    }
  }

  void readStream(InputStream in, String input) {
    try {
      read(in, input);
    } catch (IOException e) {
      unreadable(input, "cannot be read: " + e.getMessage());
    }
  }

  private static String tooLong(long size) {
    return "is %d MB; a single report may be up to %d MB"
        .formatted((size + MEGABYTE - 1) / MEGABYTE, MAX_REPORT / MEGABYTE);
  }

  private void read(InputStream raw, String input) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(FileKind.HEAD + 1);
    byte[] head = in.readNBytes(FileKind.HEAD);
    in.reset();
    if (head.length == 0) {
      unreadable(input, "the file is empty");
      return;
    }
    FileKind kind = FileKind.ofName(input);
    if (kind == FileKind.UNKNOWN) {
      kind = FileKind.sniff(kind, Decoder.decode(head).text());
    }
    if (kind == FileKind.JSON_LINES) {
      new JsonReader(input, consumer).readLines(asUtf8(in, head));
      return;
    }
    byte[] bytes = in.readNBytes(MAX_REPORT + 1);
    if (bytes.length > MAX_REPORT) {
      unreadable(input, "is longer than %d MB".formatted(MAX_REPORT / MEGABYTE));
      return;
    }
    readWhole(bytes, input, FileKind.ofName(input));
  }

  /** Lines are cut at byte 10, which only works for encodings that keep ASCII. */
  private static InputStream asUtf8(InputStream in, byte[] head) throws IOException {
    Charset mark = Decoder.markOf(head);
    if (mark == null) {
      mark = Decoder.wideWithoutMark(head);
    } else if (mark.equals(StandardCharsets.UTF_8)) {
      in.skipNBytes(3);
      return in;
    }
    if (mark == null) {
      return in;
    }
    String text = Decoder.decode(in.readNBytes(MAX_REPORT)).text();
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void readWhole(byte[] bytes, String input, FileKind byName) {
    String magic = FileKind.magic(bytes);
    Decoder.Decoded decoded = Decoder.decode(bytes);
    String text = decoded.text();
    if (magic != null || Decoder.looksBinary(text)) {
      String format = magic == null ? "unknown kind" : magic;
      unreadable(input, "looks like a binary file (" + format + "), not text");
      return;
    }
    if (text.isBlank()) {
      unreadable(input, "the file is empty");
      return;
    }
    switch (FileKind.sniff(byName, text)) {
      case HTML -> report(bytes, input, PageAddress.of(text), new Content.Html(text), decoded);
      case XML -> new FeedReader(input, consumer, decoded.notes()).read(text);
      case JSON -> new JsonReader(input, consumer).readWhole(bytes, text);
      default -> report(bytes, input, null, new Content.PlainText(text), decoded);
    }
  }

  private void report(
      byte[] bytes, String input, @Nullable String url, Content content, Decoder.Decoded decoded) {
    String id = Ids.article(bytes, url, null);
    consumer.accept(
        new Item.Readable(new Document(id, input, null, null, url, content, decoded.notes())));
  }

  private void unreadable(String input, String reason) {
    consumer.accept(new Item.Unreadable(input, null, null, reason));
  }
}
