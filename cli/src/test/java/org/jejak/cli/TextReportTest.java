package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.trace.SampleTrace;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private final String report = Samples.text(SampleTrace.trace(), false);

  @Test
  void noLineIsWiderThanAHundredColumns() {
    assertThat(report.lines())
        .allSatisfy(l -> assertThat(Columns.width(l)).isLessThanOrEqualTo(100));
    assertThat(Samples.text(SampleTrace.trace(), true).lines())
        .allSatisfy(l -> assertThat(Columns.width(l)).isLessThanOrEqualTo(100));
  }

  @Test
  void itOpensWithTheTotals() {
    assertThat(report.strip())
        .startsWith("JEJAK  6 reports · 3 stories in 2 storylines · 3 origins");
  }

  @Test
  void aTranslationHangsUnderItsSource() {
    assertThat(report).contains("├─ translated.txt", "translated from Tanjung Times");
  }

  @Test
  void anUndatedReportSaysHowItsDayIsKnown() {
    assertThat(report).contains("undated; about 18–19 Apr 2025 by its story");
  }

  @Test
  void aDriftShowsBothWords() {
    assertThat(report).contains("MODALITY", "“could carry goods” → “akan mengangkut barang”");
  }

  @Test
  void aPlanSaysWhatCameOfIt() {
    assertThat(report).contains("LATE", "reported done after the due day, 18 Apr 2025");
  }

  @Test
  void aStatementNamesTheOutletItCameThrough() {
    assertThat(report).contains("via Radio Lafaek");
  }

  @Test
  void theLedgerBalancesAndNamesWhatWasRejected() {
    assertThat(report)
        .contains("7 received = 5 accepted + 1 partial + 1 rejected")
        .contains("reports/broken.bin", "this is not text");
  }

  @Test
  void colourIsOnlyWhereItIsWanted() {
    assertThat(report).doesNotContain("\u001b");
    assertThat(Samples.text(SampleTrace.trace(), true)).contains("\u001b[1m");
  }

  @Test
  void escapeSequencesAndTurnedWritingFromOutsideAreDropped() {
    assertThat(Columns.clean("\u001b[31mred\u202e ot\n\n og\u0000")).isEqualTo("[31mred ot og");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(Columns.width("東京")).isEqualTo(4);
    assertThat(Columns.width("e\u0301")).isEqualTo(1);
    assertThat(Columns.wrap("東京東京東京", 4)).isEqualTo(List.of("東京", "東京", "東京"));
  }

  @Test
  void aWordLongerThanTheLineIsBroken() {
    assertThat(Columns.wrap("ab " + "x".repeat(25), 10))
        .containsExactly("ab", "x".repeat(10), "x".repeat(10), "xxxxx");
  }

  @Test
  void proofStandsAtTheSourceBeforeWhatWasMadeOutOfIt() {
    assertThat(report)
        .contains("— Tanjung Times, translated.txt")
        .containsSubsequence("“The line could carry goods", "“Jalur itu akan mengangkut barang");
  }
}
