package org.jejak.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileSystem;
import org.jejak.output.Export;
import org.jejak.output.Exports;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of the output format go: a folder that every machine sees, or one on a file
 * system of Flink's. Writing again gives the same bytes under the same names.
 *
 * @param dir path, or address with a scheme
 * @param also further forms of the same
 */
record ResultFolder(String dir, List<Export> also) implements Serializable {
  /** Copies the list. */
  ResultFolder {
    also = List.copyOf(also);
  }

  /**
   * Writes all files.
   *
   * @param lines takes each row of the output format as it stands there; null for nobody
   */
  void write(Trace trace, @Nullable Consumer<Line> lines) throws IOException {
    if (!InputFiles.hasScheme(dir)) {
      write(trace, Path.of(dir));
      read(Path.of(dir), lines);
      return;
    }
    Path local = Files.createTempDirectory("jejak-");
    try {
      write(trace, local);
      copy(local);
      read(local, lines);
    } finally {
      delete(local);
    }
  }

  private void write(Trace trace, Path folder) throws IOException {
    OutputFiles.write(trace, folder);
    for (Export export : also) {
      Exports.write(trace, folder, export);
    }
  }

  private static void read(Path folder, @Nullable Consumer<Line> lines) throws IOException {
    if (lines == null) {
      return;
    }
    for (String name : OutputFiles.NAMES) {
      try (Stream<String> rows = Files.lines(folder.resolve(name + ".jsonl"))) {
        rows.forEach(row -> lines.accept(Line.of(name, row)));
      }
    }
  }

  private void copy(Path local) throws IOException {
    org.apache.flink.core.fs.Path target = new org.apache.flink.core.fs.Path(dir);
    FileSystem files = target.getFileSystem();
    files.mkdirs(target);
    try (Stream<Path> written = Files.list(local)) {
      for (Path file : written.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        try (OutputStream out =
            files.create(
                new org.apache.flink.core.fs.Path(target, name), FileSystem.WriteMode.OVERWRITE)) {
          Files.copy(file, out);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
