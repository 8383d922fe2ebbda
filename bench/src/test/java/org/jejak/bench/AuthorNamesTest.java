package org.jejak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorNamesTest {
  @Test
  void namesHaveCommasBetweenThem() {
    assertThat(AuthorNames.split("Ana  Reyes , Budi Hartono,"))
        .containsExactly("Ana Reyes", "Budi Hartono");
  }

  @Test
  void caseWhiteSpaceAndOrderDoNotMatter() {
    assertThat(
            AuthorNames.same(
                List.of("Ana Reyes", "B. Hartono"), List.of("B. Hartono", "ANA\u00a0REYES")))
        .isTrue();
    assertThat(AuthorNames.same(List.of("Ana Reyes"), List.of("Ana Reyes", "B. Hartono")))
        .isFalse();
  }

  @Test
  void namesAreAlikeWhenOneHoldsTheOther() {
    assertThat(AuthorNames.alike(List.of("Dr. Zoë Reyes"), List.of("Zoe Reyes"))).isEqualTo(1);
    assertThat(AuthorNames.alike(List.of("Ana Reyes"), List.of("Ana Hartono"))).isZero();
    assertThat(AuthorNames.alike(List.of("Ana Reyes"), List.of("Ana Reyes", "Reyes"))).isEqualTo(1);
  }
}
