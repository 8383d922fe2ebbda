package org.jejak.embeddings;

import ai.onnxruntime.OrtException;
import org.jejak.lineage.SentenceVectors;

/** A tokenizer and the model that reads its tokens. */
final class OnnxVectors implements SentenceVectors {
  private final SentenceTokenizer tokenizer;
  private final Encoder encoder;

  OnnxVectors(SentenceTokenizer tokenizer, Encoder encoder) {
    this.tokenizer = tokenizer;
    this.encoder = encoder;
  }

  @Override
  public int dimensions() {
    return encoder.dimensions();
  }

  /**
   * The vector of a sentence, of length 1.
   *
   * @throws IllegalStateException where the model fails on it
   */
  @Override
  public float[] of(String sentence) {
    Tokens tokens = tokenizer.tokens(sentence);
    if (tokens.size() == 0) {
      return new float[dimensions()];
    }
    try {
      return normalised(encoder.vector(tokens));
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the model fails on a sentence: "
              + Encoder.reason(e)
              + "; its tokenizer.json may belong to another model",
          e);
    }
  }

  private static float[] normalised(float[] vector) {
    double square = 0;
    for (float number : vector) {
      square += (double) number * number;
    }
    double length = Math.sqrt(square);
    for (int d = 0; d < vector.length && length > 0; d++) {
      vector[d] = (float) (vector[d] / length);
    }
    return vector;
  }

  @Override
  public void close() {
    tokenizer.close();
    encoder.close();
  }
}
