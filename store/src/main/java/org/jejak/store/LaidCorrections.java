package org.jejak.store;

import java.util.function.Supplier;
import org.jejak.correction.Applied;
import org.jejak.correction.Corrections;
import org.jejak.correction.ReportLookup;
import org.jspecify.annotations.Nullable;

/** What people say of the reports of a folder, laid on them when somebody first asks. */
final class LaidCorrections {
  private final Supplier<Corrections> said;
  private final ReportLookup reports;
  private @Nullable Applied applied;

  LaidCorrections(Supplier<Corrections> said, ReportLookup reports) {
    this.said = said;
    this.reports = reports;
  }

  Applied get() {
    Applied made = applied;
    if (made == null) {
      made = Applied.of(said.get(), reports);
      applied = made;
    }
    return made;
  }
}
