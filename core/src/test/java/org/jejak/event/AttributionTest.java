package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * According to whom: the statement that the clause stands in, the innermost where one holds
 * another.
 */
class AttributionTest {

  @Test
  void whatTheOutletTellsItselfIsGivenToNobody() {
    assertThat(source("en", "Iran released two prisoners.")).isNull();
    assertThat(source("id", "Iran membebaskan dua tahanan.")).isNull();
  }

  @Test
  void aReportedClauseIsItsSpeakers() {
    assertThat(source("en", "Turkey said that Iran had released two prisoners."))
        .isEqualTo("Turkey");
    assertThat(source("id", "Turki mengatakan bahwa Iran membebaskan dua tahanan."))
        .isEqualTo("Turkey");
  }

  @Test
  void theSpeakerMayFollow() {
    assertThat(source("en", "Iran released two prisoners, Turkey said.")).isEqualTo("Turkey");
    assertThat(source("en", "\"Iran released two prisoners,\" Hakan Fidan said."))
        .isEqualTo("Hakan Fidan");
  }

  @Test
  void whoTellsItWithinAStatementIsTheSource() {
    assertThat(source("en", "Turkey said that Qatar had said that Iran released two prisoners."))
        .isEqualTo("Qatar");
    assertThat(source("en", "Turkey said Qatar had announced that Iran released two prisoners."))
        .isEqualTo("Qatar");
    assertThat(
            source(
                "id",
                "Turki mengatakan bahwa Qatar menyatakan Iran telah membebaskan dua tahanan."))
        .isEqualTo("Qatar");
    assertThat(source("id", "Menurut Turki, Qatar mengatakan bahwa Iran membebaskan dua tahanan."))
        .isEqualTo("Qatar");
  }

  @Test
  void aSourceEndsWithItsSentence() {
    var events =
        new Report(
                "en",
                "Turkey said that Iran had released two prisoners. Russia arrested three"
                    + " diplomats.")
            .events();

    assertThat(events).extracting(Event::attributedTo).containsExactly("Turkey", null);
  }

  private static @org.jspecify.annotations.Nullable String source(String lang, String text) {
    return new Report(lang, text).event().attributedTo();
  }
}
