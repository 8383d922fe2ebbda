package org.jejak.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.KnowledgeException;
import org.jejak.knowledge.Outlets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The folders of names that every command takes that reads or traces. */
final class KnowledgeOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description =
          "A folder of names to know beside those that ship, as docs/knowledge.md describes; may be"
              + " given several times, later ones win.")
  private List<Path> folders = new ArrayList<>();

  /** The outlets alone, which load at once where no folder is given. */
  Outlets outlets() {
    return folders.isEmpty() ? Outlets.standard() : load().outlets();
  }

  /** What ships, with the folders; a folder with a mistake stops the command. */
  Knowledge load() {
    try {
      return Knowledge.load(folders);
    } catch (KnowledgeException e) {
      CommandSpec command = Objects.requireNonNull(spec, "picocli gives every mixin its spec");
      PrintWriter err = command.commandLine().getErr();
      String.valueOf(e.getMessage())
          .lines()
          .forEach(line -> err.println("  " + Columns.clean(line)));
      throw new ParameterException(
          command.commandLine(),
          "--knowledge: the lines above are wrong, and nothing was read; jejak knowledge check DIR"
              + " tells all",
          e);
    }
  }
}
