package org.jejak.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what arrives, tells its kind, and hands it to the reader of that kind. */
final class Intake {
  private static final int MEGABYTE = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private final Limits limits;
  private final FieldMap fieldMap;
  private final Consumer<Item> consumer;
  private Unpacking unpacking;

  /** The article made last; null when what was taken last made none. */
  private @Nullable String lastArticle;

  /** What whoever takes the items threw: no input's fault. */
  private @Nullable RuntimeException thrownByConsumer;

  Intake(Limits limits, FieldMap fieldMap, Consumer<Item> consumer) {
    this.limits = limits;
    this.fieldMap = fieldMap;
    this.consumer = consumer;
    this.unpacking = new Unpacking(limits);
  }

  Limits limits() {
    return limits;
  }

  /** What the user says of the fields of JSON objects and tables. */
  FieldMap fieldMap() {
    return fieldMap;
  }

  /** The account of the input that is being read. */
  Unpacking unpacking() {
    return unpacking;
  }

  /** Reads a file that the user named or that lies in a folder the user named. */
  void file(Path path, String input) {
    unpacking = new Unpacking(limits);
    Arrival arrival = Arrival.of(input);
    try (InputStream in = Files.newInputStream(path)) {
      take(arrival, unpacking.packed(in), path, null);
    } catch (AccessDeniedException e) {
      reject(arrival, "may not be read");
    } catch (IOException e) {
      reject(arrival, brokenReason(e));
    } catch (RuntimeException | StackOverflowError e) {
      failed(arrival, e);
    }
  }

  /** Reads standard input. */
  void stream(InputStream in, String input) {
    unpacking = new Unpacking(limits);
    Arrival arrival = Arrival.of(input);
    try {
      take(arrival, unpacking.packed(in), null, null);
    } catch (IOException e) {
      reject(arrival, brokenReason(e));
    } catch (RuntimeException | StackOverflowError e) {
      failed(arrival, e);
    }
  }

  /**
   * Reads what stands inside an archive, a mail or a record; a fault in it costs it alone.
   *
   * @throws LimitException when the whole input has unfolded to too much
   */
  void entry(Arrival arrival, InputStream in) throws LimitException {
    entry(arrival, in, null);
  }

  /**
   * Reads an entry that is in memory.
   *
   * @param shortfall why it is not the whole; null when it is
   * @return id of the last article made of it; null when it made none
   */
  @Nullable String entry(Arrival arrival, byte[] bytes, @Nullable String shortfall)
      throws LimitException {
    lastArticle = null;
    entry(arrival, new ByteArrayInputStream(bytes), shortfall);
    return lastArticle;
  }

  private void entry(Arrival arrival, InputStream in, @Nullable String shortfall)
      throws LimitException {
    if (arrival.depth() > limits.depth()) {
      reject(arrival, "lies more than %d archives deep".formatted(limits.depth()));
      return;
    }
    try {
      take(arrival, in, null, shortfall);
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      reject(arrival, brokenReason(e));
    } catch (RuntimeException | StackOverflowError e) {
      failed(arrival, e);
    }
  }

  /** A fault of Jejak's own costs the item that showed it, not the run. */
  private void failed(Arrival arrival, Throwable fault) {
    if (thrownByConsumer != null) {
      throw thrownByConsumer;
    }
    reject(arrival, "Jejak failed on it (" + fault + "); please report this");
  }

  private void handOn(Item item) {
    if (thrownByConsumer != null) {
      throw thrownByConsumer;
    }
    try {
      consumer.accept(item);
    } catch (RuntimeException e) {
      thrownByConsumer = e;
      throw e;
    }
  }

  private static String brokenReason(IOException e) {
    return e instanceof LimitException
        ? String.valueOf(e.getMessage())
        : "cannot be read to its end: " + Fault.words(e);
  }

  private void take(
      Arrival arrival, InputStream raw, @Nullable Path file, @Nullable String shortfall)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
    in.mark(FileKind.HEAD + 1);
    byte[] head = head(in);
    in.reset();
    if (head.length == 0) {
      reject(arrival, "the file is empty");
      return;
    }
    String notRead = NoReport.reason(arrival, head);
    if (notRead != null) {
      reject(arrival, notRead);
      return;
    }
    FileKind kind = FileKind.of(arrival, head);
    switch (kind) {
      case GZIP -> new CompressedReader(this, arrival).gzip(in, file);
      case BZIP2 -> new CompressedReader(this, arrival).bzip2(in);
      case ZIP -> new ZipReader(this, arrival).read(in, file);
      case TAR -> new TarReader(this, arrival).read(in);
      case WARC -> new WarcFileReader(this, arrival).read(in, file);
      case JSON_LINES -> new JsonReader(this, arrival).readLines(asUtf8(in, head));
      case MAILBOX -> new MailboxReader(this, arrival).read(in);
      default -> whole(kind, arrival, in, file, shortfall);
    }
  }

  /** The first bytes; of a broken stream, those before the break. */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[FileKind.HEAD];
    int length = 0;
    try {
      int read = in.read(head);
      while (read > 0 && length < head.length) {
        length += read;
        read = length < head.length ? in.read(head, length, head.length - length) : -1;
      }
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    return java.util.Arrays.copyOf(head, length);
  }

  /** Lines are cut at byte 10, which only works for encodings that keep ASCII. */
  private InputStream asUtf8(InputStream in, byte[] head) throws IOException {
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
    String text = Decoder.decode(in.readNBytes(limits.reportBytes())).text();
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void whole(
      FileKind kind,
      Arrival arrival,
      InputStream in,
      @Nullable Path file,
      @Nullable String shortfall)
      throws IOException {
    long size = file == null ? -1 : Files.size(file);
    String tooLong = size > limits.reportBytes() ? "is %d MB".formatted(megabytes(size)) : null;
    int room = (int) Math.max(BUFFER, Math.min(size, limits.reportBytes()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(room);
    String broken = tooLong == null ? copy(in, bytes) : null;
    if (bytes.size() > limits.reportBytes()) {
      tooLong = "is longer than %d MB".formatted(megabytes(limits.reportBytes()));
    }
    if (tooLong != null) {
      long most = megabytes(limits.reportBytes());
      tooLong += "; a single report may be up to %d MB".formatted(most);
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(bytes.toByteArray()), in);
      tooLong(kind, arrival, all, tooLong);
      return;
    }
    String missing = broken == null ? shortfall : broken;
    switch (kind) {
      case PDF -> new PdfReader(this, arrival).read(bytes.toByteArray(), missing);
      case RTF -> new RtfReader(this, arrival).read(bytes.toByteArray(), missing);
      default -> new WholeReader(this, arrival, missing).read(bytes.toByteArray());
    }
  }

  /** A document of many reports may be longer than one report. */
  private void tooLong(FileKind kind, Arrival arrival, InputStream in, String reason)
      throws IOException {
    switch (kind) {
      case JSON -> new JsonReader(this, arrival).readLong(in, reason);
      case XML ->
          new FeedReader(this, arrival, List.of()).read(Decoder.reader(in, arrival.contentType()));
      case TABLE ->
          new TableReader(this, arrival, List.of()).read(Decoder.reader(in, arrival.contentType()));
      default -> reject(arrival, reason);
    }
  }

  private static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }

  /**
   * Copies a report and, where it is longer than it may be, at least one byte more.
   *
   * @return why the stream broke off after some bytes; null when it did not
   * @throws IOException when not even the first bytes can be read
   */
  @Nullable String copy(InputStream in, ByteArrayOutputStream bytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try {
      int read = in.read(buffer);
      while (read >= 0) {
        bytes.write(buffer, 0, read);
        read = bytes.size() > limits.reportBytes() ? -1 : in.read(buffer);
      }
      return null;
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      if (bytes.size() == 0) {
        throw e;
      }
      return "breaks off in the middle: " + Fault.words(e);
    }
  }

  /**
   * Hands on one report.
   *
   * @param bytes the item as it arrived, for its id
   * @param shortfall why less arrived than there was; null when nothing is missing
   */
  void report(
      Arrival arrival,
      byte[] bytes,
      @Nullable String url,
      Content content,
      List<Note> notes,
      @Nullable String shortfall) {
    String address = WellFormed.name(url);
    String id = Ids.article(bytes, address, arrival.item());
    lastArticle = id;
    handOn(
        new Item.Readable(
            new Document(
                id,
                arrival.input(),
                arrival.item(),
                arrival.offset(),
                address,
                content,
                notes,
                shortfall == null ? null : Fault.line(shortfall)),
            new Original(bytes, arrival.contentType())));
  }

  /** Hands on that an article that was handed on before stands unchanged. */
  void repeat(Arrival arrival, String article, @Nullable String since) {
    String day = since == null ? null : Fault.line(since);
    handOn(new Item.Repeated(arrival.input(), arrival.item(), arrival.offset(), article, day));
  }

  /** Hands on why something could not be read. */
  void reject(Arrival arrival, String reason) {
    handOn(
        new Item.Unreadable(arrival.input(), arrival.item(), arrival.offset(), Fault.line(reason)));
  }
}
