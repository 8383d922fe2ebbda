package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.reading.Spool;

/**
 * The vectors of every report's sentences, a byte a number, and the keys by which reports with near
 * ones are found. Vectors wait in a spool; keys stay in memory.
 */
final class ReportVectors implements AutoCloseable {
  private static final int LARGEST = Byte.MAX_VALUE;

  private final int dimensions;
  private final List<int[]> keys = new ArrayList<>();
  private final Spool spool = new Spool(Runtime.getRuntime().maxMemory() / 16);

  private ReportVectors(int dimensions) {
    this.dimensions = dimensions;
  }

  /** Asks the model for the sentences of reports, in their order. */
  static ReportVectors of(SentenceVectors model, Readings readings) {
    ReportVectors vectors = new ReportVectors(model.dimensions());
    Hyperplanes planes = new Hyperplanes(model.dimensions());
    for (Reading reading : readings) {
      byte[] own = vectors.bytes(model, reading);
      vectors.keys.add(planes.keys(own));
      vectors.spool.add(own);
    }
    return vectors;
  }

  /** The vectors of as many sentences as the outline has, one after another. */
  private byte[] bytes(SentenceVectors model, Reading reading) {
    List<Sentence> sentences = reading.body().sentences();
    int size = Math.min(Outline.MAX_SENTENCES, sentences.size());
    byte[] bytes = new byte[size * dimensions];
    for (int s = 0; s < size; s++) {
      float[] vector = model.of(sentences.get(s).span().of(reading.body().text()));
      put(vector, bytes, s * dimensions);
    }
    return bytes;
  }

  /** The vector's direction, its largest number made 127. */
  private static void put(float[] vector, byte[] bytes, int start) {
    float largest = 0;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    if (largest > 0 && largest < Float.POSITIVE_INFINITY) {
      for (int d = 0; d < vector.length; d++) {
        bytes[start + d] = (byte) Math.round(LARGEST * (vector[d] / largest));
      }
    }
  }

  /** By report, its keys, each once, sorted. */
  List<int[]> keys() {
    return keys;
  }

  /** How near the sentences of two reports lie to each other. */
  Closeness between(int a, int b) {
    return Closeness.of(spool.get(a), spool.get(b), dimensions);
  }

  @Override
  public void close() {
    spool.close();
  }
}
