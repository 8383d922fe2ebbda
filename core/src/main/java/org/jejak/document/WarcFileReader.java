package org.jejak.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads the pages of a WARC (ISO 28500), packed or not, record by record. A broken record costs
 * itself: in a file, reading goes on at the next sound one.
 */
final class WarcFileReader {
  private static final int BUFFER = 1 << 16;
  private static final int REMEMBERED = 100_000;
  private static final byte[] GZIP_MEMBER = {0x1f, (byte) 0x8b, 8};
  private static final byte[] PLAIN_RECORD = {'W', 'A', 'R', 'C', '/', '1', '.'};

  private final Intake intake;
  private final Arrival arrival;
  private final Map<String, Integer> noReports = new TreeMap<>();
  private int count;

  /** Articles by the id of their record and by their address, the latest ones. */
  private final Map<String, String> articles =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  WarcFileReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  void read(InputStream in, @Nullable Path file) throws IOException {
    if (file == null) {
      fromStream(in);
    } else {
      fromFile(file);
    }
    if (!noReports.isEmpty()) {
      intake.reject(arrival, "holds records that are no reports: " + counts());
    } else if (count == 0) {
      intake.reject(arrival, "is a WARC without pages");
    }
  }

  private String counts() {
    StringBuilder words = new StringBuilder();
    noReports.forEach((type, number) ->
        words.append(words.isEmpty() ? "" : ", ").append(number).append(' ').append(type));
    return words.toString();
  }

  private void fromStream(InputStream in) throws IOException {
    Broken broken = records(Channels.newChannel(in), 0);
    if (broken != null) {
      tell(broken, "; the rest was not read");
    }
  }

  private void fromFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      long at = 0;
      while (at >= 0 && at < size) {
        channel.position(at);
        int before = count;
        Broken broken = records(new Metered(channel), at);
        boolean first = at == 0;
        at = broken == null ? -1 : nextRecord(channel, broken.offset() + 1);
        if (broken != null && (first || count > before)) {
          tell(broken, at < 0 ? "" : "; reading went on at the next sound one");
        }
      }
    }
  }

  private void tell(Broken broken, String then) {
    if (broken.reason() == null) {
      return;
    }
    String reason = "the record at byte %d is broken: %s%s";
    Arrival at = arrival.page(Long.toString(broken.offset()), broken.offset(), "", null);
    intake.reject(at, String.format(Locale.ROOT, reason, broken.offset(), broken.reason(), then));
  }

  /**
   * Where reading stopped before the end.
   *
   * @param reason null where the record's own row tells it
   */
  private record Broken(long offset, @Nullable String reason) {}

  private @Nullable Broken records(ReadableByteChannel channel, long base) throws LimitException {
    long at = base;
    try (WarcReader reader = new WarcReader(channel)) {
      reader.setLenient(true);
      while (true) {
        at = base + reader.position();
        Optional<WarcRecord> record = next(reader);
        if (record.isEmpty()) {
          return null;
        }
        at = base + reader.position();
        if (!record(record.get(), at)) {
          return new Broken(at, null);
        }
      }
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      return new Broken(at, Fault.words(e));
    }
  }

  /**
   * The library may fail on a broken head in any way; what comes of a sound one is not its fault.
   */
  private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      return reader.next();
    } catch (RuntimeException e) {
      throw new IOException(Fault.words(e), e);
    }
  }

  /** Reads a record; false where it breaks off and its row says so. */
  private boolean record(WarcRecord record, long offset) throws IOException {
    if (++count > intake.limits().entries()) {
      throw new LimitException(ZipReader.tooMany(intake.limits()));
    }
    InputStream block = intake.unpacking().unpacked(record.body().stream());
    String target = header(record, "WARC-Target-URI", "");
    String id = header(record, "WARC-Record-ID", Long.toString(offset));
    String type = record.headers().first("Content-Type").orElse(null);
    Arrival page = arrival.page(id, offset, target, type);
    boolean sound = true;
    switch (header(record, "WARC-Type", "")) {
      case "response" -> {
        Cut cut = read(record, block);
        sound = cut.sound;
        remember(id, target, response(cut, page));
      }
      case "resource", "conversion" -> {
        Cut cut = read(record, block);
        sound = cut.sound;
        remember(id, target, intake.entry(page, cut.bytes, cut.shortfall));
      }
      case "revisit" -> revisit(record, page);
      case "" -> intake.reject(page, "is a record that does not say of which type it is");
      default -> {
        // Requests, metadata and the like describe pages; they are none.
      }
    }
    if (sound) {
      block.transferTo(OutputStream.nullOutputStream());
    }
    return sound;
  }

  private void remember(String id, String target, @Nullable String article) {
    if (article != null) {
      articles.put(id, article);
      articles.put(target, article);
    }
  }

  /** ISO 28500, 6.7: the page was asked for again and had not changed. */
  private void revisit(WarcRecord record, Arrival page) {
    String day = header(record, "WARC-Refers-To-Date", "");
    String since = day.isEmpty() ? null : day;
    String article = articles.get(header(record, "WARC-Refers-To", ""));
    if (article == null) {
      String target = header(record, "WARC-Target-URI", "");
      article = articles.get(header(record, "WARC-Refers-To-Target-URI", target));
    }
    if (article != null) {
      intake.repeat(page, article, since);
    } else {
      String when = since == null ? "" : " since " + since;
      intake.reject(page, "is a revisit: unchanged" + when + ", but that record is not here");
    }
  }

  /** A record's block as far as it can be read. */
  private record Cut(byte[] bytes, @Nullable String shortfall, boolean sound) {}

  private Cut read(WarcRecord record, InputStream block) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String broken = intake.copy(block, bytes);
    boolean cut = !header(record, "WARC-Truncated", "").isEmpty();
    String shortfall = broken == null && cut ? "was cut off when it was archived" : broken;
    return new Cut(bytes.toByteArray(), shortfall, broken == null);
  }

  private static String header(WarcRecord record, String name, String otherwise) {
    String value = record.headers().first(name).orElse(otherwise).strip();
    boolean bracketed = value.startsWith("<") && value.endsWith(">");
    return bracketed ? value.substring(1, value.length() - 1) : value;
  }

  private @Nullable String response(Cut record, Arrival page) throws LimitException {
    ServerAnswer answer = ServerAnswer.of(record.bytes);
    Arrival body = page.as(answer.contentType());
    String noText = NoReport.named(answer.contentType());
    if (answer.status() != 0 && (answer.status() < 200 || answer.status() >= 300)) {
      String to = answer.headers().get("location");
      intake.reject(
          body, "the server answered " + answer.status() + (to == null ? "" : ", see " + to));
    } else if (answer.status() == 0 && !page.isWeb()) {
      noReports.merge("of other services", 1, Integer::sum);
    } else if (noText != null) {
      noReports.merge(noText, 1, Integer::sum);
    } else {
      try {
        InputStream decoded = intake.unpacking().unpacked(answer.decoded());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String broken = intake.copy(decoded, bytes);
        String shortfall = broken == null ? record.shortfall : broken;
        return intake.entry(body, bytes.toByteArray(), shortfall);
      } catch (LimitException e) {
        throw e;
      } catch (IOException e) {
        intake.reject(body, "cannot be unpacked: " + Fault.words(e));
      }
    }
    return null;
  }

  /** Counts what is read from the file as bytes in. */
  private final class Metered implements ReadableByteChannel {
    private final FileChannel channel;

    Metered(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
      int read = channel.read(buffer);
      intake.unpacking().addPacked(Math.max(read, 0));
      return read;
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() {
      // The file is closed by who opened it.
    }
  }

  /** Offset of the next place at or after {@code from} that opens like a record; -1 at the end. */
  private static long nextRecord(FileChannel channel, long from) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    for (long at = from; at < channel.size(); at += BUFFER - PLAIN_RECORD.length) {
      buffer.clear();
      int length = Math.max(channel.read(buffer, at), 0);
      for (int i = 0; i < length; i++) {
        if (opens(buffer.array(), i, length, GZIP_MEMBER)
            || opens(buffer.array(), i, length, PLAIN_RECORD)) {
          return at + i;
        }
      }
    }
    return -1;
  }

  private static boolean opens(byte[] bytes, int at, int length, byte[] mark) {
    return at + mark.length <= length
        && java.util.Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
  }
}
