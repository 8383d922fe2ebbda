package org.jejak.cluster;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jejak.correction.CorrectionLines;
import org.jejak.correction.Corrections;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * How a round is traced.
 *
 * @param files what the engine knows beside what ships with it
 * @param corrections what people say of the reports, as lines of {@code corrections.jsonl}
 * @param today the day that decides OVERDUE; null for the latest that the input gives
 */
record TraceSettings(EngineFiles files, List<String> corrections, @Nullable LocalDate today)
    implements Serializable {
  /** The usual ones. */
  static final TraceSettings USUAL = new TraceSettings(EngineFiles.NONE, List.of(), null);

  /** Copies the list. */
  TraceSettings {
    corrections = List.copyOf(corrections);
  }

  /** The engine, as {@link Engine#with}. */
  Jejak engine() {
    return Engine.with(files);
  }

  /**
   * Traces a round.
   *
   * @throws IllegalArgumentException when a line is no correction, or as {@link #engine}
   */
  Trace trace(RoundInput round) {
    return engine().trace(round.input(engine()), today, said());
  }

  private Corrections said() {
    try {
      return CorrectionLines.read(corrections);
    } catch (CorrectionLines.UnreadableException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
