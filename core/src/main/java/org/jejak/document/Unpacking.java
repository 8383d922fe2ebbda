package org.jejak.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what one input gives and what it unpacks to, over all archives inside it. */
final class Unpacking {
  /** Small inputs may unpack at any ratio. */
  static final long FLOOR = 64L << 20;

  private final Limits limits;
  private long bytesIn;
  private long bytesOut;

  Unpacking(Limits limits) {
    this.limits = limits;
  }

  /** The input itself: what is read from it counts as bytes in. */
  InputStream packed(InputStream stream) {
    return new Counted(stream) {
      @Override
      void count(long bytes) {
        bytesIn += bytes;
      }
    };
  }

  /** Bytes of the input that were read past {@link #packed}. */
  void addPacked(long bytes) {
    bytesIn += bytes;
  }

  /** What an archive inside gives; reading it throws {@link LimitException} once it is too much. */
  InputStream unpacked(InputStream stream) {
    return new Counted(stream) {
      @Override
      void count(long bytes) throws LimitException {
        bytesOut += bytes;
        check();
      }
    };
  }

  private void check() throws LimitException {
    if (bytesOut > limits.unpackedBytes()) {
      throw new LimitException(
          "unpacks to more than %d MB; the rest was not read"
              .formatted(limits.unpackedBytes() >> 20));
    }
    if (bytesOut > FLOOR && bytesOut / limits.ratio() > bytesIn) {
      throw new LimitException(
          "unpacks to more than %d times its size; the rest was not read"
              .formatted(limits.ratio()));
    }
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream stream) {
      super(stream);
    }

    abstract void count(long bytes) throws LimitException;

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        count(1);
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = super.skip(wanted);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
