package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.language.Packs;
import org.jejak.language.Tokenizer;
import org.junit.jupiter.api.Test;

/** Words that limit the number before them. */
class BoundsTest {
  private static final Bounds BOUNDS = new Bounds(Packs.standard());

  private static Bound after(String lang, String words) {
    return BOUNDS.at(lang, Tokenizer.tokens(words), 0, 1);
  }

  @Test
  void orMore() {
    assertThat(after("en", "12 or more")).isEqualTo(Bound.MIN);
  }

  @Test
  void atauKurang() {
    assertThat(after("id", "12 atau kurang")).isEqualTo(Bound.MAX);
  }

  @Test
  void moreThanLastYear() {
    assertThat(after("en", "12 more than last year")).isEqualTo(Bound.NONE);
  }

  @Test
  void theBoundOfTheNextNumber() {
    assertThat(after("en", "12 and over 300")).isEqualTo(Bound.NONE);
  }

  @Test
  void keAtas() {
    assertThat(after("id", "50 ke atas")).isEqualTo(Bound.MIN);
    assertThat(after("ms", "50 ke bawah")).isEqualTo(Bound.MAX);
  }

  @Test
  void giveOrTake() {
    assertThat(after("en", "50 give or take")).isEqualTo(Bound.ABOUT);
  }
}
