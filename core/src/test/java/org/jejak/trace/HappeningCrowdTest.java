package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many copies of one report tell one event each. */
class HappeningCrowdTest {
  private static final String TEXT =
      "Indonesia and Vietnam signed a fisheries accord in Hanoi on Monday. Indonesia sent two patrol"
          + " ships to Vietnam on Tuesday.";

  @Test
  void copiesOfOneReportShareItsHappenings() {
    Reports reports = new Reports();
    for (int i = 0; i < 400; i++) {
      reports.with("copy" + i, "2025-03-14", "Accord signed", TEXT, "https://o" + i + ".example/a");
    }
    try (Trace trace = reports.trace()) {
      Set<String> happenings =
          trace.readings().stream()
              .flatMap(reading -> reading.events().stream())
              .map(event -> trace.happening(event.id()))
              .collect(Collectors.toSet());
      assertThat(happenings).hasSizeBetween(1, 3);
    }
  }
}
