package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jejak.store.StoreStatus.Counts;
import org.junit.jupiter.api.Test;

/** {@code jejak status}. */
class StatusCommandTest {

  @Test
  void todayStandsFirst() {
    Map<String, Counts> days = new TreeMap<>();
    for (int day = 1; day <= 28; day++) {
      days.put("2025-02-%02d".formatted(day), new Counts(1, 1, 0, 0));
    }
    assertThat(StatusCommand.latestFirst(days).keySet()).first().isEqualTo("2025-02-28");
  }
}
