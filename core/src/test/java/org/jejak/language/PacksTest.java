package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PacksTest {
  private static final Table.Row ROW =
      new Table.Row("fates.tsv:10", List.of("die.v, kill.v", "wound.v"));

  @Test
  void theConceptsOfATableAreRead() {
    assertThat(Packs.standard().concepts(ROW, 0)).containsExactly("die.v", "kill.v");
  }

  @Test
  void aTableThatNamesNoConceptIsRefusedWithItsLine() {
    assertThatThrownBy(() -> Packs.standard().concepts(ROW, 1))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("fates.tsv:10: no concept 'wound.v'");
  }
}
