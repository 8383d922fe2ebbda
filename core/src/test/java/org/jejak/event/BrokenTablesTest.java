package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jejak.language.PackException;
import org.jejak.language.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken line of the tables of events: the file, the line, and what is wrong with it. */
class BrokenTablesTest {
  private static final String GOOD = "sign.v\t$pact\tSUPPORT\t-\t057\t-\tWITH,OBJECT\tPAIR";

  @Test
  void theLineThatTheOthersBreakIsWhole() {
    assertThat(frames("=pact\ttreaty.n\n" + GOOD).of("sign.v")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          SUPPORT | SUPORT      | not a frame: unknown 'SUPORT'
          WITH,   | NEAR,       | not a frame: unknown 'NEAR'
          PAIR    | PAIRS       | not a frame: unknown 'PAIRS'
          $pact   | $pacts      | no set '$pacts'
          $pact   | INTO:@      | not a frame: unknown 'INTO'
          SUPPORT | SUPPORT~-   | a frame has 8 columns, not 9
          ~PAIR   | ""          | a frame has 8 columns, not 7
          """)
  void aBrokenFrameIsToldWithFileLineAndFault(String part, String broken, String fault) {
    String line = GOOD.replace(part.replace('~', '\t'), broken.replace('~', '\t'));
    assertThat(line).as("the breakage").isNotEqualTo(GOOD);

    assertThatThrownBy(() -> frames("# sets first\n=pact\ttreaty.n\n\n" + line))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("frames.tsv:4")
        .hasMessageContaining(fault);
  }

  @Test
  void aSetMustStandAboveTheLineThatNamesIt() {
    assertThatThrownBy(() -> frames(GOOD + "\n=pact\ttreaty.n"))
        .hasMessageContaining("frames.tsv:1")
        .hasMessageContaining("no set '$pact'");
  }

  @Test
  void aBrokenCarrierIsTold() {
    assertThatThrownBy(
            () -> Frames.of(List.of(), table("carriers.tsv", "hold.v\tHEAVY"), List.of()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("carriers.tsv:1")
        .hasMessageContaining("not a carrier: unknown 'HEAVY'");
  }

  @Test
  void aBrokenActorIsTold() {
    String lines = "police.n\tPolice\tCOP\tSTATE\nstudent.n\tStudents\tEDU\tALONE";
    assertThatThrownBy(() -> Frames.of(List.of(), List.of(), table("actor-nouns.tsv", lines)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("actor-nouns.tsv:2")
        .hasMessageContaining("not an actor: unknown 'ALONE'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          flood.n~FLOODS~*              | incidents.tsv:2 | no kind 'FLOODS'
          flood.n~FLOOD                 | incidents.tsv:2 | an incident has 3 columns, not 2
          storm.n~FLOOD~*               | incidents.tsv:2 | 'storm.n' names an incident above already
          """)
  void aBrokenIncidentIsTold(String line, String where, String fault) {
    String lines = "storm.n\tSTORM\t*\n" + line.strip().replace('~', '\t');
    assertThatThrownBy(() -> IncidentTables.of(table("incidents.tsv", lines), List.of()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(where)
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          die.v~deaths  | no field 'deaths'
          kill.v~dead   | 'kill.v' stands above already
          """)
  void aBrokenVictimIsTold(String line, String fault) {
    String lines = "kill.v\tdead\n" + line.strip().replace('~', '\t');
    assertThatThrownBy(() -> IncidentTables.of(List.of(), table("victims.tsv", lines)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("victims.tsv:2")
        .hasMessageContaining(fault);
  }

  private static Frames frames(String lines) {
    return Frames.of(table("frames.tsv", lines), List.of(), List.of());
  }

  private static List<Table.Row> table(String name, String lines) {
    return Table.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), name);
  }
}
