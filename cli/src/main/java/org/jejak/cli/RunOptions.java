package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How every command that traces does it: threads, the day, what is known, how much is said. */
final class RunOptions {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that read (default: one a processor). The outcome is the same.")
  private @Nullable Integer threads;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description =
          "Day that decides OVERDUE, as 2025-09-30 (default: the latest day that the"
              + " input gives).")
  private @Nullable LocalDate today;

  @Mixin private KnowledgeOption knowledge = new KnowledgeOption();
  @Mixin private LexiconOption lexicon = new LexiconOption();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private CorrectionOption correction = new CorrectionOption();

  @Option(names = "--quiet", description = "Say nothing but errors on standard error.")
  private boolean quiet;

  /** Throws where an option is out of range. */
  void check() {
    if (threads != null && threads < 1) {
      throw new ParameterException(spec().commandLine(), "--threads must be at least 1");
    }
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

  /**
   * The engine with what is known, without a model.
   *
   * @throws UncheckedIOException where a lexicon cannot be read
   */
  Jejak engine() {
    try {
      Lexicon words = lexicon.load();
      return Run.engine(knowledge::load).with(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many threads read. */
  int threads() {
    return threads != null ? threads : Runtime.getRuntime().availableProcessors();
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
    return new TraceIndex(trace, lexicon.load(), excerpts);
  }

  /** A bar, where standard error is a terminal and nobody asked for silence. */
  Progress progress(List<String> inputs) {
    boolean shown = Terminal.drawable() && !quiet;
    return new Progress(spec().commandLine().getErr(), inputs, shown);
  }

  /** Says something that is no error. */
  void say(String words) {
    if (!quiet) {
      tell(words);
    }
  }

  /** Names what was rejected and why, which is no matter of silence. */
  void tellRejected(Trace trace) {
    Rejections.tell(trace, spec().commandLine().getErr());
  }

  /** Says something that is to be heard even with {@code --quiet}. */
  void tell(String words) {
    PrintWriter err = spec().commandLine().getErr();
    err.println(words);
    err.flush();
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every mixin its spec");
  }
}
