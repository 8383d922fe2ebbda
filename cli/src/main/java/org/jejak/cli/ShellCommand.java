package org.jejak.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jejak.store.Courier.Receipt;
import org.jejak.store.WatchEvent;

/**
 * Runs a user's command for an event. The shell reads the user's words alone; what comes from
 * reports goes to standard input.
 */
final class ShellCommand {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int SHOWN = 400;

  private ShellCommand() {}

  static Receipt run(String words, WatchEvent event) throws IOException {
    return run(words, event, LONGEST);
  }

  /**
   * Runs once.
   *
   * @param longest after which it is ended
   * @throws IOException when there is no shell, or no temporary file can be written
   */
  static Receipt run(String words, WatchEvent event, Duration longest) throws IOException {
    Path in = Files.createTempFile("jejak-event", ".json");
    Path out = Files.createTempFile("jejak-said", ".txt");
    try {
      Files.writeString(in, event.json() + "\n");
      Process process =
          new ProcessBuilder(shell(words))
              .redirectInput(in.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      return receipt(process, out, longest);
    } finally {
      Files.deleteIfExists(in);
      Files.deleteIfExists(out);
    }
  }

  private static List<String> shell(String words) {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows ? List.of("cmd", "/c", words) : List.of("sh", "-c", words);
  }

  private static Receipt receipt(Process process, Path out, Duration longest) throws IOException {
    try {
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        end(process);
        return Receipt.failed("took longer than " + longest.toSeconds() + " seconds and was ended");
      }
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      return Receipt.failed("interrupted");
    }
    int code = process.exitValue();
    return code == 0
        ? Receipt.delivered("exit code 0")
        : Receipt.failed(("exit code " + code + " " + said(out)).strip());
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String said(Path out) throws IOException {
    try (InputStream stream = Files.newInputStream(out)) {
      return new String(stream.readNBytes(SHOWN), StandardCharsets.UTF_8);
    }
  }
}
