package org.jejak.cluster;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What {@code flink run} starts: the same commands, without ending the process. */
public final class JobMain {
  private JobMain() {}

  /**
   * Runs a command.
   *
   * @throws IllegalStateException when it failed or was used wrongly; what was wrong is said before
   */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = Main.run(out, err, args);
    if (code > Main.SOME_REJECTED) {
      throw new IllegalStateException("jejak cluster ended with code " + code);
    }
  }
}
