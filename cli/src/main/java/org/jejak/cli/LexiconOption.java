package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jejak.language.Lexicon;
import org.jejak.language.ParallelException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The lexicons that a command takes that traces. */
final class LexiconOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "Words that translate each other, as jejak learn makes them of your own sentences; helps"
              + " to find translations. May be given several times.")
  private List<Path> files = new ArrayList<>();

  private @Nullable Lexicon loaded;

  /** What the files hold, read once; a file with a mistake stops the command. */
  Lexicon load() throws IOException {
    Lexicon words = loaded;
    if (words == null) {
      words = read();
      loaded = words;
    }
    return words;
  }

  private Lexicon read() throws IOException {
    List<Lexicon> lexicons = new ArrayList<>();
    for (Path file : files) {
      try {
        lexicons.add(Lexicon.read(file));
      } catch (ParallelException e) {
        CommandSpec command = Objects.requireNonNull(spec, "picocli gives every mixin its spec");
        throw new ParameterException(command.commandLine(), "--lexicon: " + e.getMessage(), e);
      }
    }
    return Lexicon.join(lexicons);
  }
}
