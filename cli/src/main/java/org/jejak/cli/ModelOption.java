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
  private static final String NO_RUNNER =
      "what runs models is not part of this installation; ./jejak in a checkout of Jejak's sources"
          + " builds it";

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
            .orElseThrow(() -> wrong(NO_RUNNER, null));
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
