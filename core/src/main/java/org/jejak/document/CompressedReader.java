package org.jejak.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Opens one compressed file: what it holds keeps its name without the ending. */
final class CompressedReader {
  private static final String WARC = "WARC/";

  private final Intake intake;
  private final Arrival arrival;

  CompressedReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  /** RFC 1952, members one after another too. A WARC is left packed: its offsets count so. */
  void gzip(InputStream in, @Nullable Path file) throws IOException {
    in.mark(FileKind.HEAD + 1);
    boolean warc = holdsWarc(in);
    in.reset();
    if (warc) {
      new WarcFileReader(intake, arrival).read(in, file);
    } else {
      open(
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get());
    }
  }

  private static boolean holdsWarc(InputStream in) {
    try {
      InputStream peeked = new HeadStream(in, FileKind.HEAD);
      InputStream unpacked = GzipCompressorInputStream.builder().setInputStream(peeked).get();
      byte[] head = unpacked.readNBytes(WARC.length());
      return new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).equals(WARC);
    } catch (IOException e) {
      return false;
    }
  }

  void bzip2(InputStream in) throws IOException {
    open(new BZip2CompressorInputStream(in, true));
  }

  private void open(InputStream unpacked) throws LimitException {
    intake.entry(
        arrival.unpacked(unpackedName(arrival.name())), intake.unpacking().unpacked(unpacked));
  }

  private static String unpackedName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (lower.endsWith(".tgz") || lower.endsWith(".tbz2") || lower.endsWith(".tbz")) {
      return name.substring(0, dot) + ".tar";
    }
    boolean ending = lower.endsWith(".gz") || lower.endsWith(".bz2");
    return ending ? name.substring(0, dot) : name;
  }

  /** No more than the first bytes of a stream, so that it can be reset. */
  private static final class HeadStream extends InputStream {
    private final InputStream in;
    private int left;

    HeadStream(InputStream in, int length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }
  }
}
