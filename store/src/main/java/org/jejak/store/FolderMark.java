package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What tells one state of a folder from another.
 *
 * @param seq the ledger's last row
 * @param trace how many traces there were
 * @param said the last that people said
 * @param index the index's last commit
 */
public record FolderMark(long seq, long trace, long said, String index) {
  private static final String COMMIT = "segments_";

  static FolderMark of(Path folder, Tables tables) {
    return new FolderMark(
        tables.ledger().lastSeq(),
        tables.facts().number(Findings.TRACE),
        tables.said().lastSeq(),
        commit(folder.resolve(SearchIndex.FOLDER)));
  }

  private static String commit(Path index) {
    if (!Files.isDirectory(index)) {
      return "";
    }
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(COMMIT))
          .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
