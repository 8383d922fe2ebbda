package org.jejak.reading;

import java.time.DateTimeException;
import java.util.function.Supplier;
import org.jejak.article.Article;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;

/**
 * A reading as bytes, and back again, equal in every field. Titles and texts are kept, their tokens
 * and concepts are not: the pack makes them again when they are asked for. One octet of version
 * stands first.
 */
public final class ReadingCodec {
  /** Changes whenever a record that a reading holds does. */
  public static final int VERSION = 1;

  private final Packs packs;

  /** Annotated texts are made again with these packs, the ones that the readings were made with. */
  public ReadingCodec(Packs packs) {
    this.packs = packs;
  }

  /** The bytes of a reading: about four fifths more than its text. */
  public byte[] encode(Reading reading) {
    return new ReadingEncoder(reading).encode();
  }

  /**
   * The reading again.
   *
   * @throws IllegalArgumentException when the bytes are of another version or no reading at all
   */
  public Reading decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /** The same, with the string given for its id: whoever has the id keeps no second one. */
  Reading decode(byte[] bytes, @Nullable String id) {
    return read(() -> new ReadingDecoder(bytes, id).reading(packs));
  }

  /**
   * Its article alone, which stands first and costs least.
   *
   * @throws IllegalArgumentException as {@link #decode}
   */
  public Article article(byte[] bytes) {
    return article(bytes, null);
  }

  Article article(byte[] bytes, @Nullable String id) {
    return read(() -> new ReadingDecoder(bytes, id).article());
  }

  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IndexOutOfBoundsException
        | DateTimeException
        | ArithmeticException
        | IllegalArgumentException e) {
      throw new IllegalArgumentException("not the bytes of a reading of version " + VERSION, e);
    }
  }
}
