package org.jejak.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jejak.correction.Corrections;
import org.jejak.document.Item;
import org.jejak.language.Lexicon;
import org.jejak.lineage.SentenceVectors;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How every command that traces does it: threads, the day, what is known, how much is said. */
final class RunOptions {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description =
          "Day that decides OVERDUE, as 2025-09-30 (default: the latest day that the"
              + " input gives).")
  private @Nullable LocalDate today;

  @Mixin private EngineOptions engine = new EngineOptions();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private CorrectionOption correction = new CorrectionOption();
  @Mixin private QuietOption quiet = new QuietOption();

  /** Throws where an option is out of range. */
  void check() {
    threads.check();
  }

  /**
   * Reads items and traces them.
   *
   * @param items hands on each item
   * @param inputs files and folders that the items come from, for the progress bar
   * @throws IOException where a lexicon or the corrections cannot be read
   */
  Trace trace(Consumer<Consumer<Item>> items, List<String> inputs) throws IOException {
    Corrections corrections = correction.load();
    try (SentenceVectors vectors = model.open();
        Progress progress = progress(inputs)) {
      Run run = new Run(engine().with(vectors), threads(), progress);
      Trace trace = run.trace(items, today, corrections);
      correction.tell(trace);
      return trace;
    }
  }

  /** As {@link EngineOptions#engine}. */
  Jejak engine() {
    return engine.engine();
  }

  /** As {@link EngineOptions#lexicon}. */
  Lexicon lexicon() throws IOException {
    return engine.lexicon();
  }

  /** How many threads read and trace. */
  int threads() {
    return threads.count();
  }

  /** The day that decides OVERDUE; null for the latest that the input gives. */
  @Nullable LocalDate today() {
    return today;
  }

  /**
   * The trace to look things up in, with the lexicon it was made with.
   *
   * @param excerpts whether only excerpts may be shown
   */
  TraceIndex index(Trace trace, boolean excerpts) throws IOException {
    return new TraceIndex(trace, engine.lexicon(), excerpts);
  }

  /** A bar, where standard error is a terminal and nobody asked for silence. */
  Progress progress(List<String> inputs) {
    return quiet.progress(inputs);
  }

  /** Says something that is no error. */
  void say(String words) {
    quiet.say(words);
  }

  /** Names what was rejected and why, which is no matter of silence. */
  void tellRejected(Trace trace) {
    CommandSpec command = Objects.requireNonNull(spec, "picocli gives every mixin its spec");
    Rejections.tell(trace, command.commandLine().getErr());
  }

  /** Says something that is to be heard even with {@code --quiet}. */
  void tell(String words) {
    quiet.tell(words);
  }

  /** How much is said. */
  QuietOption voice() {
    return quiet;
  }
}
