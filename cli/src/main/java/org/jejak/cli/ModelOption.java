package org.jejak.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jejak.lineage.ModelException;
import org.jejak.lineage.SentenceVectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The model of sentences that a command takes that traces. */
final class ModelOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "A folder with a multilingual model of sentences in ONNX (model.onnx, tokenizer.json);"
              + " helps to find translations, and is never the sole evidence of one.")
  private @Nullable Path folder;

  /** The model, to be closed; a folder without one that can be used stops the command. */
  SentenceVectors open() {
    if (folder == null) {
      return SentenceVectors.NONE;
    }
    SentenceVectors.Provider provider =
        ServiceLoader.load(SentenceVectors.Provider.class)
            .findFirst()
            .orElseThrow(() -> wrong("what runs models is not at hand; ./jejak builds it", null));
    try {
      return provider.open(folder);
    } catch (ModelException e) {
      throw wrong(e.getMessage(), e);
    }
  }

  private ParameterException wrong(@Nullable String words, @Nullable Exception cause) {
    CommandSpec command = Objects.requireNonNull(spec, "picocli gives every mixin its spec");
    return new ParameterException(command.commandLine(), "--model: " + words, cause);
  }
}
