package org.jejak.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the streams of a PDF unfold to before the library unfolds them into memory. Streams
 * are found by their keyword, so that broken files are measured too.
 */
final class PdfStreams {
  static final int MAX_STREAM = 64 << 20;
  private static final int MAX_IMAGE = 256 << 20;
  private static final long MAX_ALL = 512L << 20;
  private static final long MEASURED_IMAGES = 1L << 30;
  private static final int MAX_DICTIONARY = 2_000;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

  private final byte[] pdf;
  private final byte[] sink = new byte[1 << 16];

  /** The first end of a stream from the last place looked at; -1 where none follows. */
  private int end;

  private long all;
  private long images;

  private PdfStreams(byte[] pdf) {
    this.pdf = pdf;
  }

  /** Why the file is better left alone; null where it unfolds to what it may. */
  static @Nullable String refusal(byte[] pdf) {
    return new PdfStreams(pdf).refusal();
  }

  private @Nullable String refusal() {
    for (int at = find(STREAM, 0); at >= 0; at = find(STREAM, at + 1)) {
      int data = dataStart(at);
      if (data < 0) {
        continue;
      }
      String dictionary = dictionary(at);
      boolean image = dictionary.contains("/Image");
      int most = image ? MAX_IMAGE : MAX_STREAM;
      if (!image && isPackedTwice(dictionary)) {
        return "is a PDF that is packed twice over; it was not unpacked";
      }
      long size = image && images > MEASURED_IMAGES ? 0 : size(dictionary, data, most);
      images += image ? size : 0;
      all += image ? 0 : size;
      if (size > most || all > MAX_ALL) {
        return "is a PDF that unpacks to more than %d MB; it was not read"
            .formatted((size > most ? most : MAX_ALL) >> 20);
      }
    }
    return null;
  }

  /** ISO 32000-1, 7.3.8: the keyword is followed by an end of line. */
  private int dataStart(int at) {
    int next = at + STREAM.length;
    boolean ends = at >= 3 && pdf[at - 3] == 'e' && pdf[at - 2] == 'n' && pdf[at - 1] == 'd';
    if (ends || next + 1 >= pdf.length || pdf[next] != '\r' && pdf[next] != '\n') {
      return -1;
    }
    return pdf[next] == '\r' && pdf[next + 1] == '\n' ? next + 2 : next + 1;
  }

  private String dictionary(int at) {
    int from = Math.max(0, at - MAX_DICTIONARY);
    String before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
    return before.substring(Math.max(before.lastIndexOf(" obj"), 0));
  }

  private static boolean isPackedTwice(String dictionary) {
    int filters = 0;
    for (String name : new String[] {"/FlateDecode", "/Fl ", "/Fl/", "/LZW", "/RunLength", "/RL"}) {
      for (int at = dictionary.indexOf(name); at >= 0; at = dictionary.indexOf(name, at + 1)) {
        filters++;
      }
    }
    return filters > 1;
  }

  private long size(String dictionary, int data, int most) {
    boolean lzw = dictionary.contains("/LZW");
    boolean zlib = data + 1 < pdf.length && isZlib(pdf[data] & 0xff, pdf[data + 1] & 0xff);
    boolean flate = zlib || dictionary.contains("/Fl");
    return lzw ? unpackedLzw(data, most) : flate ? inflated(data, most) : 0;
  }

  private static boolean isZlib(int first, int second) {
    return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
  }

  private long inflated(int data, int most) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, data, pdf.length - data);
      int step = inflater.inflate(sink);
      while (step > 0 && inflater.getBytesWritten() <= most) {
        step = inflater.inflate(sink);
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }

  private long unpackedLzw(int data, int most) {
    if (end >= 0 && end < data) {
      end = find(END, data);
    }
    int length = (end < 0 ? pdf.length : end) - data;
    Counter counter = new Counter(most);
    try {
      FilterFactory.INSTANCE
          .getFilter(COSName.LZW_DECODE)
          .decode(new ByteArrayInputStream(pdf, data, length), counter, new COSDictionary(), 0);
    } catch (IOException | RuntimeException e) {
      // Broken or too long; the count tells which.
    }
    return counter.count;
  }

  private static final class Counter extends OutputStream {
    private final int most;
    private long count;

    Counter(int most) {
      this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
      count(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      count(length);
    }

    private void count(int bytes) throws IOException {
      count += bytes;
      if (count > most) {
        throw new IOException("too long");
      }
    }
  }

  private int find(byte[] word, int from) {
    for (int i = from; i + word.length <= pdf.length; i++) {
      if (pdf[i] == word[0]
          && java.util.Arrays.equals(pdf, i, i + word.length, word, 0, word.length)) {
        return i;
      }
    }
    return -1;
  }
}
