package org.jejak.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.correction.Correction;
import org.jejak.correction.Corrections;
import org.jejak.correction.Target;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jspecify.annotations.Nullable;

/**
 * What people correct in the reports of the index, as far as the last trace knew it. It remembers
 * which reports are in the index as corrected: when people say otherwise, these are taken in anew.
 */
final class IndexedCorrections {
  private final Tables tables;
  private final ReadingCodec codec;
  private final Set<String> pointedAt = new HashSet<>();
  private IndexState.Corrected state;
  private @Nullable LaidCorrections laid;

  /**
   * Begins with what the index holds.
   *
   * @param state as its last commit says
   */
  IndexedCorrections(Tables tables, ReadingCodec codec, IndexState.Corrected state) {
    this.tables = tables;
    this.codec = codec;
    this.state = state;
  }

  IndexState.Corrected state() {
    return state;
  }

  /** Whether a trace knew of more than the index does, or of less. */
  boolean isBehind() {
    return state.upTo() != tables.facts().number(Findings.TRACED_SAID);
  }

  /** The report with what people correct. */
  Reading seen(Reading reading) {
    return laid().get().seen(reading);
  }

  private LaidCorrections laid() {
    LaidCorrections made = laid;
    if (made == null) {
      Corrections said = SaidCorrections.traced(tables);
      pointedAt.clear();
      said.all().stream().filter(correction -> correction.undone() == null).forEach(this::note);
      made = new LaidCorrections(() -> said, new TableLookup(tables, codec));
      laid = made;
    }
    return made;
  }

  private void note(Correction correction) {
    for (Target target : correction.claim().targets()) {
      pointedAt.add(target.article());
      if (target.url() != null) {
        pointedAt.add(target.url());
      }
    }
  }

  /** Whether people said something of one of these reports, or of its address, before it came. */
  boolean pointAt(List<SearchIndex.Entry> reports) {
    if (state.upTo() == 0) {
      return false;
    }
    laid();
    return reports.stream()
        .anyMatch(
            report -> pointedAt.contains(report.id()) || pointedAt.contains(report.address()));
  }

  /**
   * Looks anew at what people say.
   *
   * @return the reports that are to be taken in again: what is corrected now or was until now
   */
  Set<String> renew() {
    laid = null;
    Set<String> now = laid().get().amended();
    Set<String> changing = new TreeSet<>(state.reports());
    changing.addAll(now);
    state = new IndexState.Corrected(tables.facts().number(Findings.TRACED_SAID), now);
    return changing;
  }
}
