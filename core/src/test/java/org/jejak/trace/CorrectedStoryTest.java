package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jejak.story.Correction;
import org.jejak.story.Correction.Kind;
import org.jejak.story.Corrections;
import org.junit.jupiter.api.Test;

/** What people say of which reports tell one story holds against everything else. */
class CorrectedStoryTest {
  private static final String FIRE =
      "A fire destroyed the fish market of Sorong on Tuesday night. Nobody was hurt, the fire"
          + " brigade said, and the cause is not known yet. Traders said that they had lost their"
          + " boats and nets. The mayor promised help for the families.";
  private static final String FIRE_AGAIN =
      "The fish market of Sorong burned down on Tuesday night. The fire brigade said that nobody"
          + " was hurt. The cause of the fire is not known. Traders lost boats and nets, and the"
          + " mayor of Sorong promised help.";
  private static final String BRIDGE =
      "Engineers closed the long bridge near Palu for repairs. Lorries take the coast road until"
          + " the spring, the road office said.";

  private final Reports reports =
      new Reports()
          .with("fire", "2025-06-11", "Fire destroys fish market", FIRE)
          .with("again", "2025-06-11", "Sorong fish market burns down", FIRE_AGAIN)
          .with("copy", "2025-06-12", "Fire destroys fish market", FIRE)
          .with("bridge", "2025-10-01", "Bridge near Palu closed", BRIDGE);

  private Correction correction(Kind kind, String first, String second, int hour) {
    return new Correction(
        kind,
        reports.id(first),
        reports.id(second),
        "desk",
        OffsetDateTime.parse("2025-11-03T0" + hour + ":00:00+07:00"),
        null);
  }

  private List<String> stories(Correction... corrections) {
    Trace trace = reports.trace(new Corrections(List.of(corrections)));
    return List.copyOf(Reports.stories(trace));
  }

  @Test
  void withoutCorrectionsTheReportsOfTheFireAreOneStory() {
    assertThat(stories()).containsExactly("again + copy + fire", "bridge");
  }

  @Test
  void reportsSaidToBeTheSameAreOneStoryHoweverFarApart() {
    assertThat(stories(correction(Kind.SAME, "bridge", "fire", 1)))
        .containsExactly("again + bridge + copy + fire");
  }

  @Test
  void reportsSaidNotToBeTheSameArePartedWithTheirCopies() {
    assertThat(stories(correction(Kind.NOT_SAME, "again", "copy", 1)))
        .containsExactly("again", "bridge", "copy + fire");
  }

  @Test
  void evenACopyCanBePartedFromItsSource() {
    assertThat(stories(correction(Kind.NOT_SAME, "copy", "fire", 1)))
        .anyMatch(story -> story.contains("fire") && !story.contains("copy"));
  }

  @Test
  void theLaterOfTwoContraryCorrectionsHolds() {
    Correction early = correction(Kind.NOT_SAME, "again", "fire", 1);
    Correction late = correction(Kind.SAME, "fire", "again", 2);
    assertThat(stories(late, early)).isEqualTo(stories());
    assertThat(new Corrections(List.of(early, late)).overruled()).containsExactly(early);
  }

  @Test
  void aCorrectionOfReportsThatAreNotThereChangesNothingAndIsListed() {
    Correction stray =
        new Correction(Kind.SAME, reports.id("fire"), "a-0000000000000000", null, null, null);
    assertThat(stories(stray)).isEqualTo(stories());
    Trace trace = reports.trace();
    assertThat(new Corrections(List.of(stray)).unknown(trace.readings()::has))
        .containsExactly(stray);
  }
}
