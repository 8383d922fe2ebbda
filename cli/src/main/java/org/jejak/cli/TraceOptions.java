package org.jejak.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.trace.Trace;
import picocli.CommandLine.Mixin;

/** The options of every command that traces what arrives, and the tracing. */
final class TraceOptions {
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private RunOptions run = new RunOptions();

  /** Throws where options contradict one another. */
  void check() {
    output.check();
    run.check();
  }

  /**
   * Traces items and writes what the options ask for.
   *
   * @param items hands on each item
   * @param inputs files and folders that the items come from, for the progress bar
   * @return the command's exit code
   */
  int trace(Consumer<Consumer<Item>> items, List<String> inputs) throws IOException {
    try (Trace trace = run.trace(items, inputs)) {
      output.write(trace, null, run.lexicon(), run.voice());
      return exitCode(trace);
    }
  }

  /** A bar, where standard error is a terminal and nobody asked for silence. */
  Progress progress(List<String> inputs) {
    return run.progress(inputs);
  }

  /** Says something that is no error. */
  void say(String words) {
    run.say(words);
  }

  /** 0 when all items were accepted or partial, 1 when at least one was rejected. */
  static int exitCode(Trace trace) {
    boolean rejected =
        trace.ledger().stream().anyMatch(row -> row.status() == LedgerRow.Status.REJECTED);
    return rejected ? Main.SOME_REJECTED : Main.DONE;
  }
}
