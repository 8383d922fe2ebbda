package org.jejak.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Jejak, unpacked from one of the zips.
 *
 * @param home the folder that the zip held
 * @param environment what its commands find set
 */
record Installed(Path home, Map<String, String> environment) {
  static final String VERSION = System.getProperty("dist.version", "");
  static final Path FOLDER = Path.of(System.getProperty("dist.folder", "target"));

  /** What a command said, and how it ended. */
  record Ended(int code, String out, String err) {}

  /** Unpacks a zip with the permissions that it names, as Info-ZIP does. */
  static Installed unpack(Path zip, Path into, Map<String, String> environment) throws IOException {
    Map<String, ?> posix = Map.of("enablePosixFileAttributes", true);
    try (FileSystem inside = FileSystems.newFileSystem(zip, posix);
        Stream<Path> entries = Files.walk(inside.getPath("/"))) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Path copy = into.resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(entry, copy);
          Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(entry));
        }
      }
    }
    try (Stream<Path> held = Files.list(into)) {
      List<Path> folders = held.toList();
      assertThat(folders).as("a zip holds one folder").hasSize(1);
      return new Installed(folders.get(0), environment);
    }
  }

  /** Runs {@code jejak} with these words in this folder. */
  Ended run(Path folder, String... words) throws IOException, InterruptedException {
    return run(folder, Map.of(), words);
  }

  /** Runs {@code jejak} with these words in this folder, with more set than usual. */
  Ended run(Path folder, Map<String, String> more, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("jejak").toString()));
    command.addAll(List.of(words));
    Path out = Files.createTempFile("jejak-out", ".txt");
    Path err = Files.createTempFile("jejak-err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(more);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), taken(out), taken(err));
  }

  private static String taken(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }

  /** The files below the folder, named from it. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).map(f -> home.relativize(f).toString()).toList();
    }
  }

  /** The text of a file, named from the folder. */
  String text(String file) {
    try {
      return Files.readString(home.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
