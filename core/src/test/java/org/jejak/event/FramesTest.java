package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jejak.event.Frame.Flag;
import org.jejak.language.PackException;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.junit.jupiter.api.Test;

class FramesTest {

  @Test
  void everyConceptOfTheFramesIsDefined() {
    Packs packs = Packs.standard();

    assertThat(Frames.standard().concepts())
        .allSatisfy(concept -> assertThat(packs.domain(concept)).as(concept).isNotEmpty());
  }

  @Test
  void aBrokenFrameIsToldWithFileLineAndFault() {
    assertThatThrownBy(() -> frames("# a comment\nsign.v\t*\tSUPORT\t-\t057\t-\t-\t-"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("frames.tsv:2")
        .hasMessageContaining("unknown 'SUPORT'");
    assertThatThrownBy(() -> frames("sign.v\t*\tSUPPORT\t-\t057"))
        .hasMessageContaining("frames.tsv:1")
        .hasMessageContaining("8 columns, not 5");
    assertThatThrownBy(() -> frames("sign.v\t$pacts\tSUPPORT\t-\t057\t-\t-\t-"))
        .hasMessageContaining("no set '$pacts'");
    assertThatThrownBy(() -> frames("sign.v\t*\tSUPPORT\t-\t057\t-\tNEAR\t-"))
        .hasMessageContaining("unknown 'NEAR'");
  }

  private static Frames frames(String lines) {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    return Frames.of(
        Table.read(new ByteArrayInputStream(bytes), "frames.tsv"), List.of(), List.of());
  }

  @Test
  void allSixteenTypesHaveAFrame() {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (String concept : Frames.standard().concepts()) {
      Frames.standard().of(concept).forEach(frame -> types.add(frame.type()));
    }

    assertThat(types).containsExactlyInAnyOrder(EventType.values());
  }

  @Test
  void noFrameIsHiddenByAWiderOneAboveIt() {
    for (String act : Frames.standard().concepts()) {
      Frame wide = null;
      for (Frame frame : Frames.standard().of(act)) {
        assertThat(wide).as("%s of %s", act, frame.rule()).isNull();
        wide =
            frame.slots().contains(Frame.Slot.ANYTHING) && frame.flags().isEmpty() ? frame : null;
      }
    }
  }

  @Test
  void noFrameIsCoveredByOneAboveIt() {
    for (String act : Frames.standard().concepts()) {
      List<Frame> frames = Frames.standard().of(act);
      for (int later = 1; later < frames.size(); later++) {
        Frame covered = frames.get(later);
        assertThat(frames.subList(0, later))
            .as("%s of %s", act, covered.rule())
            .noneMatch(wide -> covers(wide, covered));
      }
    }
  }

  /** Whether a frame takes every act that one below it would take. */
  private static boolean covers(Frame wide, Frame narrow) {
    Set<Flag> asked = EnumSet.noneOf(Flag.class);
    asked.addAll(wide.flags());
    asked.retainAll(EnumSet.of(Flag.VERB, Flag.JOINT, Flag.INFINITIVE, Flag.TARGET, Flag.PERSON));
    boolean asksNoMore = narrow.flags().containsAll(asked);
    boolean meets =
        wide.recipients().containsAll(narrow.recipients()) || !asked.contains(Flag.TARGET);
    boolean privateToo = wide.type() == narrow.type() || wide.has(Flag.NONE) || !wide.isVerbal();
    boolean together = wide.has(Flag.PAIR) && wide.type() == EventType.CONSULT;
    return asksNoMore
        && meets
        && privateToo
        && (!together || narrow.has(Flag.PAIR))
        && narrow.slots().stream()
            .allMatch(slot -> wide.slots().stream().anyMatch(other -> covers(other, slot)));
  }

  private static boolean covers(Frame.Slot wide, Frame.Slot narrow) {
    boolean same = wide.role() == narrow.role() && wide.asksActor() == narrow.asksActor();
    return wide.equals(Frame.Slot.ANYTHING)
        || same && wide.concepts().containsAll(narrow.concepts());
  }

  @Test
  void whatAsksNothingStandsAlone() {
    for (Table.Row row : Table.resource(Frames.class, "frames.tsv")) {
      if (!row.get(0).startsWith("=") && row.list(1).contains("*")) {
        assertThat(row.list(1)).as(row.origin()).containsExactly("*");
      }
    }
  }

  @Test
  void noRoleIsAskedForTheRecipientTwice() {
    for (String act : Frames.standard().concepts()) {
      assertThat(Frames.standard().of(act))
          .allSatisfy(frame -> assertThat(frame.recipients()).doesNotHaveDuplicates());
    }
  }

  @Test
  void everySetIsUsed() {
    Set<String> readByName = Set.of("=sport", "=causing", "=counting");
    List<Table.Row> rows = Table.resource(Frames.class, "frames.tsv");
    String objects = String.join(",", rows.stream().map(row -> row.get(1)).toList()) + ",";
    assertThat(rows.stream().map(row -> row.get(0)).filter(name -> name.startsWith("=")))
        .allMatch(name ->
            readByName.contains(name)
                || objects.matches("(?s).*[$]" + name.substring(1) + "[, ].*"));
  }
}
