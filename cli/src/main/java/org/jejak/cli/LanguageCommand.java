package org.jejak.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jejak language}. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description = "Checks language packs, counts what they cover, shows what they see.",
    subcommands = {
      LanguageCheckCommand.class,
      LanguageStatsCommand.class,
      LanguageTryCommand.class
    },
    footer = {"", "docs/languages.md says what a pack is and how to add one."})
final class LanguageCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    var line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getOut());
  }
}
