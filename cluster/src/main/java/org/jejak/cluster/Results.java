package org.jejak.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.Consumer;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Where each round goes.
 *
 * @param files the files of the output format; null for none
 * @param folder keeps the reports, too; null for none
 */
record Results(@Nullable ResultFolder files, @Nullable StoreFolder folder) implements Serializable {

  /** Into files alone. */
  static Results in(ResultFolder files) {
    return new Results(files, null);
  }

  /** Whether somebody keeps the items' bytes. */
  boolean keepItems() {
    return folder != null;
  }

  /**
   * Takes a round.
   *
   * @param settings how it was traced
   * @param lines takes each row of the files; null for nobody
   */
  void take(RoundInput round, Trace trace, TraceSettings settings, @Nullable Consumer<Line> lines)
      throws IOException, InterruptedException {
    if (folder != null) {
      folder.keep(round, trace, settings);
    }
    if (files != null) {
      files.write(trace, lines);
    }
  }
}
