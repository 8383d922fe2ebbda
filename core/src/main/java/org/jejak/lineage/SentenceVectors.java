package org.jejak.lineage;

import java.nio.file.Path;

/**
 * A model of the user's that makes a vector of a sentence, such that sentences that say the same in
 * two languages lie in one direction. It helps to find and align translations and is never the sole
 * evidence of one. None ships with Jejak.
 *
 * <p>The same sentence has the same vector whenever it is asked for. Asked by one thread at a time.
 */
public interface SentenceVectors extends AutoCloseable {
  /** No model: nothing is asked of it. */
  SentenceVectors NONE =
      new SentenceVectors() {
        @Override
        public int dimensions() {
          return 0;
        }

        @Override
        public float[] of(String sentence) {
          return new float[0];
        }
      };

  /** How many numbers each vector has; 0 for no model. */
  int dimensions();

  /**
   * The vector of a sentence, of which only the direction matters.
   *
   * @return {@link #dimensions} numbers; all are 0 where the model can say nothing of the sentence
   */
  float[] of(String sentence);

  /** Gives back what the model holds; a model without such has nothing to do. */
  @Override
  default void close() {}

  /** Opens models: found by {@link java.util.ServiceLoader}, so that the engine needs none. */
  interface Provider {

    /**
     * Opens the model that a folder holds.
     *
     * @throws ModelException where it holds none that can be used; the message says why
     */
    SentenceVectors open(Path folder) throws ModelException;
  }
}
