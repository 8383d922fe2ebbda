package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  @ParameterizedTest
  @ValueSource(strings = {"Rp", "rp", "kr", "Rs", "USD", "IDR", "$"})
  void marksAndCodesOfMoneyAreKnownBeforeAFigure(String mark) {
    assertThat(isMoney(mark)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cup", "All", "Try", "Top", "usd", "about", "%"})
  void wordsThatLookLikeACodeAreNone(String word) {
    assertThat(isMoney(word)).isFalse();
  }

  private static boolean isMoney(String word) {
    String text = word + " 40";
    return Tokenizer.isMoney(Tokenizer.tokens(text).getFirst(), text);
  }
}
