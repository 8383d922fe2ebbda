package org.jejak.embeddings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jejak.lineage.ModelException;
import org.jejak.lineage.SentenceVectors;

/**
 * Opens a folder that holds a model of sentences in ONNX ({@code model.onnx}) and the tokenizer
 * that belongs to it ({@code tokenizer.json}), as libraries for such models export them.
 */
public final class OnnxModels implements SentenceVectors.Provider {
  private static final List<String> MODELS = List.of("model.onnx", "onnx/model.onnx");
  private static final String TOKENIZER = "tokenizer.json";

  /** Made by {@link java.util.ServiceLoader}. */
  public OnnxModels() {}

  @Override
  public SentenceVectors open(Path folder) throws ModelException {
    if (!Files.isDirectory(folder)) {
      throw new ModelException(
          folder + " is no folder; a model is a folder with model.onnx and tokenizer.json in it");
    }
    Path model =
        MODELS.stream()
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() ->
                new ModelException(folder + " holds neither " + String.join(" nor ", MODELS)));
    Path tokenizer = folder.resolve(TOKENIZER);
    if (!Files.isRegularFile(tokenizer)) {
      throw new ModelException(folder + " holds no " + TOKENIZER + ", by which the model reads");
    }
    Encoder encoder = Encoder.open(model);
    try {
      return new OnnxVectors(SentenceTokenizer.open(tokenizer, encoder.longest()), encoder);
    } catch (ModelException e) {
      encoder.close();
      throw e;
    }
  }
}
