package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jejak.correction.Claim;
import org.jejak.correction.Correction;
import org.jejak.correction.Corrections;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.correction.Standing.State;
import org.jejak.correction.Target;
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

  private Correction same(String first, String second, int hour) {
    return said(hour, Target.id(1, reports.id(first)), Target.id(1, reports.id(second)));
  }

  private Correction notSame(String first, String second, int hour) {
    return said(hour, Target.id(1, reports.id(first)), Target.id(2, reports.id(second)));
  }

  private static Correction said(int hour, Target... targets) {
    OffsetDateTime time = OffsetDateTime.parse("2025-11-03T0" + hour + ":00:00+07:00");
    return Correction.of(new Claim.OfStory(List.of(targets)), new Saying("desk", time, null));
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
    assertThat(stories(same("bridge", "fire", 1))).containsExactly("again + bridge + copy + fire");
  }

  @Test
  void reportsSaidNotToBeTheSameArePartedWithTheirCopies() {
    assertThat(stories(notSame("again", "copy", 1)))
        .containsExactly("again", "bridge", "copy + fire");
  }

  @Test
  void evenACopyCanBePartedFromItsSource() {
    assertThat(stories(notSame("copy", "fire", 1)))
        .anyMatch(story -> story.contains("fire") && !story.contains("copy"));
  }

  @Test
  void theLaterOfTwoContraryCorrectionsHolds() {
    Correction early = notSame("again", "fire", 1);
    Correction late = same("fire", "again", 2);
    assertThat(stories(late, early)).isEqualTo(stories());
    assertThat(states(early, late)).containsExactly(State.HOLDS, State.OVERRULED);
  }

  @Test
  void aCorrectionOfReportsThatAreNotThereChangesNothingAndIsListed() {
    Correction stray =
        said(1, Target.id(1, reports.id("fire")), Target.id(1, "a-0000000000000000"));
    assertThat(stories(stray)).isEqualTo(stories());
    assertThat(standings(stray))
        .singleElement()
        .satisfies(standing -> {
          assertThat(standing.state()).isEqualTo(State.UNFIT);
          assertThat(standing.problem()).isEqualTo("there is no report a-0000000000000000");
        });
  }

  @Test
  void whatIsSaidOfManyReportsHoldsForThoseThatAreThere() {
    Correction three =
        said(
            1,
            Target.id(1, reports.id("fire")),
            Target.id(1, "a-0000000000000000"),
            Target.id(1, reports.id("bridge")));
    assertThat(stories(three)).containsExactly("again + bridge + copy + fire");
    assertThat(states(three)).containsExactly(State.PARTLY);
  }

  @Test
  void aReportTakenOutOfAMergeLeavesTheOthersTogether() {
    Correction merge =
        said(
            1,
            Target.id(1, reports.id("fire")),
            Target.id(1, reports.id("again")),
            Target.id(1, reports.id("bridge")));
    Correction out = notSame("again", "fire", 2);
    assertThat(stories(merge, out)).containsExactly("again", "bridge + copy + fire");
    assertThat(stories(out, merge)).containsExactly("again", "bridge + copy + fire");
    assertThat(states(merge, out)).containsExactly(State.HOLDS, State.PARTLY);
  }

  @Test
  void copiesDoNotJoinAgainWhatPeoplePart() {
    Correction parted =
        said(
            1,
            Target.id(1, reports.id("copy")),
            Target.id(1, reports.id("bridge")),
            Target.id(2, reports.id("fire")),
            Target.id(2, reports.id("again")));
    assertThat(stories(parted)).containsExactly("again + fire", "bridge + copy");
  }

  @Test
  void whatIsTakenBackIsAsIfItHadNeverBeenSaid() {
    Correction bridge = same("bridge", "fire", 1);
    assertThat(stories(bridge.undone(Saying.UNKNOWN))).isEqualTo(stories());
    assertThat(states(bridge.undone(Saying.UNKNOWN))).containsExactly(State.UNDONE);
    assertThat(stories(bridge, bridge.undone(Saying.UNKNOWN))).isEqualTo(stories());
  }

  private List<Standing> standings(Correction... corrections) {
    return reports.trace(new Corrections(List.of(corrections))).corrections();
  }

  private List<State> states(Correction... corrections) {
    return standings(corrections).stream().map(Standing::state).toList();
  }
}
