package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text in columns of a terminal. */
class ColumnsTest {
  @Test
  void ofALongNameTheEndIsShown() {
    assertThat(Columns.tail("https://paper.example/feed.xml", 12)).isEqualTo("…le/feed.xml");
    assertThat(Columns.tail("feed.xml", 12)).isEqualTo("feed.xml    ");
  }

  @Test
  void wideLettersTakeTwoColumns() {
    assertThat(Columns.tail("新聞.example/港の知らせ", 8)).isEqualTo("…知らせ ");
  }
}
