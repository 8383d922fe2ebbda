package org.jejak.embeddings;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import org.jejak.lineage.ModelException;

/** Cuts sentences into the tokens that a model was trained on. */
final class SentenceTokenizer implements AutoCloseable {
  /** Characters of a sentence that are looked at: more than the longest model reads. */
  private static final int LONGEST = 10_000;

  private final HuggingFaceTokenizer tokenizer;

  private SentenceTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Opens a tokenizer.
   *
   * @param longest tokens that the model reads at most; what follows is cut
   */
  static SentenceTokenizer open(Path file, int longest) throws ModelException {
    stayOffline();
    try {
      return new SentenceTokenizer(
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(file)
              .optMaxLength(longest)
              .optTruncation(true)
              .optPadding(false)
              .build());
    } catch (IOException | RuntimeException e) {
      throw new ModelException(file + " is no tokenizer that can be read: " + reason(e), e);
    } catch (LinkageError e) {
      throw new ModelException("tokenizers do not run on this machine: " + reason(e), e);
    }
  }

  /** The library would report its use, and look for a variant of itself for a graphics card. */
  private static void stayOffline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
  }

  private static String reason(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip();
  }

  Tokens tokens(String sentence) {
    int end = Math.min(LONGEST, sentence.length());
    boolean splits = end > 0 && Character.isHighSurrogate(sentence.charAt(end - 1));
    Encoding encoding = tokenizer.encode(sentence.substring(0, splits ? end - 1 : end));
    return new Tokens(encoding.getIds(), encoding.getAttentionMask(), encoding.getTypeIds());
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
