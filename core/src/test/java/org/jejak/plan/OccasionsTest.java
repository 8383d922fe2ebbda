package org.jejak.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jejak.time.Interval;
import org.junit.jupiter.api.Test;

/** Plans that are due at an event with set days. */
class OccasionsTest {
  @Test
  void whatIsDueAtAHearingIsDueOnItsDay() {
    assertThat(
            new News()
                .on(
                    "2025-05-02",
                    "Gambia is expected to submit new documents at the ICJ hearing, officials said.")
                .on("2025-05-09", "The ICJ hearing will be held in The Hague on 26 May.")
                .plans("2025-05-10"))
        .filteredOn(plan -> plan.text().contains("documents"))
        .singleElement()
        .satisfies(
            plan -> assertThat(plan.due()).isEqualTo(Interval.day(LocalDate.of(2025, 5, 26))));
  }
}
