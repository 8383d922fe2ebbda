package org.jejak.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static Shingles of(String gold, String found) {
    return Shingles.of(Shingles.words(gold), Shingles.words(found));
  }

  @Test
  void wordsAreRunsOfLettersDigitsAndLowLinesAndKeepTheirCase() {
    assertThat(Shingles.words("Don't e-mail snake_case, ½ of 3.5 Über 𝒳!"))
        .containsExactly("Don", "t", "e", "mail", "snake_case", "½", "of", "3", "5", "Über", "𝒳");
  }

  @Test
  void aCombiningMarkEndsAWordAsInPython() {
    assertThat(Shingles.words("cafe\u0301s")).containsExactly("cafe", "s");
  }

  @Test
  void sameTextsAreWhollyRight() {
    Shingles same = of("one two three four five", "one two, three four. five");
    assertThat(same.precision()).isEqualTo(1);
    assertThat(same.recall()).isEqualTo(1);
    assertThat(same.leftIn()).isEmpty();
    assertThat(same.leftOut()).isEmpty();
  }

  @Test
  void aRunCountsAsOftenAsItStandsThere() {
    Shingles twice = of("a b c d", "a b c d. a b c d");
    assertThat(twice.shared()).isEqualTo(1);
    assertThat(twice.found()).isEqualTo(5);
    assertThat(twice.precision()).isEqualTo(0.2);
    assertThat(twice.recall()).isEqualTo(1);
  }

  @Test
  void lessThanFourWordsAreOneRun() {
    assertThat(of("two words", "two words").recall()).isEqualTo(1);
    assertThat(of("two words", "two other").recall()).isZero();
  }

  @Test
  void nothingFoundHasNoRuns() {
    Shingles nothing = of("one two three four", "");
    assertThat(nothing.found()).isZero();
    assertThat(nothing.precision()).isZero();
    assertThat(nothing.recall()).isZero();
    assertThat(nothing.leftOut()).isEqualTo(List.of("one two three four"));
  }
}
