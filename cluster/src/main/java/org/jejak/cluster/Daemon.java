package org.jejak.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One Java process of a trial, with its log. */
final class Daemon {
  private final Process process;
  private final Path log;

  private Daemon(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one.
   *
   * @param log where its output goes; what is there stays
   * @param java options of the JVM, the main class and its arguments
   */
  static Daemon start(Path log, String classPath, List<String> java) throws IOException {
    List<String> command = java(classPath);
    command.addAll(java);
    Files.createDirectories(log.getParent());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Daemon(process, log);
  }

  /** The beginning of a command: the JVM, with what Flink's own scripts open to it. */
  static List<String> java(String classPath) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Where its output goes. */
  Path log() {
    return log;
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits until it ends by itself, and gives its exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }
}
