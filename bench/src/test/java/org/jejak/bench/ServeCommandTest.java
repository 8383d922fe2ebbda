package org.jejak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.jejak.store.Store;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code bench serve} cannot measure is a sentence. */
class ServeCommandTest {
  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  private int run(String... options) {
    return new CommandLine(new ServeCommand())
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler((fault, line, parsed) -> {
          err.write(String.valueOf(fault.getMessage()));
          return 1;
        })
        .execute(options);
  }

  @Test
  void itAsksForAFolderOrAServer() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("--db names a folder to serve, or --port");
  }

  @Test
  void anEmptyFolderHasNothingToAskFor() {
    Store.open(folder, Jejak.standard(), Clock.systemUTC()).close();
    assertThat(run("--db", folder.toString(), "--warm", "0", "--seconds", "0")).isEqualTo(1);
    assertThat(err.toString()).contains("nothing to ask for");
  }
}
