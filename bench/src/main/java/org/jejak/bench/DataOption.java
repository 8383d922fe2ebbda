package org.jejak.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the material lies that people have marked and that is no part of the project. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with what is measured against: extraction, quotes, times, names, events,"
              + " parallel, stories (default: data in the folder that the setting jejak.material"
              + " names, else in ../shared).")
  private @Nullable Path data;

  /** The folder given, else the usual one. */
  Path folder() {
    return data == null ? LanguageMeasure.standardData() : data;
  }
}
