package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page's cursor may be forged. */
class PageCursorTest {
  @Test
  void aCursorHoldsTheKeysOfARow() {
    List<String> keys = List.of("2025-03-04", "s-0000000000000001");
    assertThat(PageCursor.read("stories", 2, PageCursor.of("stories", keys))).isEqualTo(keys);
  }

  @Test
  void aCursorOfAnotherListIsASentence() {
    String word = PageCursor.of("plans", List.of("1"));
    assertThatThrownBy(() -> PageCursor.read("stories", 1, word))
        .isInstanceOf(SearchException.class)
        .hasMessage("after is no cursor of this list; begin without one");
  }

  @Test
  void aKeyHoldsNoZeroCharacter() {
    String word = PageCursor.of("stories", List.of("2025\0"));
    assertThatThrownBy(() -> PageCursor.read("stories", 1, word))
        .isInstanceOf(SearchException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2147483648", "9223372036854775807", "92233720368547758070", "x"})
  void aNumberOfRowsIsNoneThatNoListHas(String key) {
    assertThatThrownBy(() -> PageCursor.count(key)).isInstanceOf(SearchException.class);
  }
}
