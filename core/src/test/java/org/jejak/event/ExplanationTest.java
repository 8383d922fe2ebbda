package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.event.Explanation.Role;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void anEventIsExplainedByTheWordsThatMadeIt() {
    Report report =
        new Report("en", "It rained. Indonesia and Vietnam signed a fisheries treaty in Hanoi.");

    Explanation explanation = report.explanation();

    assertThat(explanation.parts())
        .extracting(Explanation.Part::role, Explanation.Part::text)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Role.ACT, "signed"),
            org.assertj.core.groups.Tuple.tuple(Role.ACTOR, "Indonesia"),
            org.assertj.core.groups.Tuple.tuple(Role.RECIPIENT, "Vietnam"),
            org.assertj.core.groups.Tuple.tuple(Role.PLACE, "Hanoi"));
    assertThat(explanation.rule()).startsWith("frames.tsv:");
    assertThat(explanation.line()).startsWith("sign.v");
    assertThat(explanation.cues()).isEmpty();
    assertThat(explanation.sentence().start()).isEqualTo(11);
  }

  @Test
  void theCuesOfStatusAreTold() {
    Explanation explanation =
        new Report("id", "Indonesia akan menandatangani perjanjian dengan Vietnam.").explanation();

    assertThat(explanation.cues()).extracting(Explanation.Cue::text).containsExactly("akan");
    assertThat(explanation.cues()).extracting(Explanation.Cue::says).containsExactly("FUTURE");
  }

  @Test
  void framesThatNearlyAppliedAreToldWithTheReason() {
    Explanation explanation = new Report("en", "Indonesia sent tents to Vietnam.").explanation();

    assertThat(explanation.nearMisses())
        .anySatisfy(miss -> {
          assertThat(miss.act()).isEqualTo("sent");
          assertThat(miss.type()).isEqualTo(EventType.CONSULT);
          assertThat(miss.reason()).contains("not those it asks for");
        });
  }

  @Test
  void whatTheReportDoesNotHoldIsNotExplained() {
    Event other = new Report("en", "Indonesia and Vietnam signed a treaty.").event();

    assertThat(new Report("en", "It rained.").explain(other)).isNull();
  }
}
