package org.jejak.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** A command of Jejak's in a process of its own, watched from outside. */
final class CommandRun {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final long MEGABYTE_OF_KILOBYTES = 1024;

  private final Process process;
  private final long start = System.nanoTime();
  private volatile Duration cpu = Duration.ZERO;
  private double seconds;
  private volatile long mostResident = -1;

  private CommandRun(Process process) {
    this.process = process;
  }

  /**
   * Runs a command to its end.
   *
   * @param each told after each line that it prints how many there were
   * @throws IOException when it fails
   */
  static CommandRun run(String memory, List<String> arguments, Watcher each)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + memory,
        "-Djejak.home=" + System.getProperty("jejak.home", ""),
        "-cp",
        System.getProperty("java.class.path"),
        org.jejak.cli.Main.class.getName());
    command.addAll(arguments);
    return run(new ProcessBuilder(command), arguments.getFirst(), each);
  }

  /**
   * Runs a command to its end as a user does, by the launcher.
   *
   * @param options passed to Java
   * @throws IOException when it fails
   */
  static CommandRun launch(String options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("jejak.home", ""), "jejak").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JEJAK_OPTS", options);
    return run(builder, arguments.getFirst(), (run, lines) -> {});
  }

  private static CommandRun run(ProcessBuilder builder, String name, Watcher each)
      throws IOException, InterruptedException {
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    CommandRun run = new CommandRun(process);
    Thread looking = Thread.ofVirtual().start(run::look);
    run.watch(lines -> each.after(run, lines));
    int exit = process.waitFor();
    run.seconds = run.soFar();
    looking.join();
    if (exit != 0) {
      throw new IOException("jejak " + name + " ended with exit code " + exit);
    }
    return run;
  }

  /** Looks on after each line. */
  interface Watcher {
    void after(CommandRun run, int lines);
  }

  private void watch(IntConsumer each) throws IOException {
    int lines = 0;
    try (BufferedReader out = process.inputReader()) {
      while (out.readLine() != null) {
        lines++;
        each.accept(lines);
      }
    }
  }

  /** Looks again and again: of a process that has ended nobody tells what it used. */
  private void look() {
    try {
      do {
        cpu = process.info().totalCpuDuration().orElse(cpu);
        mostResident = Math.max(mostResident, resident("VmHWM"));
      } while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Seconds since it began. */
  double soFar() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds from its begin to its end. */
  double seconds() {
    return seconds;
  }

  /** Megabytes that were resident at most, as last seen; -1 where the system does not say. */
  long mostResident() {
    return mostResident;
  }

  /** CPU-seconds up to when it was last seen. */
  double cpuSeconds() {
    return cpu.toMillis() / 1000.0;
  }

  /** Megabytes resident now, or at most ({@code VmHWM}); -1 where the system does not say. */
  long resident(String field) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith(field + ":")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / MEGABYTE_OF_KILOBYTES;
        }
      }
      return -1;
    } catch (IOException e) {
      // The process has ended, or the system has no such files.
      return -1;
    }
  }
}
