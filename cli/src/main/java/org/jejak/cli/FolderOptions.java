package org.jejak.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.jejak.language.Lexicon;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How every command that traces what a folder holds does it: the day, and what is known. */
final class FolderOptions {
  @Option(
      names = "--today",
      paramLabel = "DAY",
      description =
          "Day that decides OVERDUE, as 2025-09-30 (default: the latest day that the"
              + " reports give; for watches, today in UTC).")
  private @Nullable LocalDate today;

  @Mixin private EngineOptions engine = new EngineOptions();

  /** As {@link EngineOptions#engine}. */
  Jejak engine() {
    return engine.engine();
  }

  /** As {@link EngineOptions#lexicon}. */
  Lexicon lexicon() throws IOException {
    return engine.lexicon();
  }

  /** The day that decides OVERDUE; null for the latest that the reports give. */
  @Nullable LocalDate today() {
    return today;
  }
}
