package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;

class FramesTest {

  @Test
  void everyConceptOfTheFramesIsDefined() {
    Packs packs = Packs.standard();

    assertThat(Frames.standard().concepts())
        .allSatisfy(concept -> assertThat(packs.domain(concept)).as(concept).isNotEmpty());
  }

  @Test
  void allSixteenTypesHaveAFrame() {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (String concept : Frames.standard().concepts()) {
      Frames.standard().of(concept).forEach(frame -> types.add(frame.type()));
    }

    assertThat(types).containsExactlyInAnyOrder(EventType.values());
  }
}
