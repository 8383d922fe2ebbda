package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands between quotation marks, however they are set. */
class QuotedTextTest {

  private static String quoted(String text) {
    boolean[] quoted = QuotedText.of(text);
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < quoted.length; i++) {
      marked.append(quoted[i] ? text.charAt(i) : '.');
    }
    return marked.toString().replaceAll("\\.*([“\"„«‘»])([^.]+)\\.*", "[$2]");
  }

  @Test
  void curlyAndStraightMarksQuote() {
    assertThat(quoted("He said “we go” and left")).isEqualTo("[we go]");
    assertThat(quoted("Katanya \"kami pergi\" lalu pulang")).isEqualTo("[kami pergi]");
  }

  @Test
  void aMarkThatIsOpenedAgainStaysOpen() {
    assertThat(quoted("\"We go now \"and we stay\" he said")).startsWith("[We go now ");
    boolean[] quoted = QuotedText.of("“One day. “Two days.” he said");
    assertThat(quoted[12]).isTrue();
    assertThat(quoted[24]).isFalse();
  }

  @Test
  void theEndOfAParagraphClosesWhatIsOpen() {
    boolean[] quoted = QuotedText.of("“One day\n\nhe said");
    assertThat(quoted[5]).isTrue();
    assertThat(quoted[12]).isFalse();
  }

  @Test
  void apostrophesQuoteNothing() {
    assertThat(QuotedText.of("Indonesia’s and Vietnam’s ships don't sail")).doesNotContain(true);
  }

  @Test
  void germanMarksAreClosedByTheOnesThatOpenElsewhere() {
    boolean[] quoted = QuotedText.of("Er sagte „wir gehen“ und ging");
    assertThat(quoted[12]).isTrue();
    assertThat(quoted[25]).isFalse();
  }
}
